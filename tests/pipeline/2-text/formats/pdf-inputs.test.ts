import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';

const INPUTS = '../shared/inputs';
const index = indexRegistry(loadRegistry('data/registry'));
const inputs = fs.existsSync(INPUTS)
	? fs.readdirSync(INPUTS).flatMap((name) => {
			const folder = path.join(INPUTS, name);
			const file = fs.readdirSync(folder).find((f) => f.endsWith('.pdf'));
			return file === undefined ? [] : [{ name, folder, file }];
		})
	: [];
/** Their characters or numbers are shapes only: each cell is unreadable or the document is. */
const SHAPES = /outlines|no-tounicode/u;

describe.skipIf(inputs.length === 0)(
	`PDFs of ${INPUTS}${inputs.length === 0 ? ', which is not here' : ''}`,
	() => {
		test.each(inputs)(
			'$name gives what it prints',
			async ({ name, folder, file }) => {
				const bytes = Uint8Array.from(fs.readFileSync(path.join(folder, file)));
				const right = JSON.parse(
					fs.readFileSync(path.join(folder, 'right.json'), 'utf8')
				) as Readonly<Record<string, number | null>>;
				const { reports } = await readDocument(
					{ path: file, bytes, url: null, published: null },
					index
				);
				const read = new Map<string, number | null | undefined>(
					[...(reports[0]?.read.figures.values() ?? [])].map((f) => [
						f.place,
						f.state === 'unreadable' ? undefined : f.value
					])
				);
				for (const [place, value] of Object.entries(right))
					expect([place, read.get(place)]).toEqual([place, SHAPES.test(name) ? undefined : value]);
			},
			60_000
		);
	}
);

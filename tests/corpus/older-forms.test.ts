import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { OF_LOCAL_FORM } from '#domain/claim.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import forms from './older-forms.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../..');
const index = indexRegistry(loadRegistry(join(root, 'data/registry')));

/** Where the prose tells of what the form beside it has none of. */
const TELLS_MORE = ['pingtan-zone-2013.txt'];

/** Of each form before 2019 the rows that have a name in ours: what it prints for the year, and since it is counted. */
const FORMS = Object.entries<Record<string, readonly number[]>>(forms);

it.each(FORMS)(
	'the form of %s is read for its year, and what is counted since apart',
	async (path, rows) => {
		const bytes = readFileSync(join(root, 'data/corpus', path));
		const input = { path, bytes, url: null, published: null, coverage: 'figures' as const };
		const { text, reports } = await readDocument(input, index);
		const [report] = reports;
		const own = (report?.read.claims ?? []).filter(
			({ definition }) => definition === OF_LOCAL_FORM
		);

		expect(reports).toHaveLength(1);
		expect(report?.read.template).toBe('other');
		expect(Object.fromEntries(own.map(({ claim, value }) => [claim, value]))).toEqual(
			Object.fromEntries(
				Object.entries(rows).flatMap(([claim, [ofYear, toDate]]) => [
					[claim, ofYear],
					...(claim === 'received' || claim === 'handled' ? [[`cumulative_${claim}`, toDate]] : [])
				])
			)
		);
		for (const { start, end, value } of own) expect(text.slice(start, end)).toBe(String(value));
		expect(report?.observations.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
			...(TELLS_MORE.includes(path) ? ['note narrative-none'] : []),
			'note table-absent'
		]);
	}
);

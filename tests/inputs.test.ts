import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCells } from './pipeline/2-text/formats/read-cells.ts';

/** Documents of others with the right value of each cell beside them, where they are there. */
const INPUTS = '../shared/inputs';
const KINDS = /^(?:B0[1-5]|B09|B10[cdh]|B11|B12|B13a|B14)/u;
/** Where the label is another than the form's, its row may be unread. */
const ALLOWED_UNREAD: Readonly<Record<string, number>> = { 'B12a-autonumbered': 14 };
const OTHERS = /\.pdf$/u;

const cases = fs.existsSync(INPUTS)
	? fs.readdirSync(INPUTS).filter((name) => KINDS.test(name))
	: [];
const files = cases.flatMap((name) =>
	fs
		.readdirSync(path.join(INPUTS, name))
		.filter((file) => !/^(?:note\.md|right\.json)$/u.test(file) && !OTHERS.test(file))
		.map((file): [string, string] => [name, file])
);

test.skipIf(cases.length > 0)(`${INPUTS} is not there: its documents are not read`, () => {
	expect(cases).toEqual([]);
});

test.runIf(cases.length > 0).each(files)(
	'%s gives every cell its right value',
	async (name, file) => {
		const right: Record<string, number> = JSON.parse(
			fs.readFileSync(path.join(INPUTS, name, 'right.json'), 'utf8')
		);
		const cells = await readCells(fs.readFileSync(path.join(INPUTS, name, file)));
		const unread = Object.keys(right).filter((place) => cells.get(place) === 'unreadable');
		expect(unread.length).toBeLessThanOrEqual(ALLOWED_UNREAD[name] ?? 0);
		const wrong = Object.entries(right).filter(
			([place, value]) => cells.get(place) !== 'unreadable' && cells.get(place) !== String(value)
		);
		expect(wrong).toEqual([]);
	}
);

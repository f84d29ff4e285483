import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeWorld } from './compose.ts';
import { type Judged, measureWorld } from './measure.ts';

// Composed in the ways of real reports, with places, organs and words of its own, and held out: no part
// of the reader was tuned to it. What it fails is mended by kind elsewhere, never here.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-world-'));
let judged: Judged[];

beforeAll(async () => {
	const rounds = await Promise.all(
		[0, 1].map((round) => measureWorld(composeWorld(round), path.join(folder, String(round))))
	);
	judged = rounds.flat();
}, 600_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

const pathsWhere = (is: (one: Judged) => boolean) =>
	judged.filter(is).map(({ document }) => document.path);

test('every document is a report of its year', () => {
	expect(pathsWhere(({ status, yearRight }) => status !== 'report' || !yearRight)).toEqual([]);
});

test('no cell is read as another number', () => {
	expect(judged.flatMap(({ cells }) => cells.wrong)).toEqual([]);
	const read = judged.reduce((sum, { cells }) => sum + cells.right, 0);
	const all = judged.reduce((sum, { cells }) => sum + cells.of, 0);
	expect(read / all).toBeGreaterThan(0.98);
});

test('no report bears the name of another organ', () => {
	expect(pathsWhere(({ nameRight }) => nameRight === false)).toEqual([]);
});

test('kind, scope and day of publication are as the document has them', () => {
	expect(pathsWhere((one) => !one.kindRight || !one.scopeRight || !one.publishedRight)).toEqual([]);
});

test('the years of an organ stand together, and two organs never do', () => {
	const idsOf = new Map<string, Set<string>>();
	const organsOf = new Map<string, Set<string>>();
	const note = (map: Map<string, Set<string>>, key: string, value: string) =>
		map.set(key, (map.get(key) ?? new Set()).add(value));
	for (const { document, agencyId } of judged) {
		note(idsOf, document.organ.key, String(agencyId));
		// What an organ reports for itself and for all below it bears one name.
		note(organsOf, String(agencyId), document.organ.key.replace(/-district$/u, ''));
	}
	const several = (map: Map<string, Set<string>>) =>
		[...map].filter(([, all]) => all.size > 1).map(([key, all]) => [key, ...all]);
	expect(several(idsOf)).toEqual([]);
	expect(several(organsOf)).toEqual([]);
});

test('what the prose says was received is found, and nothing else', () => {
	expect(judged.flatMap(({ claimsInvented }) => claimsInvented)).toEqual([]);
	expect(pathsWhere(({ document, claimsFound }) => claimsFound < document.claims.length)).toEqual(
		[]
	);
});

test('no clean report is accused, and a sum that fails is the agency’s own', () => {
	expect(pathsWhere(({ accused }) => accused.length > 0)).toEqual([]);
	expect(judged.some(({ faultFound }) => faultFound === true)).toBe(true);
	expect(pathsWhere(({ faultFound }) => faultFound === false)).toEqual([]);
});

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPORT_KINDS } from '#lib/export/kinds/index.ts';
import { shapes } from '#pipeline/3-tables/shapes/index.ts';
import { templates } from '#pipeline/4-report/templates/index.ts';
import { rules } from '#pipeline/5-findings/rules/index.ts';
import { VIEWS } from '#routes/views.ts';

interface OrderedList {
	folder: string;
	list: readonly { id: string }[];
	/** Files of the folder that are no entry of the list. */
	beside: readonly string[];
}

const LISTS: readonly OrderedList[] = [
	{ folder: 'src/pipeline/5-findings/rules', list: rules, beside: [] },
	{
		folder: 'src/pipeline/4-report/templates',
		list: templates,
		beside: ['rows', 'template']
	},
	{ folder: 'src/pipeline/3-tables/shapes', list: shapes, beside: ['shape'] },
	{ folder: 'src/lib/export/kinds', list: EXPORT_KINDS, beside: ['kind'] }
];

const filesOf = (folder: string): string[] =>
	readdirSync(folder)
		.map((file) => path.parse(file).name)
		.filter((name) => name !== 'index');

/** A file is named after the id of what it gives, or begins with it: `g1-pipe-rows` is G1. */
const isNamedAfter = (file: string, id: string): boolean =>
	file === id || file.startsWith(`${id.toLowerCase()}-`);

describe.each(LISTS)('the ordered list of $folder', ({ folder, list, beside }) => {
	it('names each file of its folder', () => {
		const unlisted = filesOf(folder).filter(
			(file) => !beside.includes(file) && !list.some(({ id }) => isNamedAfter(file, id))
		);
		expect(unlisted).toEqual([]);
	});

	it('has a file for each of its ids, and no id twice', () => {
		const files = filesOf(folder);
		expect(list.length).toBeGreaterThan(0);
		expect(list.filter(({ id }) => !files.some((file) => isNamedAfter(file, id)))).toEqual([]);
		expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
	});

	it('has beside it only what is there', () => {
		expect(beside.filter((name) => !filesOf(folder).includes(name))).toEqual([]);
	});
});

describe('the list of views', () => {
	const folder = 'src/routes/[[lang=lang]]/[[dataset=dataset]]/(views)';
	const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => path.basename(file) === '+page.svelte' && !file.includes('['))
		.map((file) => path.posix.join('/', path.dirname(file).replace('(overview)', '')));

	it('names each page, and each page is there', () => {
		expect(pages.sort()).toEqual(VIEWS.map((view) => view.path).sort());
	});
});

describe('the lock file', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { optionalDependencies?: Record<string, string>; resolved?: string }>;
	};

	it('names the binaries of every platform: npm ci refuses it where a registry lacks one', () => {
		const named = Object.values(packages).flatMap((p) => Object.keys(p.optionalDependencies ?? {}));
		const known = new Set(Object.keys(packages).map((key) => key.split('node_modules/').pop()));
		expect(named.length).toBeGreaterThan(0);
		expect(named.filter((name) => !known.has(name))).toEqual([]);
	});

	it('names no registry', () => {
		expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
	});
});

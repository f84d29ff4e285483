import fs from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { isContainer } from '#pipeline/1-corpus/containers/index.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { startNodeEngine } from '#lib/db/node-engine.ts';
import { overShipped, registryOf } from '#pipeline/1-corpus/registry-tables.ts';
import type { RegistryText } from '#pipeline/1-corpus/registry-tables.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { CONTAINER } from '#pipeline/build/core/pool.ts';
import { readFile } from '#pipeline/build/core/reading.ts';
import { buildDataset } from '#pipeline/index.ts';
import { headOf } from '#pipeline/web/given-files.ts';
import { buildInBrowser, type WebBuild } from '#pipeline/web/index.ts';
import { Unpublished } from '#pipeline/1-corpus/unpublished.ts';
import type { WebReader } from '#pipeline/web/reader.ts';
import { sha256 } from '#text/digest.ts';
import { drawHtml } from '../2-text/formats/draw-html.ts';
import { report } from '../2-text/formats/form.ts';
import { header } from '../6-parquet/hand-made.ts';
import { expectSame } from '../6-parquet/same-rows.ts';
import { shelfIn } from '../6-parquet/shelf-in.ts';
import { ask, datasetFolder } from '../6-parquet/written.ts';

// Files of a browser are opened as there, those on disk as in Node.
vi.mock('#pipeline/1-corpus/archives.ts', async (original) => {
	const node = await original<typeof import('#pipeline/1-corpus/archives/node.ts')>();
	const web = await import('#pipeline/1-corpus/archives/web.ts');
	const openArchive: typeof node.openArchive = (from) =>
		(from instanceof Blob ? web : node).openArchive(from);
	return { ...node, openArchive };
});

const { at } = datasetFolder();
const shippedTable = (file: string) => fs.readFileSync(path.join('data/registry', file), 'utf8');
const SHIPPED: RegistryText = {
	sectors: shippedTable('sectors.csv'),
	regions: shippedTable('regions.csv'),
	agencies: shippedTable('agencies.csv'),
	latinNames: shippedTable('latin-names.csv')
};

const of = (organ: string) =>
	drawHtml(report.map((one) => (typeof one === 'string' ? one.replace('水利局', organ) : one)));

const CORPUS: Record<string, string> = {
	'reports/water.html': of('水利局'),
	'reports/salt.html': of('盐务局'),
	'corpus.csv':
		'file,url,published\nreports/water.html,https://swj.lanting.example.cn/a.html,2024-03-02\n'
};
const LISTS: Record<string, string> = {
	'regions.csv':
		'region,name,level,parent,grid_column,grid_row,valid_from,valid_to\n980000,岚江省,province,,1,1,,\n980100,岚州市,prefecture,980000,,,,\n980101,岚汀县,county,980100,,,,\n',
	'agencies.csv': 'name,region,from\n岚汀县水利局,980101,2023\n岚汀县档案馆,980101,2023\n'
};

/** Reads in this thread. */
function readerHere(): WebReader {
	let index = indexRegistry(registryOf(SHIPPED));
	return {
		ready: Promise.resolve(),
		use: (tables) => (index = indexRegistry(registryOf(overShipped(SHIPPED, tables)))),
		async read(batch) {
			const answers = batch.map(async (entry) => {
				const file = entry.file instanceof Blob ? entry.file : null;
				if (file && isContainer(await headOf(file))) return CONTAINER;
				const bytes = entry.bytes ?? (file && new Uint8Array(await file.arrayBuffer()));
				const reading = await readFile(entry, bytes, sha256(bytes ?? new Uint8Array()), index);
				return { reading: () => reading, key: null, kept: false };
			});
			return { answers: await Promise.all(answers), complaints: [] };
		},
		stop: async () => undefined
	};
}

async function build(
	name: string,
	given: Record<string, string | Uint8Array<ArrayBuffer>>,
	other: Partial<WebBuild> = {}
) {
	const lists: string[] = [];
	await buildInBrowser({
		files: Object.entries(given).map(([file, text]) => ({
			path: `dropped/${file}`,
			file: new Blob([text])
		})),
		shipped: SHIPPED,
		readers: [readerHere()],
		database: await startNodeEngine(),
		shelf: shelfIn(at(name)),
		header,
		onProgress: () => undefined,
		onComplaint: (complaint) => expect(complaint).toBe(''),
		onDocument: () => undefined,
		onLists: (paths) => lists.push(...paths),
		...other
	});
	return lists;
}

function inFolder(name: string, files: Record<string, string | Uint8Array>): string {
	for (const [file, text] of Object.entries(files)) {
		fs.mkdirSync(path.dirname(path.join(at(name), file)), { recursive: true });
		fs.writeFileSync(path.join(at(name), file), text);
	}
	return at(name);
}

/** The id of a report is known once it was read. */
async function correctionsFor(): Promise<Record<string, string>> {
	await build('uncorrected', { ...CORPUS, ...LISTS });
	const [water] = await ask(
		at('uncorrected'),
		`select report_id from reports join agencies using (agency_id) where name = '岚汀县水利局'`
	);
	const id = String(water?.['report_id']);
	return {
		'corrections.csv': `report,place,value,reason,evidence\n${id},requests/granted/total,7,invented,\n`
	};
}

it('takes the lists of a registry as the build does: who is expected, where organs lie, what is corrected', async () => {
	const lists = { ...LISTS, ...(await correctionsFor()) };
	const native = at('native');
	await buildDataset({
		corpus: inFolder('corpus', CORPUS),
		registry: inFolder('registry', lists),
		out: native,
		jobs: 1,
		header
	});
	const used = await build('wasm', {
		...CORPUS,
		...Object.fromEntries(Object.entries(lists).map(([file, text]) => [`lists/${file}`, text]))
	});
	expect(used.toSorted()).toEqual([
		'lists/agencies.csv',
		'lists/corrections.csv',
		'lists/regions.csv'
	]);
	await expectSame(native, at('wasm'));
	const expected = await ask(at('wasm'), 'select name from expected order by line');
	expect(expected).toEqual([{ name: '岚汀县水利局' }, { name: '岚汀县档案馆' }]);
	const corrected = await ask(at('wasm'), `select count from requests where state = 'corrected'`);
	expect(corrected).toEqual([{ count: 7 }]);
});

const packed = (files: Record<string, string>) =>
	Uint8Array.from(
		zipSync(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, strToU8(text)])))
	);

it('takes addresses and dates from the list within an archive, as the build does', async () => {
	const inFolders = Object.entries(CORPUS).map(([file, text]) => [`岚汀/${file}`, text]);
	const archive = packed(Object.fromEntries(inFolders));
	const native = at('native-packed');
	const corpus = inFolder('corpus-packed', { 'all.zip': archive });
	await buildDataset({ corpus, registry: 'data/registry', out: native, jobs: 1, header });
	await build('wasm-packed', { 'all.zip': archive });
	await expectSame(native, at('wasm-packed'));
	const rows = await ask(
		native,
		'select path, documents.url, published::varchar as day from documents left join reports using (report) order by 1'
	);
	expect(rows).toEqual([
		{ path: 'all.zip/岚汀/reports/salt.html', url: null, day: null },
		{
			path: 'all.zip/岚汀/reports/water.html',
			url: 'https://swj.lanting.example.cn/a.html',
			day: '2024-03-02'
		}
	]);
});

it('takes lists within an archive as those beside documents', async () => {
	const { 'corpus.csv': told = '', ...documents } = CORPUS;
	const names = { 'agencies.csv': LISTS['agencies.csv'] ?? '' };
	const used = await build('packed', {
		...{ ...documents, 'corpus.csv': told },
		'all.zip': packed({ 'city/lists/regions.csv': LISTS['regions.csv'] ?? '' }),
		'more.zip': packed(names),
		'damaged.zip': packed(names).slice(0, 60)
	});
	expect(used.toSorted()).toEqual(['all.zip/city/lists/regions.csv', 'more.zip/agencies.csv']);
	const expected = await ask(at('packed'), 'select name from expected order by line');
	expect(expected).toEqual([{ name: '岚汀县水利局' }, { name: '岚汀县档案馆' }]);
	const rows = await ask(at('packed'), `select path from documents where path like '%.csv'`);
	expect(rows).toEqual([]);
	await expect(
		build('packed-twice', { ...CORPUS, ...LISTS, 'x.zip': packed(names) })
	).rejects.toThrow('x.zip/agencies.csv');
});

it.each([
	['agencies.csv', 'name,region,kind\n岚汀县水利局,37,\n', 'agencies.csv, line 2, column region'],
	[
		'corrections.csv',
		'report,place,value,reason,evidence\nnone-2023,requests/granted/total,7,x,\n',
		'corrections.csv, line 2, column report'
	]
])('refuses a line of %s that cannot be used, by line and column', async (name, text, told) => {
	const building = build(`refused-${name}`, { ...CORPUS, [name]: text });
	await expect(building).rejects.toThrow(RefusedInput);
	await expect(building).rejects.toThrow(told);
});

it('refuses a list that is there twice', async () => {
	const agencies = 'name,region\n岚汀县水利局,\n';
	const twice = { ...CORPUS, 'a/agencies.csv': agencies, 'b/agencies.csv': agencies };
	await expect(build('twice', twice)).rejects.toThrow('a/agencies.csv, b/agencies.csv');
});

/** A shelf on which another dataset stands, and what a build does with it. */
function shelfOf() {
	const done: string[] = [];
	const shelf = {
		put: async (file: string) => void done.push(`put ${file}`),
		publish: async () => void done.push('publish'),
		drop: async () => void done.push('drop')
	};
	return { shelf, done };
}

it('puts nothing in the place of what is kept where no document is a report, and tells of each', async () => {
	const { shelf, done } = shelfOf();
	const fates: string[] = [];
	const building = build(
		'none',
		{ 'a.txt': 'A note.', 'b.zip': packed({ 'in/c.txt': 'Another.' }), 'd.bin': '\0\u0001' },
		{ shelf, onDocument: ({ path, status, reason }) => fates.push(`${path} ${status} ${reason}`) }
	);
	const failed: unknown = await building.catch((error: unknown) => error);
	expect(failed).toBeInstanceOf(Unpublished);
	expect((failed as Unpublished).lack).toEqual({ lacks: 'report', documents: 3 });
	expect(done).toEqual(['drop']);
	expect(fates).toEqual([
		expect.stringMatching(/^a\.txt not_a_report \w+/u),
		expect.stringMatching(/^b\.zip\/in\/c\.txt not_a_report \w+/u),
		expect.stringMatching(/^d\.bin unreadable \w+/u)
	]);
});

it('puts nothing in the place of what is kept where a reader fails, nor where a table finds no room', async () => {
	const { shelf, done } = shelfOf();
	const failing = { ...readerHere(), read: () => Promise.reject(new Error('gone')) };
	await expect(build('failing', CORPUS, { shelf, readers: [failing] })).rejects.toThrow('gone');
	expect(done).toEqual(['drop']);
	const full = { ...shelf, put: () => Promise.reject(new Error('no room')) };
	await expect(build('full', CORPUS, { shelf: full })).rejects.toThrow('no room');
	expect(done).toEqual(['drop', 'drop']);
});

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createServer } from 'vite';
import type { Database } from '#lib/db/database.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { QUESTIONS } from './bench/asked.ts';
import { instrument, TELL } from './engine/instrument.ts';
import { engineFile } from './engine/parts.ts';
import { asText, readUsed, USED } from './engine/used.ts';

/**
 * Writes which functions of the engine the questions of the views use: to be run where the engine is
 * another, and where new questions should not wait for the rest of it. What is listed already stays; `--anew` forgets it.
 */
const DATASETS = ['static/data/demo', 'static/data/reports'];
const VIEWS = 'src/routes/[[lang=lang]]/[[dataset=dataset]]/(views)';
const ASKED: Readonly<Record<string, readonly string[]>> = {
	'(overview)': [
		'',
		'years=2021-2023',
		'level=county',
		'region=110000',
		'kind=department&scope=own'
	],
	agencies: ['', 'level=county', 'q=局', 'sort=reports', 'page=2'],
	agency: ['', 'indicator=granted_share'],
	anomalies: ['', 'level=county', 'indicator=granted_share&year=2024'],
	behind: ['', 'years=2021-2023', 'level=county'],
	compare: ['', 'over=region', 'scale=share'],
	compliance: ['', 'by=agency', 'level=county', 'page=2'],
	disputes: ['', 'by=region', 'years=2021-2023', 'level=county'],
	findings: ['', 'severity=error', 'origin=source', 'years=2021-2023', 'group=agency', 'page=3'],
	outcomes: ['', 'by=region', 'by=agency', 'years=2021-2023', 'level=county', 'region=110000'],
	report: [''],
	tables: ['', 'rows=region', 'rows=sector&columns=year', 'level=county', 'rows=agency'],
	text: ['', 'q=公开', 'q=问题 改进&years=2021-2023'],
	volumes: ['', 'split=region', 'split=applicant', 'by=sector', 'years=2021-2023', 'level=county']
};

interface AnyView {
	address: { read(search: URLSearchParams, first?: unknown): unknown };
	read(database: Database, state: unknown): Promise<unknown>;
	first?(database: Database): Promise<unknown>;
}

const used = process.argv.includes('--anew') ? new Set<number>() : await readUsed();
const before = used.size;
await listen(instrument(await readFile(engineFile())));
const vite = await createServer({
	server: { middlewareMode: true, hmr: false, watch: null },
	appType: 'custom'
});
try {
	for (const folder of DATASETS) {
		const databases = [await openNodeDataset(folder), await openNodeDataset(folder, 'en')];
		for (const [, question] of QUESTIONS) await databases[0]?.query(question);
		for (const [name, searches] of Object.entries(ASKED)) {
			const module = await vite.ssrLoadModule(`/${path.join(VIEWS, name, 'view.ts')}`);
			for (const view of Object.values(module) as AnyView[])
				for (const database of databases) await readAll(view, database, searches);
			console.log(`${folder}, ${name}: ${used.size - before} functions more`);
		}
	}
} finally {
	await vite.close();
}
await writeFile(USED, asText(used));

async function readAll(view: AnyView, database: Database, searches: readonly string[]) {
	const first = await view.first?.(database);
	for (const search of searches)
		await view.read(database, view.address.read(new URLSearchParams(search), first));
}

/** Starts this engine in the place of that which is asked for, and notes which functions it calls. */
async function listen(engine: Uint8Array): Promise<void> {
	const plain = WebAssembly.instantiate;
	const module = await WebAssembly.compile(Uint8Array.from(engine));
	// (import "e" "f" (func (param i32))) (export "f" (func 0)): a table takes only functions of WebAssembly.
	const through = await WebAssembly.compile(
		Uint8Array.from([
			...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 1, 0x7f, 0],
			...[2, 7, 1, 1, 0x65, 1, 0x66, 0, 0, 7, 5, 1, 1, 0x66, 0, 0]
		])
	);
	const note = (number: number) => used.add(number);
	const started = async (_: unknown, imports?: WebAssembly.Imports) => {
		const instance = await plain(module, imports);
		const { exports } = await plain(through, { e: { f: note } });
		(instance.exports[TELL] as WebAssembly.Table).set(0, exports.f);
		return { instance, module };
	};
	WebAssembly.instantiate = started as typeof WebAssembly.instantiate;
}

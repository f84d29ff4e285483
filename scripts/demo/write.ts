import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { createCountry, writeCorpus, type DemoOptions } from './corpus.ts';
import { openPacks } from './formats/packs.ts';
import { registeredAgencies } from './organs.ts';
import type { Truth } from './report-model.ts';
import { regionOf } from './world.ts';

export interface Written {
	organs: number;
	documents: number;
	missing: number;
}

const TRUTH = 'truth/truth.ndjson';

/** Whether `dir` holds a demo, and nothing is lost by writing another over it. */
export const isDemo = (dir: string) => fs.existsSync(path.join(dir, TRUTH));

/** Writes corpus, registry and truth below `dir`; removes those of an earlier demo first. */
export function writeDemo(options: DemoOptions, dir: string, sectors: string): Written {
	const corpus = path.join(dir, 'corpus');
	for (const folder of ['corpus', 'registry', 'truth']) {
		fs.rmSync(path.join(dir, folder), { recursive: true, force: true });
		fs.mkdirSync(path.join(dir, folder), { recursive: true });
	}
	const country = createCountry(options);
	const registry = path.join(dir, 'registry');
	writeTable(
		path.join(registry, 'regions.csv'),
		[...country.places, ...country.waysPlaces].map(regionOf)
	);
	const agencies = registeredAgencies(country.organs);
	writeTable(path.join(registry, 'agencies.csv'), agencies, AGENCY_COLUMNS);
	fs.copyFileSync(sectors, path.join(registry, 'sectors.csv'));

	const list = lineWriter(path.join(corpus, 'corpus.csv'));
	const truth = lineWriter(path.join(dir, TRUTH));
	const absent = lineWriter(path.join(dir, 'truth', 'missing.ndjson'));
	const packs = openPacks(corpus);
	const written = { organs: country.organs.length, documents: 0, missing: 0 };
	const folders = new Set<string>();
	const moved = new Map<string, string>();
	list.line('file,url,published');
	for (const item of writeCorpus(options, country)) {
		if (item.kind === 'missing') {
			written.missing++;
			absent.line(JSON.stringify(item.missing));
			continue;
		}
		const { document } = item;
		const packed = packs.add(document);
		if (packed !== null) moved.set(document.path, packed);
		for (const part of [document.truth, ...(document.also ?? [])])
			truth.line(JSON.stringify(withPaths(part, moved)));
		written.documents++;
		if (packed !== null) continue;
		const folder = document.path.slice(0, 2);
		if (!folders.has(folder)) fs.mkdirSync(path.join(corpus, folder));
		folders.add(folder);
		fs.writeFileSync(path.join(corpus, document.path), document.bytes, { flag: 'wx' });
		list.line(`${document.path},${document.url},${document.published ?? ''}`);
	}
	packs.end();
	for (const file of [list, truth, absent]) file.end();
	return written;
}

/** The paths of documents that went into a pack are what the reader calls them there. */
const withPaths = (truth: Truth, moved: ReadonlyMap<string, string>): Truth => ({
	...truth,
	path: moved.get(truth.path) ?? truth.path,
	...(truth.of === undefined ? {} : { of: moved.get(truth.of) ?? truth.of })
});

const AGENCY_COLUMNS = ['name', 'region', 'sector', 'predecessor'];

function writeTable(file: string, rows: object[], columns?: string[]): void {
	const text = Papa.unparse(
		{ fields: columns ?? Object.keys(rows[0] ?? {}), data: rows } as never,
		{
			newline: '\n'
		}
	);
	fs.writeFileSync(file, `${text}\n`);
}

/** Appends in blocks: a million small writes would take longer than the making. */
function lineWriter(file: string) {
	const handle = fs.openSync(file, 'w');
	let waiting: string[] = [];
	const flush = () => {
		if (waiting.length > 0) fs.writeSync(handle, `${waiting.join('\n')}\n`);
		waiting = [];
	};
	return {
		line(text: string) {
			waiting.push(text);
			if (waiting.length >= 500) flush();
		},
		end() {
			flush();
			fs.closeSync(handle);
		}
	};
}

import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decode } from 'fast-png';
import type { ScanAccuracy, ScanRecord } from '#domain/accuracy.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { openEyes } from '#pipeline/build/workers/eyes.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import type { Grey } from '#pipeline/2-text/scan/picture.ts';
import { type Harm, harmed, HARMS } from './scans/harm.ts';

/** Pages of one report each, by the face they are set in; the right value of every cell beside them. */
const FACES = ['song', 'hei', 'kai'] as const;
export type Face = (typeof FACES)[number];

const fileOf = (name: string) => fileURLToPath(new URL(`./scans/${name}`, import.meta.url));

export const rightOf = (face: Face): Record<string, number> =>
	JSON.parse(fs.readFileSync(fileOf(`${face}.json`), 'utf8')) as Record<string, number>;

export function pageOf(face: Face): Grey {
	const { width, height, data } = decode(fs.readFileSync(fileOf(`${face}.png`)));
	return { width, height, data: Uint8Array.from(data) };
}

const RECORD = fileOf('record.json');

/** What was measured last: it is kept with the code, since a build has no minutes for it. */
export const readScanRecord = (): ScanRecord =>
	JSON.parse(fs.readFileSync(RECORD, 'utf8')) as ScanRecord;

export function writeScanRecord(harms: ScanAccuracy[]): void {
	const record: ScanRecord = { measured: new Date().toISOString().slice(0, 10), harms };
	fs.writeFileSync(RECORD, `${JSON.stringify(record, null, '\t')}\n`);
}

/** Reads `pages` faces after each harm, others after the next; takes some 15 seconds a page. */
export async function measureScans(pages: number = FACES.length): Promise<ScanAccuracy[]> {
	const scores: ScanAccuracy[] = [];
	for (const [nth, harm] of HARMS.entries()) {
		const score = { harm: harm.id, pages: 0, cells: 0, read: 0, wrong: 0, seconds: 0 };
		const faces = [...FACES.slice(nth % FACES.length), ...FACES].slice(0, pages);
		for (const face of faces) await addPage(score, face, harm);
		scores.push(score);
	}
	return scores;
}

/** Mutates `score`. */
async function addPage(score: ScanAccuracy, face: Face, harm: Harm): Promise<void> {
	const before = process.cpuUsage();
	const bytes = harmed(pageOf(face), harm, FACES.indexOf(face));
	const figures = await readScan(bytes);
	const { user, system } = process.cpuUsage(before);
	score.pages++;
	score.seconds += Math.round((user + system) / 1e6);
	for (const [place, right] of Object.entries(rightOf(face))) {
		const value = figures.get(place);
		score.cells++;
		if (value === right) score.read++;
		else if (value !== undefined && value !== null) score.wrong++;
	}
}

const eyes = openEyes(() => undefined);

/** The values of the cells by their places; null where there is none. */
async function readScan(bytes: Uint8Array): Promise<Map<string, number | null>> {
	const index = indexRegistry(loadRegistry('data/registry'));
	const input = { path: 'scan.jpg', bytes, url: null, published: null };
	const { reports } = await readDocument(input, index, eyes);
	const figures = reports[0]?.read.figures.values() ?? [];
	return new Map(figures.map(({ place, value }) => [place, value]));
}

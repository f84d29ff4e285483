import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { listCorpus, openCorpus } from '#pipeline/1-corpus/list.ts';
import { readInParallel } from '#pipeline/build/workers/pool.ts';
import { drawDocx } from '../../2-text/formats/draw-docx.ts';
import { drawHtml } from '../../2-text/formats/draw-html.ts';
import { drawPdf } from '../../2-text/formats/draw-pdf.ts';
import { report } from '../../2-text/formats/form.ts';

async function readAll(registry: string) {
	const entries = listCorpus('data/corpus')
		.slice(0, 2)
		.map((entry, i) => (i === 0 ? { ...entry, file: 'data/corpus/gone.txt' } : entry));
	const all = [];
	for await (const { read } of readInParallel(entries, 1, { registry, store: null }))
		all.push(...read);
	return all;
}

function outcomeOf({ reading }: Awaited<ReturnType<typeof readAll>>[number]) {
	const { status, reason } = reading();
	return [status, reason];
}

test('a document that is gone since it was listed is unreadable, and the next one is read', async () => {
	const all = await readAll('data/registry');
	expect(all.map(outcomeOf)).toEqual([
		['unreadable', 'cannot_open'],
		['report', null]
	]);
});

test('a reader that cannot start ends the reading with its reason', async () => {
	await expect(readAll('data/no-registry')).rejects.toThrow('sectors.csv');
});

test('a document that takes too long is given up; those before and behind it are read, in order', async () => {
	const files = listCorpus('data/corpus').slice(0, 3);
	// Two million rows, of which each is looked at in many ways.
	const bytes = new TextEncoder().encode(`<!doctype html><table>${'<tr><td>1'.repeat(2_000_000)}`);
	const slow = {
		path: 'slow.html',
		bytes,
		url: null,
		published: null,
		coverage: 'whole' as const,
		kind: 'original' as const,
		source: null
	};
	const entries = [...files.slice(0, 2), slow, ...files.slice(2)];
	const all = [];
	const task = { registry: 'data/registry', store: null };
	for await (const { read } of readInParallel(entries, 1, task, { slowest: 2000 }))
		all.push(...read);
	expect(all.map((read) => [read.entry.path, ...outcomeOf(read)])).toEqual([
		[files[0]?.path, 'report', null],
		[files[1]?.path, 'report', null],
		['slow.html', 'unreadable', 'too_slow'],
		[files[2]?.path, 'report', null]
	]);
	expect(all[2]?.reading().bytes).toBe(bytes.length);
});

test('documents of every format are read in a worker, out of an archive too', async () => {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-pool-'));
	try {
		const files = {
			'a.html': new TextEncoder().encode(drawHtml(report)),
			'b.docx': drawDocx(report),
			'c.pdf': drawPdf(report),
			'd.doc': Uint8Array.from(fs.readFileSync('tests/fixtures/report.doc'))
		};
		fs.writeFileSync(path.join(folder, 'all.zip'), zipSync(files));
		fs.writeFileSync(path.join(folder, 'z.html'), files['a.html']);
		const { files: listed, membersOf } = openCorpus(folder);
		const all = [];
		const task = { registry: 'data/registry', store: null };
		for await (const { read } of readInParallel(listed, 1, task, { open: membersOf }))
			all.push(...read);
		const packed = Object.keys(files).map((name) => `all.zip/${name}`);
		expect(all.map(({ entry }) => entry.path)).toEqual([...packed, 'z.html']);
		const digests = all.map(({ reading }) => reading().reports[0]?.outline.digest);
		expect(new Set(digests).size).toBe(1);
		expect(digests[0]).toBeDefined();
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
});

test('a PDF over which the engine leaves a promise alone ends no reader', async () => {
	// Invented, with digits of its objects' numbers changed.
	const file = 'tests/pipeline/build/workers/torn.pdf';
	const torn = {
		path: 'torn.pdf',
		file,
		url: null,
		published: null,
		coverage: 'whole' as const,
		kind: 'original' as const,
		source: null
	};
	const sound = listCorpus('data/corpus').slice(0, 1);
	const all = [];
	const task = { registry: 'data/registry', store: null };
	for await (const { read } of readInParallel([torn, ...sound], 1, task)) all.push(...read);
	expect(all.map(({ reading }) => reading().status)).toEqual(['unreadable', 'report']);
	expect(all[0]?.reading().reason).not.toBe('cannot_open');
});

import fs from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { openCorpus } from '#pipeline/1-corpus/list.ts';
import { startNodeEngine } from '#lib/db/node-engine.ts';
import { openWasm } from '#pipeline/6-parquet/wasm/engine.ts';
import { openWriter } from '#pipeline/6-parquet/writer.ts';
import { assemble } from '#pipeline/build/core/assemble.ts';
import { holdWaiting } from '#pipeline/build/core/waiting.ts';
import { logsInMemory } from '#pipeline/build/ledger/byte-log.ts';
import { openCorrections } from '#pipeline/build/ledger/correct.ts';
import { readInParallel } from '#pipeline/build/workers/pool.ts';
import { buildDataset } from '#pipeline/index.ts';
import { drawDocx } from '../../2-text/formats/draw-docx.ts';
import { drawHtml } from '../../2-text/formats/draw-html.ts';
import { report } from '../../2-text/formats/form.ts';
import { handMade, header, endOf } from '../hand-made.ts';
import { expectSame } from '../same-rows.ts';
import { datasetFolder } from '../written.ts';
import { shelfIn } from '../shelf-in.ts';

const { at, write } = datasetFolder();
const REGISTRY = 'data/registry';

it('writes what the native engine writes, odd signs and empty cells included', async () => {
	const made = Array.from({ length: 120 }, (_, i) => handMade(i, i % 3 ? '2021' : '2019'));
	const [first] = made;
	if (!first) throw new Error('none made');
	first.document.text = 'nul \u0000, half a sign \ud800, 𠮷 and 字'.repeat(20_000);
	const native = await write('made-native', made);
	const wasm = at('made-wasm');
	const writer = await openWriter(
		openWasm(await startNodeEngine(), shelfIn(wasm), `${at('scratch')}-`),
		header
	);
	writer.addDocuments(made.map(({ document }) => document));
	const reports = made.map(({ published }) => published);
	writer.addReports(reports);
	await writer.finish(endOf(reports));
	await expectSame(native, wasm);
});

it('gives every row that the native build gives, over a corpus of many formats', async () => {
	const corpus = at('corpus');
	fs.cpSync('data/corpus', corpus, { recursive: true });
	const [one = ''] = fs.readdirSync(corpus).filter((file) => file.endsWith('.txt'));
	fs.copyFileSync(path.join(corpus, one), path.join(corpus, 'copy.txt'));
	fs.writeFileSync(path.join(corpus, 'drawn.docx'), drawDocx(report));
	fs.writeFileSync(path.join(corpus, 'drawn.html'), drawHtml(report));
	fs.writeFileSync(path.join(corpus, 'empty.txt'), '');
	const native = at('corpus-native');
	await buildDataset({ corpus, registry: REGISTRY, out: native, jobs: 1, header });
	const wasm = at('corpus-wasm');
	const { files, membersOf, size, complaints } = openCorpus(corpus);
	await assemble({
		batches: readInParallel(files, 1, { registry: REGISTRY, store: null }, { open: membersOf }),
		size,
		complaints,
		registry: loadRegistry(REGISTRY),
		corrections: openCorrections([]),
		writer: await openWriter(
			openWasm(await startNodeEngine(), shelfIn(wasm), `${at('scratch')}-`),
			header
		),
		waiting: holdWaiting(),
		logs: logsInMemory()
	});
	await expectSame(native, wasm);
});

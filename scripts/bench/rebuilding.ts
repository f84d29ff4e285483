import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathOf } from '#pipeline/1-corpus/archives/path-of.ts';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { buildDataset } from '#pipeline/index.ts';
import { type BudgetRow, ms } from './row.ts';
import { writeTexts } from './text-corpus.ts';

/** Of a fresh build. */
const MOST = 0.05;

/** A build that finds all readings but one where the former build kept them, against that former build; milliseconds of the processor. */
export async function benchRebuilding(texts: number, sectors: string): Promise<BudgetRow> {
	const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-rebuild-'));
	try {
		const from = writeTexts(path.join(scratch, 'texts'), texts, sectors);
		const build = () => timedBuild(from, scratch);
		const fresh = await build();
		const [changed] = listCorpus(from.corpus).filter(({ path: name }) => name.endsWith('.txt'));
		if (changed === undefined) throw new Error('no plain text to change');
		fs.appendFileSync(pathOf(changed.file), '\n');
		const again = await build();
		if (again.kept !== fresh.documents - 1)
			throw new Error(`${again.kept} of ${fresh.documents} readings were kept`);
		const share = again.cost / fresh.cost;
		return {
			work: `rebuild with one of ${fresh.documents} documents changed`,
			budget: `≤ ${100 * MOST} % of a fresh build`,
			measured: `${(100 * share).toFixed(0)} % (${ms(again.cost)} of ${ms(fresh.cost)} of CPU)`,
			met: share <= MOST
		};
	} finally {
		fs.rmSync(scratch, { recursive: true });
	}
}

async function timedBuild(from: { corpus: string; registry: string }, scratch: string) {
	const header = {
		dataset: 'demo',
		title: { zh: '', en: '' },
		synthetic: true,
		generator: 'bench'
	};
	const before = process.cpuUsage();
	const { manifest, kept } = await buildDataset({
		...from,
		header,
		out: path.join(scratch, 'dataset'),
		cache: path.join(scratch, 'kept'),
		jobs: os.availableParallelism()
	});
	const { user, system } = process.cpuUsage(before);
	return { kept, documents: manifest.documents, cost: (user + system) / 1000 };
}

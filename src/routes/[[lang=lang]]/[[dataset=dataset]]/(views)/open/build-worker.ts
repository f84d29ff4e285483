import { OWN } from '#domain/own.ts';
import { openShelf } from '#lib/db/kept/shelf.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { startWasm } from '#pipeline/6-parquet/wasm/start.ts';
import { Unpublished } from '#pipeline/1-corpus/unpublished.ts';
import { buildInBrowser } from '#pipeline/web/index.ts';
import { startWebReader, type WebReader } from '#pipeline/web/reader.ts';
import { datasetAmong, importDataset } from './import-dataset.ts';
import type { BuildNews, BuildOrder, Fate } from './protocol.ts';
import ReadWorker from './read-worker.ts?worker';
import { shipped } from './registry.ts';
import type { GivenFile } from '#pipeline/web/given-files.ts';

/** The second door between the site and the pipeline: a whole build, in a thread of the browser. */
const tell = (news: BuildNews) => self.postMessage(news);

interface Prepared {
	readers: WebReader[];
	database: Awaited<ReturnType<typeof startWasm>>;
}
let prepared: Promise<Prepared> | undefined;
let taken: GivenFile[] = [];

self.onmessage = ({ data }: MessageEvent<BuildOrder>) => {
	if (data.order === 'take') {
		taken.push(...data.files);
		return;
	}
	if (data.order === 'prepare') prepared ??= prepare(data);
	const work = data.order === 'prepare' ? whenReady() : build(data);
	work.catch((error: unknown) => {
		if (error instanceof RefusedInput && error.refusal)
			tell({ news: 'refused', refusal: error.refusal });
		else if (error instanceof Unpublished && error.lack)
			tell({ news: 'unpublished', lack: error.lack });
		else tell({ news: 'failure', reason: described(error) });
	});
};

async function whenReady(): Promise<void> {
	await prepared;
	tell({ news: 'ready' });
}

async function prepare({
	cMaps,
	engine,
	readers: count
}: Extract<BuildOrder, { order: 'prepare' }>) {
	const readers = Array.from({ length: count }, () =>
		startWebReader(() => new ReadWorker(), cMaps)
	);
	const [database] = await Promise.all([startWasm(engine), ...readers.map(({ ready }) => ready)]);
	return { readers, database };
}

/** Milliseconds between two reports of progress. */
const BETWEEN = 200;

async function build({ title }: Extract<BuildOrder, { order: 'build' }>): Promise<void> {
	const files = taken;
	taken = [];
	const shelf = await openShelf();
	const dataset = await datasetAmong(files);
	if (dataset !== null) {
		const manifest = await importDataset(dataset, shelf);
		return tell({ news: 'done', manifest, imported: true, held: shelf.held });
	}
	if (!prepared) throw new Error('a build before its engine');
	const { readers, database } = await prepared;
	let fates: Fate[] = [];
	let last = 0;
	let told: { done: number; of: number | null } = { done: 0, of: null };
	const tellProgress = () => {
		tell({ news: 'progress', ...told, fates });
		fates = [];
	};
	try {
		const { manifest } = await buildInBrowser({
			files,
			shipped,
			readers,
			database,
			shelf: {
				...shelf,
				put: (file, bytes) => {
					tell({ news: 'writing' });
					return shelf.put(file, bytes);
				}
			},
			header: { dataset: OWN, title, synthetic: false, generator: 'gongkai-atlas (browser)' },
			onDocument: ({ path, status, reason, report }) =>
				fates.push({ path, status, reason, report }),
			onLists: (paths) => tell({ news: 'lists', paths }),
			onComplaint: (complaint) => tell({ news: 'complaint', complaint }),
			onProgress(done, of) {
				told = { done, of };
				const now = performance.now();
				if (done !== of && now - last < BETWEEN) return;
				last = now;
				tellProgress();
			}
		});
		told = { done: manifest.documents, of: manifest.documents };
		tellProgress();
		tell({ news: 'done', manifest, imported: false, held: shelf.held });
	} catch (error) {
		// What became of each document is told also where nothing is kept of them.
		if (fates.length > 0) tellProgress();
		await shelf.drop();
		throw error;
	}
}

function described(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause === undefined ? '' : `\n${described(error.cause)}`;
	return `${error.stack ?? error.message}${cause}`;
}

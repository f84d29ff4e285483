import type { Database } from './database.ts';
import { startEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { DataFault } from './fault.ts';
import { openDataset } from './open-dataset.ts';
import { createMeter } from './progress.ts';
import type { Meter, Progress } from './progress.ts';
import { remembering } from './remember.ts';
import type { Language } from './schema.ts';

interface Opening {
	database: Promise<Database>;
	meters: Meter[];
}

export interface Wanted {
	/** The version that the page was built with; another one is refused. */
	version?: string;
	onProgress?: (progress: Progress) => void;
	/** Of the names of places and organs. */
	language?: Language;
}

let engine: Engine | undefined;
const openings = new Map<string, Opening>();

/**
 * The dataset in a folder of this site, asked of the engine in the browser: started at the first
 * call and shared by all datasets. A start that failed is tried anew at the next call. What goes wrong
 * on the way of the data is a `DataFault`, of the start or of a question.
 */
export async function connect(
	base: string,
	{ version, onProgress, language = 'zh' }: Wanted = {}
): Promise<Database> {
	const folder = new URL(`${base.replace(/\/+$/, '')}/`, location.href).href;
	const key = `${folder} ${language}`;
	const opening = openings.get(key) ?? begin(key, folder, language);
	if (onProgress) {
		const { meters } = opening;
		const sum = (part: 'loaded' | 'total') => meters.reduce((all, m) => all + m[part], 0);
		const tell = () => onProgress({ loaded: sum('loaded'), total: sum('total') });
		for (const meter of meters) meter.watch(tell);
		tell();
	}
	const database = await opening.database;
	const found = database.manifest.version;
	if (version !== undefined && found !== version) {
		openings.delete(key);
		throw new DataFault('changed', `${found}, not ${version}`);
	}
	return database;
}

function begin(key: string, folder: string, language: Language): Opening {
	const running = engine ?? launch();
	const data = createMeter(0);
	const opened = openDataset(folder, language, running, data);
	const database = running.unlessDead(opened.then(({ database }) => remembering(database)));
	database.catch(() => openings.delete(key));
	const opening = { database, meters: [running.meter, data] };
	openings.set(key, opening);
	return opening;
}

function launch(): Engine {
	const started = startEngine(() => {
		engine = undefined;
		openings.clear();
	});
	engine = started;
	return started;
}

import { startEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { DataFault } from './fault.ts';
import { openDataset } from './open-dataset.ts';
import type { Opened } from './open-dataset.ts';
import { createMeter } from './progress.ts';
import type { Progress } from './progress.ts';
import type { Language } from './schema.ts';
import { MOST_ROWS, plainTypes, readOnly } from './read-only.ts';
import type { PlainColumn } from './read-only.ts';
import { sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Milliseconds after which a question is ended. */
export const MOST_TIME = 60_000;

/** A question that was ended: by the reader, or because it took too long. */
export class Ended extends Error {
	readonly why: 'cancelled' | 'too_long';

	constructor(why: 'cancelled' | 'too_long') {
		super(why);
		this.name = 'Ended';
		this.why = why;
	}
}

export interface Console {
	/** Fails with the engine's complaint, a `DataFault`, or `Ended`. */
	ask(text: string): Promise<Sheet>;
	/** The same answer as a Parquet file. */
	parquet(text: string): Promise<Uint8Array<ArrayBuffer>>;
	/** Ends what is running; the next question starts the engine anew. */
	cancel(): void;
	close(): void;
}

export interface ConsoleWanted {
	/** That of the page; another one is refused. */
	version: string;
	/** Of the names of places and organs. */
	language: Language;
	onProgress: (progress: Progress) => void;
	/** Milliseconds that a question may take. */
	time?: number;
}

/**
 * A dataset asked in a reader's own words. It has an engine of its own, for a question is ended by
 * ending its engine, and nothing that is written here may reach the pages of the site.
 */
export function openConsole(
	base: string,
	{ version, language, onProgress, time = MOST_TIME }: ConsoleWanted
): Console {
	const folder = new URL(`${base.replace(/\/+$/, '')}/`, location.href).href;
	let engine: Engine | undefined;
	let opened: Promise<Opened> | undefined;
	let ended: Ended | undefined;
	let files = 0;

	function start(): { engine: Engine; opened: Promise<Opened> } {
		if (engine && opened) return { engine, opened };
		const data = createMeter(0);
		const running = startEngine(() => {
			engine = undefined;
			opened = undefined;
		});
		const meters = [running.meter, data];
		const sum = (part: keyof Progress) => meters.reduce((all, meter) => all + meter[part], 0);
		for (const meter of meters)
			meter.watch(() => onProgress({ loaded: sum('loaded'), total: sum('total') }));
		const opening = running
			.unlessDead(openDataset(folder, language, running, data))
			.then((known) => {
				const found = known.database.manifest.version;
				if (found !== version) throw new DataFault('changed', `${found}, not ${version}`);
				return known;
			});
		opening.catch(() => {
			if (opened === opening) opened = undefined;
		});
		engine = running;
		opened = opening;
		return { engine: running, opened: opening };
	}

	function end(why: Ended['why']): void {
		ended = new Ended(why);
		engine?.end(new DataFault('stopped', why));
	}

	/** Some work on the engine, within the time. */
	async function within<T>(work: (known: Opened, engine: Engine) => Promise<T>): Promise<T> {
		ended = undefined;
		let timer: ReturnType<typeof setTimeout> | undefined;
		try {
			const { engine, opened } = start();
			const known = await opened;
			timer = setTimeout(() => end('too_long'), time);
			return await work(known, engine);
		} catch (cause) {
			throw ended ?? cause;
		} finally {
			clearTimeout(timer);
		}
	}

	return {
		ask: (text) =>
			within(async ({ database }) =>
				sheetOf(await database.batches({ text: readOnly(text), params: [] }), MOST_ROWS)
			),
		parquet: (text) =>
			within(async ({ database, db, connection }, { alone }) => {
				const question = readOnly(text, MOST_ROWS - 1);
				// Asked of its columns first: the tables it names are then defined.
				const columns = await database.query<PlainColumn>({
					text: `describe ${question}`,
					params: []
				});
				const file = `answer-${files++}.parquet`;
				return alone(async () => {
					// A file that the engine has to make itself is complained of in the console.
					await db.registerEmptyFileBuffer(file);
					await connection.query(
						`copy (${plainTypes(question, columns)}) to '${file}' (format parquet, compression zstd)`
					);
					const bytes = await db.copyFileToBuffer(file);
					await db.dropFile(file);
					return new Uint8Array(bytes);
				});
			}),
		cancel: () => end('cancelled'),
		close: () => engine?.end(new DataFault('stopped', 'left'))
	};
}

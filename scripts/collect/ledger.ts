import fs from 'node:fs';
import path from 'node:path';
import { COLLECTED } from '#pipeline/1-corpus/list.ts';
import type { Fault } from './request.ts';
import type { Barred } from './reach.ts';

export type Role = 'listed' | 'report' | 'index' | 'attachment';
export type Why =
	| Fault
	| Barred
	| 'robots'
	| 'not_found'
	| 'not_the_file'
	| 'too_many_redirects'
	| `status_${number}`;

/** Where an address leads, kept so that a list that has not changed need not be read again. */
export interface Leads {
	reports: string[];
	pages: string[];
	attachments: string[];
}

/** What became of one address in one run. */
export interface Entry {
	run: number;
	url: string;
	role: Role;
	outcome: 'stored' | 'read' | 'unchanged' | 'gone' | 'failed';
	why?: Why;
	detail?: string;
	/** Of what is kept: also where it is unchanged or gone, as it was stored. */
	kept?: Kept;
	/** By which the host tells whether it has changed. */
	etag?: string;
	modified?: string;
	leads?: Leads;
}

export interface Kept {
	/** Where redirects ended. */
	url: string;
	/** Within the folder, as `corpus.csv` names it. */
	file: string;
	/** Of the archive once the record is written. */
	end: number;
	sha256: string;
	published: string | null;
	/** Day on which it was fetched. */
	fetched: string;
}

export interface Ledger {
	run: number;
	/** Of this run, where it was broken off before. */
	done: (url: string) => Entry | undefined;
	/** Of the run before. */
	before: (url: string) => Entry | undefined;
	add: (entry: Omit<Entry, 'run'>) => Entry;
	/** The last that is known of each address, in the order in which they were first met. */
	all: () => Entry[];
	end: () => void;
}

interface Mark {
	run: number;
	mark: 'begun' | 'ended';
}

/** What former runs did, and what this one does, a line each, on disk before the next is asked for. */
export function openLedger(folder: string): Ledger {
	fs.mkdirSync(folder, { recursive: true });
	const file = path.join(folder, COLLECTED);
	const lines = readLines(file);
	const marks = lines.filter((line): line is Mark => 'mark' in line);
	const last = marks.at(-1);
	const run = last === undefined ? 1 : last.mark === 'begun' ? last.run : last.run + 1;
	const before = new Map<string, Entry>();
	const done = new Map<string, Entry>();
	for (const line of lines) {
		if ('mark' in line) continue;
		(line.run === run ? done : before).set(line.url, line);
	}
	const log = fs.openSync(file, 'a');
	const write = (line: Entry | Mark) => {
		fs.writeSync(log, `${JSON.stringify(line)}\n`);
		fs.fdatasyncSync(log);
	};
	if (last?.mark !== 'begun') write({ run, mark: 'begun' });
	return {
		run,
		done: (url) => done.get(url),
		before: (url) => before.get(url),
		add(told) {
			const entry = { run, ...told };
			done.set(entry.url, entry);
			write(entry);
			return entry;
		},
		all: () => [...new Map([...before, ...done]).values()],
		end() {
			write({ run, mark: 'ended' });
			fs.closeSync(log);
		}
	};
}

/** A line that was cut where the run was killed is dropped, in the file too. */
function readLines(file: string): (Entry | Mark)[] {
	const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
	const whole = text.slice(0, text.lastIndexOf('\n') + 1);
	if (whole !== text) fs.truncateSync(file, Buffer.byteLength(whole));
	return whole
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Entry | Mark);
}

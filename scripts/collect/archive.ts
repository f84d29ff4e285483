import fs from 'node:fs';
import path from 'node:path';
import { WARCRecord, WARCSerializer } from 'warcio';
import { numbered } from '#pipeline/1-corpus/containers/container.ts';
import type { Answer } from './request.ts';

export interface Archive {
	/** Writes what came as a record, and gives where it lies. */
	add: (answer: Answer, fetched: Date) => Promise<{ file: string; end: number }>;
	close: () => void;
}

/** What was written last in an archive that a run goes on with. */
export interface Written {
	records: number;
	end: number;
}

/**
 * The pages of one run as WARC, a packed member a record, so that it can be cut behind any of them. What
 * the ledger does not know of is cut off: it was being written when the run was killed.
 */
export function openArchive(folder: string, run: number, written: Written): Archive {
	const name = `pages-${String(run).padStart(4, '0')}.warc.gz`;
	const file = path.join(folder, name);
	if (fs.existsSync(file)) fs.truncateSync(file, written.end);
	else if (written.end > 0) throw new Error(`${file} is gone, of which the ledger tells`);
	let log: number | null = null;
	let { records, end } = written;
	return {
		async add({ url, status, statusText, rawHeaders, body }, fetched) {
			const record = WARCRecord.create(
				{
					url,
					date: fetched.toISOString(),
					type: 'response',
					warcVersion: 'WARC/1.1',
					statusline: `HTTP/1.1 ${status} ${statusText}`.trim(),
					httpHeaders: rawHeaders,
					keepHeadersCase: true
				},
				one(body)
			);
			const bytes = await WARCSerializer.serialize(record, { gzip: true });
			log ??= fs.openSync(file, 'a');
			fs.writeSync(log, bytes);
			fs.fdatasyncSync(log);
			end += bytes.length;
			return { file: numbered(name, ++records), end };
		},
		close() {
			if (log !== null) fs.closeSync(log);
		}
	};
}

async function* one(body: Uint8Array): AsyncGenerator<Uint8Array> {
	yield body;
}

import { ByteWriter, openByteLog, type OpenLog } from './byte-log.ts';
import { openNumberTable } from './number-table.ts';
import { KEY_WORDS, keyOfDigest } from './text-key.ts';

/** The paths of a million documents by what is in them. */
export interface KnownFiles {
	/** The path of the first that had these bytes; null if none had. */
	get(sha256: string): string | null;
	set(sha256: string, path: string): void;
}

export function openKnownFiles(openLog: OpenLog = openByteLog): KnownFiles {
	const log = openLog();
	const out = new ByteWriter();
	const offsets = openNumberTable(KEY_WORDS);
	return {
		get(sha256) {
			const offset = offsets.get(keyOfDigest(sha256));
			return offset === undefined ? null : log.read(offset).text();
		},
		set(sha256, path) {
			out.text(path);
			offsets.set(keyOfDigest(sha256), log.append(out.take()));
		}
	};
}

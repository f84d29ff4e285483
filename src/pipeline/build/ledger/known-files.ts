import { ByteWriter, openByteLog } from './byte-log.ts';

/** The paths of a million documents by what is in them. */
export interface KnownFiles {
	/** The path of the first that had these bytes; null if none had. */
	get(sha256: string): string | null;
	set(sha256: string, path: string): void;
}

export function openKnownFiles(): KnownFiles {
	const log = openByteLog();
	const out = new ByteWriter();
	const offsets = new Map<string, number>();
	return {
		get(sha256) {
			const offset = offsets.get(keyOf(sha256));
			return offset === undefined ? null : log.read(offset).text();
		},
		set(sha256, path) {
			out.text(path);
			offsets.set(keyOf(sha256), log.append(out.take()));
		}
	};
}

const KEY_DIGITS = 32;

/** Sixteen bytes as as many characters: a quarter of the room that the digits take, and as good as unique. */
function keyOf(sha256: string): string {
	const bytes: number[] = [];
	for (let at = 0; at < KEY_DIGITS; at += 2)
		bytes.push(Number.parseInt(sha256.slice(at, at + 2), 16));
	return String.fromCharCode(...bytes);
}

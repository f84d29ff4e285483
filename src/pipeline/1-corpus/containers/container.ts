import type { ReasonFor } from '#domain/reasons.ts';
import { concat } from '#text/bytes/concat.ts';
import type { Stored } from '../archives/archive.ts';

/** A document that lies in a container: its bytes, or the code of the reason why it has none. */
export interface Member {
	/** Relative, with `/` between folders and no `..`. */
	path: string;
	url: string | null;
	published: string | null;
	bytes?: Uint8Array;
	refused?: ReasonFor<'unreadable'>;
	/** Of a list that tells of documents beside it: the paths of all that lie in its archive. */
	among?: readonly string[];
}

export type Chunks = AsyncIterable<Uint8Array>;

/** What a container is read from. */
export interface Source {
	path: string;
	/** The file itself, where it is one of the corpus and not inside of another. */
	file: Stored | null;
	chunks: () => Chunks;
}

/** Opens what lies in a container, which may be one itself. */
export type Open = (path: string, chunks: Chunks) => AsyncGenerator<Member>;

/** One way in which many documents come as one file, told by what is in it. */
export interface Container {
	id: string;
	/** Packed files, which may hold packed files again, or a list of documents. */
	kind: 'archive' | 'list';
	/** By the first bytes of the file, a few thousand. */
	matches: (head: Uint8Array) => boolean;
	/** One after the other, so that no more than one is held. An error says that the file is damaged. */
	members: (source: Source, open: Open) => AsyncGenerator<Member>;
}

/** As many bytes decide what a file is. */
export const HEAD = 4096;

/** Largest document unpacked, in bytes, as the text phase reads none that is larger. */
export const MAX_MEMBER = 20 * 1024 * 1024;

/** All the bytes, or null where there are more than `most`. */
export async function collect(
	chunks: Chunks | Iterable<Uint8Array>,
	most: number
): Promise<Uint8Array | null> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of chunks) {
		size += chunk.length;
		if (size > most) return null;
		parts.push(chunk);
	}
	return concat(parts);
}

/** Without spaces, brackets of elements, and signs that are not printed; none is longer. */
const ADDRESS = /^https?:\/\/[^\s"<>\p{Cc}\p{Cf}\p{Cs}]{1,4000}$/iu;

/** An address on the web; anything else is none. */
export const addressOf = (value: unknown): string | null =>
	typeof value === 'string' && ADDRESS.test(value) ? value : null;

export const numbered = (path: string, number: number): string =>
	`${path}/${String(number).padStart(6, '0')}`;

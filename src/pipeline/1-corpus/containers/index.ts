import type { ReasonFor } from '#domain/reasons.ts';
import { concat } from '#text/bytes/concat.ts';
import type { Stored } from '../archives/archive.ts';
import type { Budget } from './budget.ts';
import { Bomb, openBudget } from './budget.ts';
import {
	type Chunks,
	collect,
	type Container,
	HEAD,
	MAX_MEMBER,
	type Member,
	type Open
} from './container.ts';
import { gzip } from './gzip.ts';
import { ndjson } from './ndjson.ts';
import { warc } from './warc.ts';
import { zip } from './zip.ts';

export { HEAD, type Member } from './container.ts';

/** The first that matches opens the file. */
export const containers: readonly Container[] = [zip, gzip, warc, ndjson];

/** Archives in archives are opened so deep. */
const DEEPEST = 2;

/** Whether many documents come as this file, by its first `HEAD` bytes. */
export const isContainer = (head: Uint8Array): boolean => containerOf(head, 0) !== undefined;

/** A file of the corpus: its first `HEAD` bytes, how many it has, and all of them. */
export interface GivenFile {
	path: string;
	file: Stored;
	head: Uint8Array;
	size: number;
	chunks: () => Chunks;
}

/** What the documents in a file of the corpus are; null if the file is a document itself. */
export function openContainer({ head, size, ...source }: GivenFile): AsyncGenerator<Member> | null {
	const container = containerOf(head, 0);
	if (!container) return null;
	const open = opener(container, 0, openBudget(size));
	return defused(source.path, guarded(source.path, container.members(source, open)));
}

const containerOf = (head: Uint8Array, depth: number): Container | undefined =>
	containers.find((c) => (c.kind === 'list' || depth < DEEPEST) && c.matches(head));

function opener(outer: Container, depth: number, budget: Budget): Open {
	const inside = outer.kind === 'archive' ? depth + 1 : depth;
	return (path, chunks) => guarded(path, open(path, budget.counted(chunks)));

	async function* open(path: string, chunks: Chunks): AsyncGenerator<Member> {
		const { head, all } = await peek(chunks);
		const container = containerOf(head, inside);
		if (container) {
			const source = { path, file: null, chunks: () => all };
			yield* container.members(source, opener(container, inside, budget));
		} else {
			const bytes = await collect(all, MAX_MEMBER);
			const content = bytes ? { bytes } : { refused: 'too_large' as const };
			yield { path, url: null, published: null, ...content };
		}
	}
}

/** The first bytes, and all of them from the first on. */
async function peek(chunks: Chunks): Promise<{ head: Uint8Array; all: Chunks }> {
	const iterator = chunks[Symbol.asyncIterator]();
	const first: Uint8Array[] = [];
	let size = 0;
	while (size < HEAD) {
		const { value, done } = await iterator.next();
		if (done) break;
		first.push(value);
		size += value.length;
	}
	async function* all() {
		yield* first;
		yield* { [Symbol.asyncIterator]: () => iterator };
	}
	return { head: concat(first).subarray(0, HEAD), all: all() };
}

/**
 * What was unpacked before a file turns out damaged counts; one row tells why the rest is not there.
 * The libraries throw all kinds of errors at a damaged file, so none of them is told apart here.
 */
async function* guarded(path: string, members: AsyncGenerator<Member>): AsyncGenerator<Member> {
	try {
		yield* members;
	} catch (error) {
		if (error instanceof Bomb) throw error;
		yield { path, url: null, published: null, refused: reasonOf(error) };
	}
}

/** A bomb ends the reading of the whole file. */
async function* defused(path: string, members: AsyncGenerator<Member>): AsyncGenerator<Member> {
	try {
		yield* members;
	} catch (error) {
		if (!(error instanceof Bomb)) throw error;
		yield { path, url: null, published: null, refused: 'archive_bomb' };
	}
}

/** What a browser says of a file that is gone, changed or forbidden since it was given. */
const GONE = new Set(['NotFoundError', 'NotReadableError', 'SecurityError']);

const reasonOf = (error: unknown): ReasonFor<'unreadable'> =>
	error instanceof Error && ('syscall' in error || GONE.has(error.name))
		? 'cannot_open'
		: 'damaged_archive';

import type { FaultKind } from '../fault.ts';
import type { BlockReader, Load, Problem } from './block-reader.ts';

/** Milliseconds that a range may take: so long for any answer at all, and more for its bytes on a slow line. */
export interface Limits {
	silence: number;
	/** Bytes a millisecond, at the least. */
	slowest: number;
}

/**
 * A range fetched as a worker may: waiting. `begin` is told how long it may take at most. Needs nothing
 * around it: its source text runs in the engine's worker.
 */
export function makeLoad(
	Plain: typeof XMLHttpRequest,
	problem: Problem,
	{ silence, slowest }: Limits,
	begin: (within: number) => void
): Load {
	return (url, first, last, way) => {
		const request = new Plain();
		request.open('GET', url, false);
		request.responseType = 'arraybuffer';
		request.timeout = silence + Math.round((last - first) / slowest);
		if (way !== 'whole') request.setRequestHeader('Range', `bytes=${first}-${last}`);
		if (way !== 'range') request.setRequestHeader('Cache-Control', 'no-cache');
		begin(request.timeout);
		try {
			request.send(null);
		} catch (cause) {
			const late = (cause as { name?: string }).name === 'TimeoutError';
			throw problem(late ? 'stalled' : 'unreachable', url);
		}
		const total = /\/(\d+)$/.exec(request.getResponseHeader('Content-Range') ?? '')?.[1];
		return {
			status: request.status,
			bytes: new Uint8Array((request.response as ArrayBuffer | null) ?? new ArrayBuffer(0)),
			total: total === undefined ? null : Number(total)
		};
	};
}

/**
 * The requests of the engine, answered by a reader of blocks where it knows the file: the engine takes
 * what fails for read, so `failed` is told of it as well. All others go their way. Needs nothing around
 * it: its source text runs in the engine's worker.
 */
export function guardRequests(
	Plain: typeof XMLHttpRequest,
	reader: BlockReader,
	failed: (kind: FaultKind, detail: string) => void
): typeof XMLHttpRequest {
	return class extends Plain {
		known: { url: string; method: string; range: [number, number] } | null = null;
		answer: { status: number; body: ArrayBuffer; length: number } | null = null;

		override open(method: string, url: string | URL, ...rest: unknown[]): void {
			const [wait = true] = rest;
			const size = wait ? null : reader.sizeOf(String(url));
			this.answer = null;
			this.known = size === null ? null : { url: String(url), method, range: [0, size - 1] };
			if (this.known === null) super.open(method, url, wait === true);
		}

		override setRequestHeader(name: string, value: string): void {
			if (!this.known) return super.setRequestHeader(name, value);
			const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(value) ?? [];
			if (name !== 'Range' || first === undefined) return;
			this.known.range = [Number(first), last ? Number(last) : this.known.range[1]];
		}

		override send(body?: XMLHttpRequestBodyInit | null): void {
			if (!this.known) return super.send(body);
			const { url, method, range } = this.known;
			const [first, last] = range;
			if (method === 'HEAD') {
				this.answer = { status: 206, body: new ArrayBuffer(0), length: last - first + 1 };
				return;
			}
			try {
				const { buffer } = reader.read(url, first, last);
				this.answer = { status: 206, body: buffer, length: buffer.byteLength };
			} catch (cause) {
				const { kind = 'stopped', message } = cause as { kind?: FaultKind; message: string };
				failed(kind, message);
				throw cause;
			}
		}

		override get status(): number {
			return this.answer ? this.answer.status : super.status;
		}

		override get response(): unknown {
			return this.answer ? this.answer.body : super.response;
		}

		override getResponseHeader(name: string): string | null {
			if (!this.answer) return super.getResponseHeader(name);
			return name.toLowerCase() === 'content-length' ? String(this.answer.length) : null;
		}
	};
}

import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { makeBlockReader } from '#lib/db/worker/block-reader.ts';
import type { Load, Sent, Way } from '#lib/db/worker/block-reader.ts';
import { makeCrc32 } from '#text/bytes/crc32.ts';

const FILE = Uint8Array.from({ length: 1003 }, (_, i) => (i * 7 + (i >> 5)) % 251);
const BLOCK = 64;
const URL_OF = '/data/x.parquet';
const problem = (kind: string, detail: string) => Object.assign(new Error(detail), { kind });

const sumsOf = (bytes: Uint8Array) =>
	Uint32Array.from({ length: Math.ceil(bytes.length / BLOCK) }, (_, i) =>
		crc32(bytes.subarray(i * BLOCK, (i + 1) * BLOCK))
	);

function reader(load: Load, most = 10_000) {
	const made = makeBlockReader(makeCrc32(), load, problem, most);
	made.know({ url: URL_OF, bytes: FILE.length, block: BLOCK, sums: sumsOf(FILE) });
	return made;
}

const ranged =
	(bytes = FILE): Load =>
	(_, first, last) => ({ status: 206, bytes: bytes.slice(first, last + 1), total: bytes.length });
const whole =
	(bytes = FILE): Load =>
	() => ({ status: 200, bytes: bytes.slice(), total: null });

test('the checksum is that of zip, in one piece and in several', () => {
	const own = makeCrc32();
	fc.assert(
		fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
			expect(own(a)).toBe(crc32(a));
			expect(own(b, own(a))).toBe(crc32(b, crc32(a)));
		})
	);
});

test.each([
	['a server with ranges', ranged()],
	['a server without', whole()]
])('any ranges in any order are those of the file, from %s, with little room too', (_, load) => {
	const place = fc.nat({ max: FILE.length + 40 });
	fc.assert(
		fc.property(
			fc.array(fc.tuple(place, place), { maxLength: 12 }),
			fc.constantFrom(0, 100, 10_000),
			(asked, most) => {
				const made = reader(load, most);
				for (const [a, b] of asked) {
					const [first, last] = [Math.min(a, b), Math.max(a, b)];
					expect(made.read(URL_OF, first, last)).toEqual(FILE.slice(first, last + 1));
				}
			}
		)
	);
});

test('what was fetched is not fetched again', () => {
	let requests = 0;
	const made = reader((...asked) => {
		requests++;
		return ranged()(...asked);
	});
	made.read(URL_OF, 10, 300);
	made.read(URL_OF, 0, 319);
	expect(requests).toBe(1);
});

describe('every single flipped bit is refused', () => {
	test.each([
		['with ranges', ranged],
		['without ranges', whole]
	])('%s', (_, serve) => {
		fc.assert(
			fc.property(fc.nat({ max: FILE.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
				const bad = FILE.slice();
				bad[at] = (bad[at] ?? 0) ^ (1 << bit);
				expect(() => reader(serve(bad)).read(URL_OF, at, at)).toThrow(
					expect.objectContaining({ kind: 'damaged' })
				);
			})
		);
	});
});

test.each<[string, Sent]>([
	['unreachable', { status: 404, bytes: new Uint8Array(9), total: null }],
	['unreachable', { status: 500, bytes: new Uint8Array(0), total: null }],
	['changed', { status: 416, bytes: new Uint8Array(0), total: 20 }],
	['changed', { status: 206, bytes: FILE.slice(0, BLOCK), total: FILE.length + 1 }],
	['cut', { status: 206, bytes: FILE.slice(0, BLOCK - 1), total: FILE.length }],
	['changed', { status: 200, bytes: FILE.slice(0, 900), total: null }]
])('%s is said of an answer that does not fit', (kind, sent) => {
	expect(() => reader(() => sent).read(URL_OF, 0, 5)).toThrow(expect.objectContaining({ kind }));
});

test('a passing fault is mended by asking once more, past every cache', () => {
	const asked: Way[] = [];
	const made = reader((...how) => {
		asked.push(how[3]);
		return (how[3] === 'fresh' ? ranged() : ranged(new Uint8Array(FILE.length)))(...how);
	});
	expect(made.read(URL_OF, 70, 80)).toEqual(FILE.slice(70, 81));
	expect(asked).toEqual(['range', 'fresh']);
});

describe('a server whose answer to a range is dropped by the browser', () => {
	function dropped(most: number) {
		const asked: Way[] = [];
		const made = reader((...how) => {
			asked.push(how[3]);
			if (how[3] !== 'whole') throw problem('unreachable', 'could not be decoded');
			return whole()(...how);
		}, most);
		return { asked, made };
	}

	test('is asked for the whole file, once', () => {
		const { asked, made } = dropped(FILE.length);
		expect(made.read(URL_OF, 70, 80)).toEqual(FILE.slice(70, 81));
		expect(made.read(URL_OF, 900, 1100)).toEqual(FILE.slice(900));
		expect(asked).toEqual(['range', 'fresh', 'whole']);
	});

	test('but not for one larger than the worker keeps', () => {
		const { asked, made } = dropped(FILE.length - 1);
		expect(() => made.read(URL_OF, 70, 80)).toThrow('could not be decoded');
		expect(asked).toEqual(['range', 'fresh']);
	});
});

test('a failure is not kept: the next reading asks again', () => {
	let broken = true;
	const made = reader((...asked) => (broken ? whole(new Uint8Array(3)) : ranged())(...asked));
	expect(() => made.read(URL_OF, 0, 5)).toThrow();
	broken = false;
	expect(made.read(URL_OF, 0, 5)).toEqual(FILE.slice(0, 6));
});

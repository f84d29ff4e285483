import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Random } from '../demo/random.ts';

/** One way to harm a document. `weight` is how often it is done: what makes large documents is rare. */
export interface Mutation {
	id: string;
	weight: number;
	/** A file that holds others is read through its container. */
	packed?: true;
	harm(bytes: Uint8Array, random: Random): Uint8Array;
}

const encoder = new TextEncoder();
const exact = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('gb18030');

/** Harms the document as text, which it then is in UTF-8; of a binary one little but the noise is left. */
const ofText =
	(harm: (text: string, random: Random) => string): Mutation['harm'] =>
	(bytes, random) =>
		encoder.encode(harm(decode(bytes), random));

function decode(bytes: Uint8Array): string {
	try {
		return exact.decode(bytes);
	} catch {
		return lenient.decode(bytes);
	}
}

const ofLines = (harm: (lines: string[], random: Random) => string[]): Mutation['harm'] =>
	ofText((text, random) => harm(text.split('\n'), random).join('\n'));

const into = (bytes: Uint8Array, random: Random, piece: Uint8Array): Uint8Array => {
	const at = random.int(0, bytes.length);
	return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
};

const HUGE = [
	'9'.repeat(400),
	'1e308',
	'99999999999999999999',
	'-0',
	'0x1F',
	'１２３４５６７８９０１２',
	'∞',
	'NaN'
];
const NESTED = 20_000;
const MEGABYTE = 1_000_000;

export const MUTATIONS: readonly Mutation[] = [
	{
		id: 'bytes_flipped',
		weight: 160,
		harm(bytes, random) {
			const next = Uint8Array.from(bytes);
			if (next.length === 0) return next;
			for (let i = random.int(1, 40); i > 0; i--)
				next[random.int(0, next.length - 1)] = random.int(0, 255);
			return next;
		}
	},
	{ id: 'lines_shuffled', weight: 80, harm: ofLines((lines, random) => random.shuffled(lines)) },
	{
		id: 'lines_deleted',
		weight: 120,
		harm: ofLines((lines, random) => {
			const share = random.next() * 0.5;
			return lines.filter(() => !random.chance(share));
		})
	},
	{
		id: 'lines_repeated',
		weight: 80,
		harm: ofLines((lines, random) =>
			lines.flatMap((line) => (random.chance(0.1) ? [line, line] : [line]))
		)
	},
	{
		id: 'truncated',
		weight: 100,
		harm: (bytes, random) => bytes.subarray(0, random.int(0, bytes.length))
	},
	{
		id: 'beginning_lost',
		weight: 60,
		harm: (bytes, random) => bytes.subarray(random.int(0, bytes.length))
	},
	{
		id: 'two_joined',
		weight: 40,
		harm: (bytes, random) => Buffer.concat([bytes.subarray(random.int(0, bytes.length)), bytes])
	},
	{
		id: 'digits_changed',
		weight: 80,
		harm: ofText((text, random) =>
			text.replace(/\d/gu, (digit) => (random.chance(0.05) ? String(random.int(0, 9)) : digit))
		)
	},
	{
		id: 'huge_numbers',
		weight: 60,
		harm: ofText((text, random) =>
			text.replace(/\d+/gu, (number) => (random.chance(0.05) ? random.pick(HUGE) : number))
		)
	},
	{
		id: 'nul_and_controls',
		weight: 60,
		harm: (bytes, random) =>
			into(
				bytes,
				random,
				Uint8Array.from({ length: random.int(1, 60) }, () => random.int(0, 31))
			)
	},
	{
		id: 'encodings_mixed',
		weight: 60,
		harm: (bytes, random) =>
			into(bytes, random, Uint8Array.of(0xff, 0xfe, 0xb1, 0xa8, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0xc0))
	},
	{
		id: 'tags_unclosed',
		weight: 60,
		harm: ofText((text, random) =>
			text.replace(/<\/?\w+|\n/gu, (tag) =>
				random.chance(0.1)
					? random.pick([
							'<td',
							'<table><tr>',
							'</table>',
							'<!--',
							'<td colspan=99999 rowspan=-3>',
							'<script>'
						])
					: tag
			)
		)
	},
	{
		id: 'white_space',
		weight: 40,
		harm: ofText((text, random) =>
			text.replace(/\s/gu, (space) =>
				random.chance(0.2) ? random.pick(['', '\u3000', '\t\t', '\r\n', '\u200b']) : space
			)
		)
	},
	{
		id: 'entities',
		weight: 3,
		harm: ofText((text, random) => {
			const bomb = random.pick([
				'&#48;'.repeat(100_000),
				`<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(100)}">${'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'.repeat(50)}]>&b;`,
				'&#x110000;&#0;&#xD800;&bogus;'.repeat(2000)
			]);
			return text.replace('</p>', `${bomb}</p>`) + bomb;
		})
	},
	{
		id: 'deep_html',
		weight: 2,
		harm: ofText((text, random) => {
			const tag = random.pick(['div', 'table><tr><td', 'ul><li', 'b']);
			return `<html><body>${`<${tag}>`.repeat(NESTED)}${text}</body></html>`;
		})
	},
	{
		id: 'megabyte_line',
		weight: 1,
		harm: ofText((text, random) => {
			const filler = random.pick([
				'0 ',
				'| 0 ',
				'公开',
				'一',
				'(',
				'\t',
				'收到申请1件，',
				'　',
				'"'
			]);
			const line = filler.repeat(Math.ceil(MEGABYTE / filler.length));
			return random.chance(0.5) ? `${text}\n${line}` : text.replaceAll('\n', ' ') + line;
		})
	},
	{
		id: 'gzip_bomb',
		weight: 0.3,
		packed: true,
		harm: (bytes) => gzipSync(gzipSync(Buffer.concat([bytes, Buffer.alloc(30 * MEGABYTE)])))
	},
	{
		id: 'zip_bomb',
		weight: 0.3,
		packed: true,
		harm(bytes) {
			const inner = zipSync({ 'a.txt': Buffer.alloc(25 * MEGABYTE, 0x30), '../b.txt': bytes });
			return zipSync({ 'inner.zip': inner, 'c.html': bytes, '__MACOSX/d': bytes });
		}
	},
	{
		id: 'archive_damaged',
		weight: 6,
		packed: true,
		harm(bytes, random) {
			const packed = random.pick([
				() => zipSync({ 'a.txt': bytes, 'b.html': bytes }),
				() => Uint8Array.from(gzipSync(bytes))
			])();
			for (let i = random.int(1, 9); i > 0; i--)
				packed[random.int(4, packed.length - 1)] = random.int(0, 255);
			return packed.subarray(0, random.chance(0.5) ? packed.length : random.int(8, packed.length));
		}
	}
];

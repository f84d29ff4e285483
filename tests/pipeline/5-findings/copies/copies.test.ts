import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCopies, organsSharing } from '#pipeline/5-findings/copies/copies.ts';
import type { Corpus } from '#pipeline/5-findings/corpus.ts';
import { maskedProse } from '#pipeline/5-findings/copies/masked-prose.ts';
import { similarity, SKETCH_WORDS, sketchText } from '#pipeline/5-findings/copies/sketch.ts';
import { OVERVIEW, OVERVIEW_OF_ANOTHER } from '#pipeline/5-findings/copies/sketched-prose.ts';
import { buildReport } from '../build-report.ts';

/** The same numbers for the same seed. */
function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

const SIGNS = [...OVERVIEW, ...OVERVIEW_OF_ANOTHER].join('');
const textOf = (random: () => number, length: number) =>
	Array.from({ length }, () => SIGNS.charAt(Math.floor(random() * SIGNS.length))).join('');
/** Each character changed with this chance. */
const changed = (text: string, chance: number, random: () => number) =>
	[...text].map((sign) => (random() < chance ? textOf(random, 1) : sign)).join('');

function jaccard(a: string, b: string): number {
	const runs = (text: string) =>
		new Set(Array.from({ length: text.length - 3 }, (_, i) => text.slice(i, i + 4)));
	const [one, other] = [runs(a), runs(b)];
	const both = [...one].filter((run) => other.has(run)).length;
	return both / (one.size + other.size - both);
}

describe('a sketch', () => {
	it('tells the share of common runs within a few points', () => {
		const random = numbers(7);
		let squares = 0;
		const texts = 200;
		for (let i = 0; i < texts; i++) {
			const one = textOf(random, 150 + Math.floor(random() * 600));
			const other = changed(one, random() * 0.1, random);
			const told = similarity(sketchText(one), sketchText(other));
			const error = told - jaccard(one, other);
			expect(Math.abs(error)).toBeLessThan(0.17);
			squares += error * error;
		}
		expect(Math.sqrt(squares / texts)).toBeLessThan(0.05);
	});

	it('is the same for the same text, and texts in other words share next to nothing', () => {
		const [one, other] = [sketchText(OVERVIEW), sketchText(OVERVIEW_OF_ANOTHER)];
		expect(similarity(one, sketchText(OVERVIEW))).toBe(1);
		expect(similarity(one, other)).toBeLessThan(0.15);
		expect(similarity(one, other)).toBe(similarity(other, one));
	});

	it('never fails, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(sketchText(text)).toHaveLength(SKETCH_WORDS);
				const { agency } = buildReport();
				expect(maskedProse(text, { agency })).not.toMatch(/\d/u);
			})
		);
	});
});

describe('masked prose', () => {
	const masked = (name: string, text: string) =>
		maskedProse(text, { agency: { ...buildReport().agency, name } });

	it('is the same whoever speaks of whichever numbers and dates', () => {
		const one = masked(
			'临淄区教育局',
			'（一）主动公开。2023年，临淄区教育局通过网站公开 1,286 条，我局召开三次会议，全区群众满意。'
		);
		const other = masked(
			'沂源县卫生健康局',
			'1.主动公开情况：2022年，沂源县卫生健康局通过网站公开96条，本局召开十二次会议，全县群众满意。'
		);
		expect(one).toBe(other);
	});

	it('keeps what an organ says of its work', () => {
		expect(masked('某县某局', '对办事指南作了两轮清理。')).toContain('对办事指南作了');
	});
});

describe('copies among many texts', () => {
	const random = numbers(11);
	const organs = 1500;
	const texts = Array.from({ length: organs }, () => textOf(random, 400));
	/** Every tenth organ takes the text of the one before it, changed a little. */
	const copies = texts.map((text, i) =>
		i % 10 === 9 ? changed(texts[i - 1] ?? '', 0.02, random) : text
	);

	function corpusOf(prose: readonly string[], year = (_: number) => 2023) {
		const words = new Uint32Array(prose.length * SKETCH_WORDS);
		for (const [row, text] of prose.entries()) words.set(sketchText(text), row * SKETCH_WORDS);
		const rows = prose.length;
		const column = { words, start: new Int32Array(rows), end: new Int32Array(rows).fill(1) };
		const corpus = {
			rows,
			year: Int16Array.from(prose, (_, row) => year(row)),
			published: new Int32Array(rows),
			series: Int32Array.from(prose, (_, row) => row)
		} as Corpus;
		return { corpus, column };
	}

	it('are found, and nothing else is', () => {
		const { corpus, column } = corpusOf(copies);
		const found = findCopies(corpus, column, 0.8);
		const alike = copies.flatMap((text, i) =>
			i % 10 === 9 && jaccard(text, copies[i - 1] ?? '') >= 0.85 ? [i] : []
		);
		expect(alike.length).toBeGreaterThan(50);
		const rows = new Set(found.map(({ row }) => row));
		const missed = alike.filter((row) => !rows.has(row));
		expect(missed.length / alike.length).toBeLessThan(0.1);
		for (const { row, of } of found) expect([row % 10, of]).toEqual([9, row - 1]);
	});

	it('are laid to the one that came later', () => {
		const { corpus, column } = corpusOf([OVERVIEW, OVERVIEW], (row) => 2023 - row);
		expect(findCopies(corpus, column, 0.8)).toEqual([{ row: 0, of: 1, share: 1 }]);
	});

	it('are all found where thousands say the same', () => {
		const { corpus, column } = corpusOf(Array.from({ length: 5000 }, () => OVERVIEW));
		const found = findCopies(corpus, column, 0.8);
		expect(found.map(({ row }) => row)).toEqual(Array.from({ length: 4999 }, (_, i) => i + 1));
		expect(found.every(({ of, row, share }) => of < row && share === 1)).toBe(true);
	});
});

it('a text goes from organ to organ over the years, and is counted once for each organ', () => {
	const series = Int32Array.of(7, 7, 8, 9, 4, 5);
	const like = (row: number, of: number) => ({ row, of, share: 1 });
	const shared = organsSharing({ series }, [like(2, 0), like(1, 2), like(3, 2), like(5, 4)]);
	expect([...shared].sort()).toEqual([
		[1, 3],
		[2, 3],
		[3, 3],
		[5, 2]
	]);
});

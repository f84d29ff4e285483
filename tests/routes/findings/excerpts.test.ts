import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	excerptsOf,
	plainExcerpt
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/findings/excerpts.ts';

const mark = (text: string, word: string, place = word, from = 0) => {
	const start = text.indexOf(word, from);
	return { place, start, end: start + word.length };
};
const plain = (text: string, ...marks: Parameters<typeof excerptsOf>[1]) =>
	excerptsOf(text, marks).map(plainExcerpt);

const TABLE = '本年新收 | 3 | 4 | 7\n（一）予以公开 | 2 | 1 | 3\n部分公开 | 0 | 0 | 0';

it('shows the line of a number with the number marked', () => {
	expect(plain(TABLE, mark(TABLE, '7'))).toEqual(['本年新收 | 3 | 4 | 【7】']);
});

it('shows one line for the numbers of one line, and one for each line', () => {
	const first = mark(TABLE, '2');
	const second = mark(TABLE, '1');
	const excerpts = excerptsOf(TABLE, [second, mark(TABLE, '4'), first]);
	expect(excerpts.map(plainExcerpt)).toEqual([
		'本年新收 | 3 | 【4】 | 7',
		'（一）予以公开 | 【2】 | 【1】 | 3'
	]);
	expect(excerpts[1]?.places).toEqual(['2', '1']);
});

it('goes up to the label where a line holds the number alone', () => {
	const text = '前文\n本年新收政府信息公开申请\n\n12\n34';
	expect(plain(text, mark(text, '12'))).toEqual(['本年新收政府信息公开申请 【12】']);
});

it('goes up past numbers to the label of a row of cells', () => {
	const text = '（一）予以公开\n5\n0\n0\n17\n部分公开';
	expect(plain(text, mark(text, '17'))).toEqual(['（一）予以公开 5 0 0 【17】']);
});

it('goes up where the label began above', () => {
	const text = '（二）部分公开（区分处理的，只计这一情\n形，不计其他情形） 2 0 0';
	expect(plain(text, mark(text, '2'))).toEqual([
		'（二）部分公开（区分处理的，只计这一情 形，不计其他情形） 【2】 0 0'
	]);
});

it('says where a long line goes on', () => {
	const text = `${'甲'.repeat(100)}5${'乙'.repeat(100)}`;
	expect(plain(text, mark(text, '5'))).toEqual([`…${'甲'.repeat(60)}【5】${'乙'.repeat(60)}…`]);
});

it('shows the beginning of a long passage', () => {
	const text = '丙'.repeat(500);
	const [excerpt] = excerptsOf(text, [{ place: 'sections/1', start: 0, end: 500 }]);
	expect(excerpt?.pieces.find((piece) => piece.passage)?.text).toBe(`${'丙'.repeat(240)}…`);
});

it('marks an empty cell, and refuses a passage outside the text', () => {
	const text = '规章 |  | 3';
	expect(plain(text, { place: 'x', start: 4, end: 4 })).toEqual(['规章 |【】 | 3']);
	expect(() => excerptsOf(text, [{ place: 'x', start: 3, end: 99 }])).toThrow('x at 3-99');
});

it('comes to an end where the text begins with an empty line', () => {
	expect(plain('\n5', mark('\n5', '5'))).toEqual([' 【5】']);
});

it('knows which excerpts hold a number that is not 0', () => {
	const nought = { ...mark(TABLE, '0'), idle: true };
	expect(excerptsOf(TABLE, [mark(TABLE, '7'), nought]).map(({ telling }) => telling)).toEqual([
		true,
		false
	]);
});

it('prints every passage it was given once, and halves no character', () => {
	const texts = fc.stringMatching(/^[甲乙 |\n0-9𠮷（）]{0,200}$/u);
	fc.assert(
		fc.property(
			texts,
			fc.array(fc.tuple(fc.nat(200), fc.nat(3)), { maxLength: 6 }),
			(text, spans) => {
				const marks = spans
					.map(([start, length], i) => ({ place: String(i), start, end: start + length }))
					.filter(
						({ start, end }) => end <= text.length && !splits(text, start) && !splits(text, end)
					)
					.filter((a, i, all) =>
						all.every((b, j) => j >= i || a.start >= b.end || b.start > a.end)
					);
				const found = excerptsOf(text, marks);
				const places = found.flatMap((excerpt) => excerpt.places);
				expect([...new Set(places)].sort()).toEqual(marks.map(({ place }) => place).sort());
				for (const excerpt of found)
					for (const piece of excerpt.pieces) expect(piece.text.isWellFormed()).toBe(true);
				for (const { start, end } of marks) {
					const piece = found
						.flatMap((excerpt) => excerpt.pieces)
						.find(({ passage }) => passage?.start === start && passage.end === end);
					if (piece) expect(piece.text).toBe(text.slice(start, end).replace(/\s+/g, ' '));
				}
			}
		)
	);
});

const splits = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? '');

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, joinLines, passageOf } from '#pipeline/4-report/identity/fold.ts';
import { identityOf } from './reports.ts';

describe('a folded text', () => {
	it.each([
		['２０２３　年', '2023年'],
		['  临 沂\u200b市 ', '临沂市'],
		['甲\r\n\n \n乙', '甲\n乙'],
		['公(gōng)開（kāi）的（试行）', '公开的(试行)'],
		['f(x)', 'f(x)']
	])('%j is %j', (source, folded) => expect(fold(source).text).toBe(folded));

	it('knows where each of its characters stood', () => {
		const source = '甲　\n\n临 沂（yí）市２０２３';
		const folded = fold(source, 2);
		const to = folded.text.length;
		const from = folded.text.indexOf('临');
		expect(passageOf({ folded, from, to })).toEqual({
			start: source.indexOf('临'),
			end: source.length
		});
		expect(passageOf({ folded, from, to: from + 2 })).toEqual({ start: 4, end: 7 });
		const flat = joinLines(folded);
		expect(flat.text).toBe(folded.text.replace('\n', ''));
		for (const character of '沂市３')
			expect(source[flat.sourceOf(flat.text.indexOf(fold(character).text))]).toBe(character);
		expect(passageOf(null)).toEqual({ start: 0, end: 0 });
	});
});

const words = [
	...[
		'临沂市',
		'大数据局',
		'人民政府',
		'鼓楼区',
		'2023年',
		'二〇二三年',
		'年度',
		'政府信息公开',
		'工作'
	],
	...[
		'报告',
		'\n',
		' ',
		'，',
		'。',
		'与',
		'联系',
		'（',
		'）',
		'网站',
		'1月1日',
		'至',
		'统计期限',
		'总体情况'
	]
];
const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), {
	maxLength: 60
});

it('finds an identity in any text without failing, and notes only what stands in it', () => {
	fc.assert(
		fc.property(texts, texts, (parts, title) => {
			const text = parts.join('');
			const { notes, year } = identityOf(text, { titles: [title.join('')], path: text });
			for (const { start, end } of notes) {
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(text.length);
				expect(start).toBeLessThanOrEqual(end);
			}
			expect(year === null || (year >= 2007 && year < 2100)).toBe(true);
		}),
		{ numRuns: 300 }
	);
});

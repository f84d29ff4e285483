import { writeCause } from '#domain/finding.ts';
import { COPYING } from '../basis.ts';
import { percentOf } from '../copies/copies.ts';
import { placeInRow } from '../corpus.ts';
import type { CorpusRule } from '../rule.ts';
import { SKETCH_WORDS, SKETCHED_SECTIONS, similarity } from '../copies/sketch.ts';
import { OVERVIEW, OVERVIEW_OF_ANOTHER } from '../copies/sketched-prose.ts';

const LEAST = 0.9;

export const textRepeated: CorpusRule = {
	id: 'text-repeated',
	kind: 'corpus',
	severity: 'warning',
	title: {
		zh: '正文与本机关上年报告几乎相同',
		en: 'The prose is nearly that of the organ’s report of the year before'
	},
	why: {
		zh: '去掉名称、数字和日期后，第一或第五部分的文字九成以上与上年相同。套话和较短的文字（不足 120 字）不比较。',
		en: 'With names, numbers and dates taken out, more than nine tenths of section one or five is last year’s. Short prose (under 120 characters) is not compared.'
	},
	spares: {
		zh: '法定用语和格式文字不算；机关没有认准的各年报告不比较。',
		en: 'Words of the law and of the form do not count, and reports whose organ is not settled are not compared.'
	},
	formula:
		'shared runs of 4 characters of the masked section (t, t-1) ≥ 90 %, estimated within about 3 points',
	basis: COPYING,
	needs: [],
	examples: [
		{
			says: 'each year has its own words',
			corpus: [
				{ year: 2022, prose: { 1: OVERVIEW } },
				{ year: 2023, prose: { 1: OVERVIEW_OF_ANOTHER } }
			],
			expect: []
		},
		{
			says: 'only year and numbers were changed',
			corpus: [
				{ year: 2022, prose: { 1: OVERVIEW } },
				{
					year: 2023,
					prose: { 1: OVERVIEW.replace('2023', '2024').replace('1286', '1455') }
				}
			],
			expect: [
				{
					report: 1,
					place: 'sections/1',
					against: ['990101-test-2022:sections/1'],
					cause: 'text_similar:100'
				}
			]
		},
		{
			says: 'a short section says the same every year',
			corpus: [{ year: 2022 }, { year: 2023 }],
			expect: []
		}
	],
	*check(corpus) {
		for (const section of SKETCHED_SECTIONS) {
			const { words, start, end } = corpus.prose(section);
			for (let row = 0; row < corpus.rows; row++) {
				const last = corpus.last[row] ?? -1;
				if (last < 0 || (end[row] ?? 0) === 0 || (end[last] ?? 0) === 0) continue;
				const share = similarity(words, words, row * SKETCH_WORDS, last * SKETCH_WORDS);
				if (share < LEAST) continue;
				const place = `sections/${section}`;
				yield {
					report: corpus.report[row] ?? -1,
					place,
					origin: 'source',
					against: [placeInRow(corpus, last, place)],
					cause: writeCause('text_similar', percentOf(share)),
					start: start[row] ?? null,
					end: end[row] ?? null
				};
			}
		}
	}
};

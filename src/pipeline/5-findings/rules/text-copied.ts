import { writeCause } from '#domain/finding.ts';
import { COPYING } from '../basis.ts';
import { findCopies, organsSharing, percentOf } from '../copies/copies.ts';
import { placeInRow } from '../corpus.ts';
import type { CorpusRule } from '../rule.ts';
import { SKETCHED_SECTIONS } from '../copies/sketch.ts';
import { OVERVIEW, OVERVIEW_OF_ANOTHER } from '../copies/sketched-prose.ts';

const LEAST = 0.8;
/** So many organs with one text follow a model of those above them sooner than one another. */
const MODEL = 3;
const OTHER = { agency_id: '990102-other', name: '另县另局' };

export const textCopied: CorpusRule = {
	id: 'text-copied',
	kind: 'corpus',
	severity: 'warning',
	title: {
		zh: '正文与另一机关的报告大部分相同',
		en: 'The prose is largely that of another organ’s report'
	},
	why: {
		zh: '去掉名称、数字和日期后，第一或第五部分的文字八成以上与另一机关同年或更早的报告相同。也可能两者都用了同一份范本。不足 120 字的不比较。三个以上机关文字相同的，多半是共用范本，只作提示。',
		en: 'With names, numbers and dates taken out, more than eight tenths of section one or five stands in another organ’s report of the year or before. Both may also follow one model text. Prose under 120 characters is not compared. Where three organs or more have one text, a model of it is likelier, and it is a note.'
	},
	spares: {
		zh: '法定用语、格式文字、没有申请时的套语彼此相同是常情；只在去掉名称、数字、日期后仍高度相同才列。',
		en: 'Words of the law and of the form, and what is said where there were no requests, are alike by nature; told only where the rest, without names, numbers and dates, is nearly the same.'
	},
	formula:
		'shared runs of 4 characters of the masked section of two organs ≥ 80 %, estimated within about 4 points',
	basis: COPYING,
	needs: [],
	examples: [
		{
			says: 'two organs in their own words',
			corpus: [{ prose: { 1: OVERVIEW } }, { agency: OTHER, prose: { 1: OVERVIEW_OF_ANOTHER } }],
			expect: []
		},
		{
			says: 'the other organ’s words under another name',
			corpus: [
				{ prose: { 1: OVERVIEW } },
				{
					agency: OTHER,
					prose: { 1: OVERVIEW.replaceAll('某县某局', '另县另局').replace('1286', '96') }
				}
			],
			expect: [
				{
					report: 1,
					place: 'sections/1',
					against: ['990101-test-2023:sections/1'],
					cause: 'text_similar:100'
				}
			]
		},
		{
			says: 'the earlier year is the one held against',
			corpus: [
				{ year: 2023, prose: { 5: OVERVIEW } },
				{ year: 2022, agency: OTHER, prose: { 5: OVERVIEW } }
			],
			expect: [{ report: 0, place: 'sections/5', against: ['990102-other-2022:sections/5'] }]
		},
		{
			says: 'three organs with one text follow a model',
			corpus: [
				{ prose: { 1: OVERVIEW } },
				{ agency: OTHER, prose: { 1: OVERVIEW } },
				{ agency: { agency_id: '990103-third', name: '丙县丙局' }, prose: { 1: OVERVIEW } }
			],
			expect: [
				{ report: 1, place: 'sections/1', severity: 'note' },
				{ report: 2, place: 'sections/1', severity: 'note' }
			]
		},
		{
			says: 'the table of an older form below the last section is no prose of it',
			corpus: [
				{ prose: { 5: `宣传还不够广。\n附表\n指标名称\t计量单位\t年度数\n${OVERVIEW}` } },
				{
					agency: OTHER,
					prose: { 5: `栏目更新不够快。\n附表\n指标名称\t计量单位\t年度数\n${OVERVIEW}` }
				}
			],
			expect: []
		},
		{
			says: 'an organ may speak as it did before',
			corpus: [
				{ year: 2021, prose: { 1: OVERVIEW } },
				{ year: 2023, prose: { 1: OVERVIEW } }
			],
			expect: []
		}
	],
	*check(corpus) {
		for (const section of SKETCHED_SECTIONS) {
			const prose = corpus.prose(section);
			const place = `sections/${section}`;
			const copies = findCopies(corpus, prose, LEAST);
			const organs = organsSharing(corpus, copies);
			for (const { row, of, share } of copies)
				yield {
					report: corpus.report[row] ?? -1,
					place,
					origin: 'source',
					...((organs.get(row) ?? 0) >= MODEL ? { severity: 'note' as const } : {}),
					against: [placeInRow(corpus, of, place)],
					cause: writeCause('text_similar', percentOf(share)),
					start: prose.start[row] ?? null,
					end: prose.end[row] ?? null
				};
		}
	}
};

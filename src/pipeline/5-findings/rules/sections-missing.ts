import { placeOf, type Place } from '#domain/place.ts';
import type { ReadReport } from '#domain/report.ts';
import { ARTICLE_50 } from '../basis.ts';
import { isCut } from '../diagnosis/cut.ts';
import { heldSections, lastOf } from '../prose/held-sections.ts';
import { isWithoutHead } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

/** The last cells of the tables, of the one form or the other. */
const LAST_CELLS: Readonly<Record<number, readonly Place[]>> = {
	2: [
		placeOf('proactive', 'fees', 'amount_10k_cny'),
		placeOf('proactive', 'procurement', 'amount_10k_cny')
	],
	3: [placeOf('requests', 'carried_out', 'total')],
	4: [placeOf('disputes', 'litigation_after_reconsideration', 'total')]
};

/** Whether the last thing before a section is a table whose end did not come to us: the section may have gone with it. */
function isTornBefore(
	{ figures }: ReadReport,
	section: number,
	held: ReadonlySet<number>
): boolean {
	const before = SECTIONS.findLast((other) => other < section && held.has(other));
	return (LAST_CELLS[before ?? 0] ?? []).some(
		(place) => figures.get(place)?.state === 'unreadable'
	);
}

const SECTIONS = [1, 2, 3, 4, 5, 6];
/** Those that are tables, which some crawlers leave out whole. */
const TABLES = [2, 3, 4];

/** Whether no table is there, and the next heading counts on as if all three were: 一、总体情况 … 五、存在的主要问题. */
const lostTables = ({ sections }: ReadReport, text: string, held: ReadonlySet<number>): boolean =>
	held.has(1) &&
	TABLES.every((table) => !held.has(table)) &&
	sections.some(
		({ section, start }) =>
			section > 4 && COUNTED[section - 5]?.test(text.slice(Math.max(0, start - 2), start + 4))
	);
/** Whether the page begins within the report: what comes before its first section was left behind with the head. */
const isBeforeThePage = (
	section: number,
	held: ReadonlySet<number>,
	report: ReadReport,
	text: string
): boolean => section < Math.min(...held) && isWithoutHead(report, text);

/** The signs of the fifth and the sixth. */
const COUNTED = [/五[、.．,]/u, /六[、.．,]/u];
/** The uniform format came with the report year 2019. */
const FIRST_YEAR = 2019;

export const sectionsMissing: ReportRule = {
	id: 'sections-missing',
	kind: 'report',
	severity: 'warning',
	title: { zh: '六个部分不全', en: 'Not all six sections are there' },
	why: {
		zh: '统一格式分六个部分。先按标题文字查找，标题丢失或改写的再按内容（表格、位置、次序）查找，都没有的才列出。',
		en: 'The uniform format has six sections. They are looked for by their headings and, where one is lost or reworded, by what they hold: tables, place and order. Only what is found by neither is listed.'
	},
	spares: {
		zh: '标题差一两个字、写在行内、没有序号或丢失而内容在的，都算有；三张表格一张不见、后面的序号却照“五、”“六、”往下排的，是抓取时丢了表格；文件截断的只在“文件似乎不完整”中说一次；没有标题和前言、从中间开始的，前面各部分算丢失；前面的表格只剩头几行的，算缺失在中间，不算报告的；2018年度及以前不查。',
		en: 'A heading off by a word, within a line, without its number, or lost while its contents are there counts as there; where none of the three tables came and what follows is still numbered five and six, they were lost on the way; the missing tail of a cut document is told of once, elsewhere; what would stand before a page that begins in the middle, without title or preface, was lost on the way; what should follow a table of which only the first rows came is counted as lost on the way; reports before 2019 are not looked at.'
	},
	formula: 'year ≥ 2019 ⇒ sections = { 1, 2, 3, 4, 5, 6 }',
	basis: ARTICLE_50,
	examples: [
		{ says: 'all six are there', report: {}, expect: [] },
		{
			says: 'problems and other matters are missing from a report that is signed',
			report: { sections: [1, 2, 3, 4] },
			expect: [
				{ place: 'sections/5', origin: 'source' },
				{ place: 'sections/6', origin: 'source' }
			]
		},
		{
			says: 'the problems are missing between disputes and other matters',
			report: { sections: [1, 2, 3, 4, 6] },
			expect: [{ place: 'sections/5', origin: 'source' }]
		},
		{
			says: 'the document breaks off in the middle of section five, which another check tells of',
			report: {
				sections: [1, 2, 3, 4, 5],
				prose: { 5: '主要问题是公开内容的更新不够及时，改进的措' },
				ending: ''
			},
			expect: []
		},
		{
			says: 'the heading of table four is lost, and the table is there',
			report: { sections: [1, 2, 3, 5, 6] },
			expect: []
		},
		{
			says: 'problems and measures follow table four under no heading that is known',
			report: {
				sections: [1, 2, 3, 4, 6],
				prose: {
					4: '五、短板弱项与努力方向\n一年来仍有不足：更新不够及时，解读形式单一。下一步将压实责任，按季度检查。'
				}
			},
			expect: []
		},
		{
			says: 'no heading is found at all, as where headings are pictures',
			report: { sections: [] },
			expect: [{ place: 'sections', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'the page begins within section two',
			report: { lead: '', sections: [2, 3, 4, 5, 6] },
			expect: [{ place: 'sections/1', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'the page begins within section four',
			report: {
				lead: '',
				sections: [4, 5, 6],
				report: { proactive_state: 'absent', requests_state: 'absent' }
			},
			expect: [
				{ place: 'sections/1', origin: 'extraction', severity: 'note' },
				{ place: 'sections/2', origin: 'extraction', severity: 'note' },
				{ place: 'sections/3', origin: 'extraction', severity: 'note' }
			]
		},
		{
			says: 'table two breaks off after its first rows, and the text goes on with section five',
			report: {
				sections: [1, 2, 5, 6],
				cells: { 'proactive/penalties/decisions': '?', 'proactive/fees/amount_10k_cny': '?' },
				report: { proactive_state: 'partial', requests_state: 'absent', disputes_state: 'absent' }
			},
			expect: [
				{ place: 'sections/3', origin: 'extraction', severity: 'note' },
				{ place: 'sections/4', origin: 'extraction', severity: 'note' }
			]
		},
		{
			says: 'a cell within table two is damaged, and section three is not there',
			report: {
				sections: [1, 2, 5, 6],
				cells: { 'proactive/penalties/decisions': '?' },
				report: { proactive_state: 'partial', requests_state: 'absent', disputes_state: 'absent' }
			},
			expect: [
				{ place: 'sections/3', origin: 'source' },
				{ place: 'sections/4', origin: 'source' }
			]
		},
		{
			says: 'no table is there, and what follows the overview is numbered as the fifth',
			report: {
				sections: [1, 5, 6],
				report: {
					proactive_state: 'absent',
					requests_state: 'absent',
					disputes_state: 'absent'
				}
			},
			expect: [
				{ place: 'sections/2', origin: 'extraction', severity: 'note' },
				{ place: 'sections/3', origin: 'extraction', severity: 'note' },
				{ place: 'sections/4', origin: 'extraction', severity: 'note' }
			]
		},
		{
			says: 'a report for 2018 has the sections of its own time',
			report: { year: 2018, sections: [4, 5] },
			expect: []
		}
	],
	*check(report, text) {
		const { sections, coverage, year } = report;
		if (coverage === 'figures' || year < FIRST_YEAR) return;
		if (sections.length === 0) {
			yield { place: 'sections', origin: 'extraction', severity: 'note' };
			return;
		}
		const held = heldSections(report, text);
		// What is missing of the tail is told of once, by another check.
		const last = isCut(report, text) ? lastOf(held) : SECTIONS.length;
		const withoutTables = lostTables(report, text, held);
		for (const section of SECTIONS)
			if (section < last + 1 && !held.has(section))
				yield isBeforeThePage(section, held, report, text) ||
				(TABLES.includes(section) && withoutTables) ||
				isTornBefore(report, section, held)
					? { place: `sections/${section}`, origin: 'extraction', severity: 'note' }
					: { place: `sections/${section}`, origin: 'source' };
	}
};

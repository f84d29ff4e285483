import type { ReasonFor } from '#domain/reasons.ts';
import type { SourceText } from '#domain/table.ts';
import type { FigureReading } from '../4-report/index.ts';

const TITLE =
	/政府信息公开(?:工作)?[^。\n]{0,20}(?:年度)?(?:工作)?报告|信息公开(?:工作)?年报|20\d\d年度?信息公开(?:工作)?(?:情况)?的?报告/u;
const SCHOOL_YEAR = /学年[^。\n]{0,20}信息公开/u;
/** What only schools report by. */
const OF_SCHOOLS = /高(?:等学)?校信息公开(?:办法|事项清单|年度报告)/u;
// On a line of its own: reports cite such notices, in 《》 and within a sentence.
const NOTICE =
	/^[^《。；，\n]{0,60}(?:做好|编制|编写|印发|报送|规范|填报)[^《。；，\n]{0,40}(?:年度报告|年报)[^》。；，\n]{0,24}(?:通知|函|格式|模板)[^\n]{0,6}$/mu;
/** The notice that brings the form, which is called after it. */
const FORM_NOTICE =
	/^[^《。；，\n]{0,60}[印转]发《[^》\n]{0,40}(?:年度报告|年报)[^》\n]{0,12}》的通知$/mu;
// How such a line ends, which is told sooner.
const NOTICE_END = /(?:通知|函|格式|模板)[^\n]{0,6}$/mu;
/** How the first section is called, before 2019 and since, alone on its line or before its text. */
const FIRST_SECTION =
	/^[ \t\u3000]*(?:[一1][、.．，,]|第一部分|[（(]一[）)])?[ \t\u3000]*(?:工作|主要工作|基本|年度重点工作|信息公开工作)?(?:概[ \t\u3000]*述|概况|总体情况|基本情况|重点工作情况)(?:$|[ \t\u3000：:。])/mu;
/** The same where the report came as one line. */
const FIRST_WITHIN = /[。 \t\u3000]一、[^\n。，、]{0,18}(?:概述|总体情况)[ \t\u3000]/u;
/** The title of a report as a line of its own, which lists of reports have too, and news of one does not end so. */
const TITLE_LINE =
	/^(?![^\n]*(?:发布|公布|关于|附件|上一篇|下一篇))[^\n《》]{2,40}(?:20\d\d|二[〇○零][^\n]{2})年度?[^\n《》]{0,6}信息公开[^\n《》]{0,8}(?:报告|年报)[|\s]*$/mu;
/** What only the text of a report counts, or begins with. */
const COUNTED =
	/(?:主动公开|公开(?:各类)?(?:政府)?信息)[^。\n]{0,24}?\d+[条件]|(?:未|没有)(?:收到|接到|受理)[^。\n]{0,24}公开[^。\n]{0,12}申请|现将[^。\n]{0,30}(?:报告|汇报|总结|公布)如下/u;
/** Items into which the form parts its first section, on lines of their own. */
const ITEMS =
	/^[ \t\u3000]*(?:[（(][一二三四五][）)]|[1-5][.．、]|[一二三四五]是)[ \t\u3000]*(?:政府信息)?(?:主动公开|依申请公开|(?:政府)?信息(?:资源)?(?:公开)?管理|(?:政府信息)?(?:公开)?平台建设|监督保障)/gmu;
/** What only a report says of itself, where its title was lost. */
const OF_ITSELF =
	/统计(?:期限|时限|周期|区间|时间段|数据的?时间)|所列数据|[现特](?:公布|公开|编制|将)[^。\n]{0,40}信息公开[^。\n]{0,12}(?:报告|年报)|本(?:年度)?报告[^。\n]{0,24}(?:编制|组成|包括|内容)|(?:编制|制作|制定|编写|撰写|形成)了?本(?:年度?|份)?(?:报告|年报)|本(?:年度?)?(?:报告|年报)是?(?:根据|依据|按照)《|对本(?:年度?)?(?:报告|年报)[^。\n]{0,6}疑问|全年[^。\n]{0,16}主动公开(?:政府)?信息[^。\n]{0,8}\d/u;
/** What counts, and from when to when. */
const COUNTS_FOR =
	/(?:所列|报告|涉及|使用)的?(?:各项)?(?:统计)?数据的?(?:统计|核定)(?:期限|时限|限|时间段?|周期|区间)[^。\n]{0,6}20\d\d年/u;
const ANY_SECTION = /^[ \t\u3000]*一[、.．][^。，\n]{2,30}$/mu;
/** 本报告由……等六部分组成: of one whose headings were lost, or that is cut off in the list. */
const LISTS_PARTS =
	/(?:报告|年报)[^。\n]{0,40}?(?:由|包括|包含|涵盖)[^。\n]{20,220}[部方][分面]组成|(?:总体情况|概述|概况)[、，,](?:政府信息)?主动公开(?:政府)?(?:信息)?的?情况[、，,]/u;
const PUBLISHED =
	/[现特兹](?:予以?)?(?:面?向社会)?(?:公布|公开|编制|发布|将)[^。\n]{0,60}信息公开[^。\n]{0,12}(?:报告|年报)/u;
/** 本报告根据《中华人民共和国政府信息公开条例》……, below the title. */
const GROUNDED =
	/本(?:年度?)?(?:报告|年报)是?(?:由[^。，\n]{2,30})?(?:根据|依据|按照|依照)(?:新?修订的?|新的)?《/u;
const COMPILED = /由[^。，,\n]{3,40}编制/u;
/** It tells of another document, the report itself. */
const EXPLAINS = /解读|编制(?:背景|目的|过程)/u;
/** A head of the table in which local forms counted until 2018. */
const LOCAL_TABLE = /历年累计/u;
const BEGINNING = 1500;
const HEAD = 600;
const MIN_SECTIONS = 3;
const MIN_ITEMS = 3;

/**
 * Why a document is no report, as a code; null if it is one: it has a table of the form, or half of its
 * sections, or it begins as one and says that it is one, by its title or in passing. A notice that carries the empty form, a report of a school
 * year and one page of a report that begins within a table are none.
 */
export function notAReport(
	{ text, titles }: SourceText,
	sections: number,
	tables: FigureReading
): ReasonFor<'not_a_report'> | null {
	const head = [...titles, text.slice(0, HEAD)].join('\n');
	if (NOTICE_END.test(head) && isNotice(head) && !statesAny(tables)) return 'notice';
	if (tables.figures.size > 0) return sections === 0 && isOnePage(tables, head) ? 'fragment' : null;
	if (SCHOOL_YEAR.test(head) || OF_SCHOOLS.test(head)) return 'school_year_report';
	if (sections >= MIN_SECTIONS) return null;
	const beginning = text.slice(0, BEGINNING);
	const begins =
		sections > 0 ||
		FIRST_SECTION.test(beginning) ||
		FIRST_WITHIN.test(beginning) ||
		saysWhatItIs(head, beginning) ||
		LOCAL_TABLE.test(text);
	const speaks = TITLE.test(head) || OF_ITSELF.test(beginning);
	if (begins && (speaks || hasItems(beginning))) return null;
	return TITLE_LINE.test(head) && COUNTED.test(beginning) ? null : 'no_form_no_sections';
}

/** It tells for when it counts, and what its parts are, or that it is published or compiled; or its parts and one of these; or what it is founded on, below its title. Its first section may have a name of its own, or be cut off. */
const saysWhatItIs = (head: string, beginning: string): boolean =>
	!EXPLAINS.test(beginning) &&
	((COUNTS_FOR.test(beginning) &&
		[LISTS_PARTS, ANY_SECTION, PUBLISHED, COMPILED].some((says) => says.test(beginning))) ||
		(LISTS_PARTS.test(beginning) &&
			[PUBLISHED, TITLE_LINE, COMPILED].some((says) => says.test(beginning))) ||
		(TITLE_LINE.test(head) && GROUNDED.test(beginning)));

const hasItems = (beginning: string): boolean => (beginning.match(ITEMS)?.length ?? 0) >= MIN_ITEMS;

const isNotice = (head: string): boolean => NOTICE.test(head) || FORM_NOTICE.test(head);

const statesAny = ({ figures }: FigureReading): boolean =>
	[...figures.values()].some(({ value }) => value !== null);

/** A single table of the three, not whole, and no title before it. */
function isOnePage(tables: FigureReading, head: string): boolean {
	const { proactive_state, requests_state, disputes_state } = tables;
	const [state, second] = [proactive_state, requests_state, disputes_state].filter(
		(s) => s !== 'absent'
	);
	return second === undefined && state !== 'read' && !TITLE.test(head);
}

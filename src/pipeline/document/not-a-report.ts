import type { ReasonFor } from '#domain/reasons.ts';
import type { SourceText } from '#domain/table.ts';
import type { FigureReading } from '../4-report/index.ts';

const TITLE = /政府信息公开(?:工作)?[^。\n]{0,20}(?:年度)?(?:工作)?报告|信息公开年报/u;
const SCHOOL_YEAR = /学年[^。\n]{0,20}信息公开/u;
// On a line of its own: reports cite such notices, in 《》 and within a sentence.
const NOTICE =
	/^[^《。；，\n]{0,60}(?:做好|编制|编写|印发|报送|规范|填报)[^《。；，\n]{0,40}(?:年度报告|年报)[^》。；，\n]{0,24}(?:通知|函|格式|模板)[^\n]{0,6}$/mu;
// How such a line ends, which is told sooner.
const NOTICE_END = /(?:通知|函|格式|模板)[^\n]{0,6}$/mu;
/** How reports of older forms begin, or the table of one. */
const OLDER =
	/^[^\S\n]*(?:[一1（(]+[、.．）)]?)?[^\S\n]*(?:工作)?(?:概述|概况|主要工作概述|年度重点工作(?:情况)?)[^\S\n]*$|历年累计/mu;
const HEAD = 600;
const MIN_SECTIONS = 3;

/**
 * Why a document is no report, as a code; null if it is one: it has a table of the form, or its title
 * with a section or the beginning of an older form, or half of its sections. A notice that carries the empty form, a report of a school
 * year and one page of a report that begins within a table are none.
 */
export function notAReport(
	{ text, titles }: SourceText,
	sections: number,
	tables: FigureReading
): ReasonFor<'not_a_report'> | null {
	const head = [...titles, text.slice(0, HEAD)].join('\n');
	if (NOTICE_END.test(head) && NOTICE.test(head) && !statesAny(tables)) return 'notice';
	if (tables.figures.size > 0) return sections === 0 && isOnePage(tables, head) ? 'fragment' : null;
	if (SCHOOL_YEAR.test(head)) return 'school_year_report';
	if (sections >= MIN_SECTIONS) return null;
	return TITLE.test(head) && (sections > 0 || OLDER.test(text)) ? null : 'no_form_no_sections';
}

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

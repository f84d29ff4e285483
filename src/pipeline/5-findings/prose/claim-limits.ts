import type { AgencyKind } from '#domain/agency.ts';
import type { Claim, ClaimCode } from '#domain/claim.ts';
import type { ReadReport } from '#domain/report.ts';
import { sentenceAt } from './prose.ts';

/** A part of the area, or of the organ: 区政府办代表区政府受理, 局机关收到, 其中. */
const PART =
	/本级|代表|其中|直属|下属|所属|政府办(?!理|法|事)|(?<![本我])机关(?:共|本年度?)?(?:收到|受理|接收|新收)|(?:党政办|办公室|办公厅)[^。；]{0,14}?(?:收到|受理|接收|新收|办理|答复|未|没有)|各(?:部门|单位|镇|乡|街道|科室|处室)/u;
/** More than the organ itself: 全系统, 全市各级. */
const WHOLE = /系统|全[省市县区州旗盟](?!委)|各级|关区|上下级/u;
/** 全市各部门 are no part of it. */
const ALL_OF_IT = /全[省市县区州旗盟镇乡](?:各级|各部门|各单位|各[镇乡街道、]+|[和及、])*/gu;
const RECEIVED = '(?:共|累计|[我本][局厅委镇乡县区市省])?(?:新?收到?|受理|接收|办理)';
const LAST_YEAR = new RegExp(`(?:上年|去年|上一年|往年|历年|同期)(?:度|全年)?${RECEIVED}`, 'u');
const YEAR = /(?<!\d)20\d{2}(?=年)/gu;
const OWN_KINDS: readonly AgencyKind[] = ['department', 'branch', 'institution', 'vertical'];
const DISPUTES: readonly ClaimCode[] = ['reconsiderations', 'litigations', 'disputes'];
const DISCLOSURE = /公开|依申请/u;

/**
 * Whether a figure of the prose may count something else than the tables do, so that it cannot
 * contradict them: a part of the area beside the area's table, a whole system beside one organ's,
 * another year, or the cases of the organ's other business. `printed` is what the tables have.
 */
export function countsOtherwise(
	report: ReadReport,
	text: string,
	claim: Claim,
	printed: number
): boolean {
	const { start } = sentenceAt(text, claim.start);
	const said = text.slice(start, claim.end).replaceAll(report.agency.name, '');
	if (claim.value < printed && PART.test(said.replace(ALL_OF_IT, ''))) return true;
	const { kind } = report.agency;
	if (claim.value > printed && OWN_KINDS.includes(kind) && WHOLE.test(said)) return true;
	if (LAST_YEAR.test(said) || isOfAnotherYear(said, report.year)) return true;
	return DISPUTES.includes(claim.claim) && !isOnDisclosure(report, text, claim);
}

function isOfAnotherYear(said: string, year: number): boolean {
	const years = (said.match(YEAR) ?? []).map(Number);
	return years.length > 0 && years.every((named) => named !== year);
}

/** Section four is on nothing else; elsewhere the paragraph says so. */
function isOnDisclosure({ sections }: ReadReport, text: string, { start, end }: Claim): boolean {
	if (sections.some((s) => s.section === 4 && s.start <= start && start < s.end)) return true;
	return DISCLOSURE.test(text.slice(text.lastIndexOf('\n', start) + 1, end));
}

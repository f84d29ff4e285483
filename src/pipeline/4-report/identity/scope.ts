import { matchesIn } from '#text/matches.ts';
import type { Agency, Scope } from '#domain/report.ts';
import type { AgencyKind } from '#domain/agency.ts';

const NONE_AT_ALL =
	/^[省市县区州旗盟](?:各级|行政机关|[^。；\n]{0,6})?(?:未|没有|无)(?:收到|受理|发生|新收)/u;
const COUNTED_FOR_ALL =
	/^(?:[省市县区州旗盟]|系统|关区)?(?:各级|各部门|行政机关|政府系统|政府机关|范围内|上下|系统|政府|各地区?|[\s、和及])*(?:[^。；\n]{0,12}?|(?<=各级|各部门|各单位|各地|系统)[^。；\n]{0,32}?)(?:收到|受理|新收|收件|办理|办结|答复|公开|发布|制发)[^。；\n]{0,24}?\d/u;
const COMPILED_FROM =
	/(?:汇总|涵盖|包括|覆盖|综合)[^。\n]{0,30}?(?:各部门|各单位|各县|各区|各市|各乡|各镇|各街道|各级行政机关|县[（(]市|各?隶属|各?直属海关|所属各|全系统|各级税务|各分局|各(?:地[市州]?|行署|盟市|旗|苏木)[、和及,，]|(?:组成部门|直属机构|各委办局)[^。\n]{0,16}(?:信息公开|年度报告))/u;
/** 根据条例和各行署、各厅局的年度报告编制. */
const COMPILED_OF_REPORTS =
	/各(?:行署|地州?市|地区|盟市?|州市?|县|市|区|旗|乡|镇|街道|部门|单位|委|厅|局)[^。\n《》]{0,60}?(?:年度报告|年报|(?:报告|情况)(?=汇总|综合|整理))[^。，,\n《》]{0,8}(?:编制|汇总|综合|整理)(?![^。，,\n]{0,8}(?:工作|通知|要求|发布|报送))/u;
/** 梳理海关系统政府信息公开情况编制: the head of a system tells of all of it. */
const COMPILED_FROM_SYSTEM = /(?:梳理|汇总)[^。，,\n]{0,16}系统/u;
/** 数据范围：甲海关及所属各隶属海关; 统计口径为全系统. */
const RANGE_OF_ALL =
	/(?:范围|口径)(?:[:：为是]|包[括含])[^。；\n]{0,30}?(?:(?:及|和|与|含|、)(?:其|所|其所)?(?:所属|下属|下辖|下级|隶属|派出|直属|各)|关区|全系统)/u;
/** 结合我区信息公开工作实际情况编制, 全省政府信息公开工作取得新突破: a government speaks of the work of all. */
const WORK_OF_ALL =
	/(?:结合|根据|依据)[我全][省市县区州旗盟](?:政府)?(?:政务|信息)公开工作[^。，\n]{0,12}(?:编制|编写|整理|汇总)|(?:报告|数据)(?:反映|涵盖|涉及)(?:了|的是)?全(?:[省市县区州旗盟]|地区)|(?<=[。；，;,\n])全[省市县区州旗盟](?:政府信息公开|政务公开)(?:各项)?工作(?:总体|整体|稳步|有序|扎实|深入|顺利|平稳)*(?:取得|进展|推进|开展|运行|迈上|呈现)/u;
/** 全区共收到信息公开申请40件, and how many. */
const REQUESTS_OF_ALL =
	/全[省市县区州旗盟](?:各级(?:各部门|行政机关|政府)?|行政机关|政府系统|各部门)?[^。；，\n\d]{0,8}?(?:收到|受理|新收|收件|接收)[^。；，\n\d]{0,24}?(?:申请|公开)[^。；，\n\d]{0,10}?(\d{1,6})[件宗份条]/gu;
/** What an office counts beside all others. */
const OWN_REQUESTS =
	/(?:本机关|本单位|[本我]办|办公[厅室](?:本级)?|政府办|[省市县区]本级)[^。；，\n\d]{0,12}(?:收到|受理|新收|收件|接收)[^。；\n\d]{0,30}\d/u;
const OWN_ALONE =
	/(?:仅|只)(?:包括|涵盖|统计|为)[^。\n]{0,12}(?:本级|本部|机关)|不(?:含|包括)[^。\n]{0,8}(?:下级|下属|下辖|所属|隶属|各部门|各乡)|(?:范围|口径)(?:[:：为是]|仅?限于?)[^。，；、及和与\n]{0,16}(?:本级|本部)(?=[。，；()\n]|$)/u;
const WHOLE = ['全省', '全市', '全县', '全区', '全州', '全旗', '全盟', '全地区', '关区'];
const SYSTEM = ['关区', '全系统'];
const SYSTEM_WIDE = /全[省市县区州][^，。；\n]{0,6}系统(?:各|共|全年|累计|主动|新?收到|受理|\d)/u;
const WINDOW = 60;
const WHOLE_PLACE: readonly AgencyKind[] = ['government', 'functional_zone'];

/** What tells for whom a report counts. */
export interface ScopeEvidence {
	agency: Agency;
	text: string;
	head: string;
	/** What its title says: 关区, 全系统, 本级. */
	stated: Exclude<Scope, 'unknown'> | null;
	/** Its title names an area and no organ of it. */
	ofArea: boolean;
	/** How many requests came in by its table, with and without those carried in; empty where that is unread. */
	received: readonly number[];
}

export interface ReadScope {
	scope: Scope;
	/** The report's own words say so. */
	scope_stated: boolean;
}

/** Whether a report counts one organ or all organs of its place, by its words. */
export function readScope(evidence: ScopeEvidence): ReadScope {
	const { agency, text, head, stated, ofArea } = evidence;
	if (stated) return { scope: stated, scope_stated: true };
	const { kind, level } = agency;
	if (OWN_ALONE.test(head)) return { scope: 'own', scope_stated: true };
	const heads = kind === 'vertical' || level === 'national';
	if (heads && COMPILED_FROM_SYSTEM.test(head)) return AGGREGATE;
	if (kind === 'vertical')
		return COMPILED_FROM.test(head) ||
			RANGE_OF_ALL.test(head) ||
			countsAll(text, SYSTEM) ||
			SYSTEM_WIDE.test(text)
			? AGGREGATE
			: OWN;
	if (!WHOLE_PLACE.includes(kind) && kind !== 'general_office') return OWN;
	if (
		COMPILED_FROM.test(head) ||
		COMPILED_OF_REPORTS.test(head) ||
		RANGE_OF_ALL.test(head) ||
		(kind !== 'general_office' && countsAll(text, WHOLE))
	)
		return AGGREGATE;
	if (kind === 'general_office') return countsRequestsOfAll(evidence) ? AGGREGATE : OWN;
	if (kind === 'government' && WORK_OF_ALL.test(head)) return AGGREGATE;
	if (ofArea) return AGGREGATE;
	return { scope: kind === 'functional_zone' ? 'aggregate' : 'unknown', scope_stated: false };
}

const AGGREGATE: ReadScope = { scope: 'aggregate', scope_stated: true };
const OWN: ReadScope = { scope: 'own', scope_stated: false };

/** An office reports for its place where the requests that it tells of are those of all: its table has as many, or nothing counts its own. */
function countsRequestsOfAll({ text, received }: ScopeEvidence): boolean {
	if (!WHOLE.some((word) => text.includes(word))) return false;
	const counts = matchesIn(text, REQUESTS_OF_ALL)
		.map(([, count]) => Number(count))
		.filter((count) => count > 0);
	if (received.length > 0) return counts.some((count) => received.includes(count));
	return counts.length > 0 && !OWN_REQUESTS.test(text);
}

function countsAll(text: string, words: readonly string[]): boolean {
	for (const word of words)
		for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 2)) {
			const after = text.slice(at + 1, at + WINDOW);
			if (words === SYSTEM && OTHER_BUSINESS.test(after)) continue;
			if (COUNTED_FOR_ALL.test(after) || NONE_AT_ALL.test(after)) return true;
		}
	return false;
}

/** What a system does beside its disclosure tells nothing of the report. */
const OTHER_BUSINESS = /^[^。；\n\d]{0,24}(?:许可|处罚|听证|稽查|执法|案件|诉求|热线|建议|提案)/u;

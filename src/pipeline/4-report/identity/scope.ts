import type { AgencyKind } from '#domain/agency.ts';
import type { Scope } from '#domain/report.ts';

const NONE_AT_ALL =
	/^[省市县区州旗盟](?:各级|行政机关|[^。；\n]{0,6})?(?:未|没有|无)(?:收到|受理|发生|新收)/u;
const COUNTED_FOR_ALL =
	/^(?:[省市县区州旗盟]|系统|关区)?(?:各级|各部门|行政机关|政府系统|政府机关|范围内|上下|系统|政府|各地区?|[\s、和及])*(?:[^。；\n]{0,12}?)(?:收到|受理|新收|收件|办理|办结|答复|公开|发布|制发)[^。；\n]{0,24}?\d/u;
const COMPILED_FROM =
	/(?:汇总|涵盖|包括|覆盖|综合)[^。\n]{0,30}?(?:各部门|各单位|各县|各区|各市|各乡|各镇|各街道|各级行政机关|县[（(]市)/u;
const WHOLE = ['全省', '全市', '全县', '全区', '全州', '全旗', '全盟', '关区'];
const WINDOW = 60;
const WHOLE_PLACE: readonly AgencyKind[] = ['government', 'functional_zone'];

/** Whether a report counts one organ or all organs of its place, by its words. */
export function readScope(kind: AgencyKind, text: string, head: string): Scope {
	if (kind === 'vertical') return countsAll(text, ['关区']) ? 'aggregate' : 'own';
	if (!WHOLE_PLACE.includes(kind) && kind !== 'general_office') return 'own';
	if (COMPILED_FROM.test(head) || (kind !== 'general_office' && countsAll(text, WHOLE)))
		return 'aggregate';
	return kind === 'general_office' ? 'own' : 'unknown';
}

function countsAll(text: string, words: readonly string[]): boolean {
	for (const word of words)
		for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 2)) {
			const after = text.slice(at + 1, at + WINDOW);
			if (COUNTED_FOR_ALL.test(after) || NONE_AT_ALL.test(after)) return true;
		}
	return false;
}

/** An organ's short form as its report sets it, and what it stands for. */
export interface Alias {
	short: string;
	full: string;
}

const DEFINED =
	/([^，。；：、,;:()《》“”"]{3,40})[(](?:以下|下)?(?:统?简称|称)为?[:：]?[“"'‘「]?([^“”"'’‘」()，。]{2,20})[”"'’」]?[)]/gu;
const LEAD =
	/^.*(?:现将|现公布|现公开|由|系|是|为|编制|公布|发布|根据|按照|公开[^,，]{0,10}(?:报告|年报))(?=.{3})|^20\d{2}年度?|^(?:本(?:年度)?(?:报告|年报))?(?:结合|反映|围绕|汇总|梳理|依据|依照|遵照|涵盖|载明|针对|关于)(?=.{4})/u;

/** 甲市审计局（以下简称“市审计局”）. */
export function readAliases(flat: string): Alias[] {
	if (!flat.includes('称')) return [];
	return Array.from(flat.matchAll(DEFINED), ([, named = '', short = '']) => ({
		short,
		full: named.replace(LEAD, '')
	})).filter(({ short, full }) => short !== full && full.length > short.length);
}

/** What a name is set as the short form of; '' where it is none. */
export const standsFor = (name: string, aliases: readonly Alias[]): string =>
	aliases.find(({ short }) => short === name)?.full ?? '';

/** A name that begins with a short form, in full. */
export function inFull(name: string, aliases: readonly Alias[]): string {
	const alias = aliases.find(({ short, full }) => name.startsWith(short) && !name.startsWith(full));
	return alias ? alias.full + name.slice(alias.short.length) : name;
}

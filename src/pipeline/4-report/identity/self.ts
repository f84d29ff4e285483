import type { AgencyKind } from '#domain/agency.ts';
import { matchesIn } from '#text/matches.ts';

const SELF = /[我本](省|市|县|区|州|旗|镇|乡|街道|局|委|办|室|厅|部|院|署|海?关|管委会|开发区)/gu;
const WHOLE = /(?<!安|齐)全[省市县区州旗盟](?![一-龥]{0,2}(?:国|性))/u;

/** A bureau calls its county so as well (我县); no county has a bureau that is 我局. */
const BUREAUS = ['局', '厅'];

/** What a report calls its own organ; '' where it does not, or says 本机关. */
export function selfNameIn(flat: string): string {
	const counts = new Map<string, number>();
	for (const [, name = ''] of matchesIn(flat, SELF)) counts.set(name, (counts.get(name) ?? 0) + 1);
	const bureau = BUREAUS.find((name) => counts.has(name));
	let most = bureau ?? '';
	for (const [name, count] of counts)
		if (count > (counts.get(most) ?? 0) && !(bureau && PLACE.test(name))) most = name;
	return PLACE.test(most) ? (OPENS_OVERVIEW.exec(flat)?.[1] ?? most) : most;
}

/** A department says 我市 too: where what it did is what the overview begins with, it is the organ. */
const OPENS_OVERVIEW =
	/(?:总体情况|基本情况|概述)[：:]?(?:20\d{2}年度?以?来?[，,]?)?[省市县区州旗](?!委)[^，。,;:、《的各全我本府]{1,14}?(局|委|厅)(?:员会)?(?=认真|高度|深入|严格|坚持|持续|积极|贯彻|全面|切实|紧紧|始终)/u;
const PLACE = /^[省市县区州旗]$/u;
const OFFICE = /^[办室]$/u;

/** Whether a text speaks as a whole place does and not as an office of it. */
export const speaksForPlace = (self: string, flat: string): boolean =>
	PLACE.test(self) || (!OFFICE.test(self) && self === '' && WHOLE.test(flat));

const KINDS: readonly (readonly [RegExp, readonly AgencyKind[]])[] = [
	[/^[省市县区州旗]$/u, ['government', 'general_office', 'functional_zone']],
	[/^[镇乡]$/u, ['township_government']],
	[/^街道$/u, ['subdistrict']],
	[/^(?:管委会|开发区)$/u, ['functional_zone']],
	[/^(?:海?关)$/u, ['vertical']],
	[/^[办室]$/u, ['general_office', 'department', 'institution']],
	[/^委$/u, ['department', 'vertical', 'branch', 'institution', 'functional_zone']],
	[/^[局厅部院署]$/u, ['department', 'vertical', 'branch', 'institution']]
];

/** Whether an organ of this kind can call itself so. */
export function canBe(self: string, kind: AgencyKind): boolean {
	const kinds = KINDS.find(([name]) => name.test(self))?.[1];
	return kinds === undefined || kinds.includes(kind);
}

/** The kind of an organ of which only this is known. */
export const kindOfSelf = (self: string): AgencyKind =>
	KINDS.find(([name]) => name.test(self))?.[1][0] ?? 'other';

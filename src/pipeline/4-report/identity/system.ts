import type { Scope } from '#domain/report.ts';

/** A name without the words that say for whom it counts. */
export interface CountedName {
	name: string;
	/** null where nothing says it. */
	scope: Exclude<Scope, 'unknown'> | null;
}

const IN_BRACKETS =
	/[([](?:[^()[\]]{0,8}?(?:全系统|系统|汇总|关区|含[^()[\]]{0,16})|(?<own>本级|本部|机关本级|机关))[)\]]/u;
const BEHIND =
	/^(.{2,}?)(?:全?系统|关区|辖区|(?<own>本级|本部|机关本级|(?<=人民政府|管理委员会|管委会)机关)|(?<=[省市县区州旗盟](?:税务|气象|海事))部门)$/u;
const ENDINGS = '统区级部关门';
const ENDING = /(?:系统|[关辖]区|本级|本部|机关|部门)$/u;
const ALL_OF = /^(?:(.{2,}?[省市县区州旗盟]))?全([国省市县区旗盟]|州(?!县))(.*)$/u;
/** Who stands for a system that is named for the whole country. */
const NATIONAL_HEADS: readonly (readonly [RegExp, string])[] = [
	[/^海关/u, '海关总署'],
	[/^税务/u, '国家税务总局'],
	[/^气象/u, '中国气象局'],
	[/^统计/u, '国家统计局'],
	[/^邮政/u, '国家邮政局'],
	[/^外汇/u, '国家外汇管理局'],
	[/^烟草/u, '国家烟草专卖局'],
	[/^金融监管/u, '国家金融监督管理总局']
];

/** 甲海关关区, 全国海关, 甲市税务局（全系统）, 甲市气象部门 count for all below; 甲海关本级 and 甲县人民政府机关 for itself. */
export function countedName(printed: string): CountedName {
	const bracket = /[([]/u.test(printed) ? IN_BRACKETS.exec(printed) : null;
	const name = bracket ? printed.replace(bracket[0], '') : printed;
	const said = bracket ? scopeOf(bracket.groups) : null;
	const all = name.includes('全') ? ALL_OF.exec(name) : null;
	if (all) {
		const [, before = '', level = '', rest = ''] = all;
		const system = rest.replace(/全?系统$/u, '');
		if (level === '国')
			return {
				name: NATIONAL_HEADS.find(([s]) => s.test(system))?.[1] ?? system,
				scope: 'aggregate'
			};
		return {
			name: system === '' ? before || `${level}人民政府` : (before || level) + system,
			scope: 'aggregate'
		};
	}
	const behind =
		ENDINGS.includes(name.at(-1) ?? ' ') && ENDING.test(name) ? BEHIND.exec(name) : null;
	if (behind) return { name: behind[1] ?? name, scope: said ?? scopeOf(behind.groups) };
	return { name, scope: said };
}

const scopeOf = (groups: Record<string, string> | undefined) =>
	groups?.own === undefined ? 'aggregate' : 'own';

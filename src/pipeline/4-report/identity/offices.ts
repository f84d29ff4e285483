import type { Organ } from './organ.ts';
import { readOrgan } from './organ.ts';
import type { RegistryIndex } from './registry-index.ts';

/** Organs below which an office is no organ of its own. */
const OWNER =
	'[镇乡](?:人民政府|政府)?|苏木(?:人民政府|政府)?|街道(?:办事处|办)?|管理委员会|党工委管委会|管委会|开发区|高新区|新区|园区|海关|分局|局|厅|委(?!员会)|署|支队|总队|调查队';
/** Commissions whose office is an organ: 机构编制委员会办公室. */
const OFFICE_IS_ORGAN = /(?:编制|治[省市县区]|信息化|工作|运动|安全|保密|外事)委(?:员会)?办/u;
const GENERAL =
	'(?:党政|党工委|党委|综合|行政|党群|机关|秘书|党建|保密|政务|信息|办公)*(?:办公室|办)';
/** The last characters of an office, by which nearly every name is told to be none. */
const OFFICE_ENDS = '室办';
const OWN_OFFICE = new RegExp(`^(.{2,}?(?:${OWNER}|[改康建教理]委员会))${GENERAL}$`, 'u');
/** A unit of any work, which answers or drafts for the organ; 管理处, 支队 and 中心 may be organs. */
const UNIT = new RegExp(
	`^(.{2,}?(?:${OWNER}|委员会))(?:(?!分局|支队|大队)[^、]){0,16}?(?:科|股|(?<!管理)处|室|办|组|(?:信息|宣教|指挥|宣传|综合治理)中心|指挥室|大厅)$`,
	'u'
);
const UNIT_ENDS = '科股处室办组心厅';
const GOVERNMENT_UNIT =
	/^(.{2,}?(?:人民政府|政府))(?:办公[厅室]|办)?(?:政务公开|政府信息公开|信息公开|电子政务|秘书|综合|文电|法制|法规|督查|信息|机要|保密)[^、]{0,10}?(?:科|股|处|室|办公室|办|组|中心)$/u;

/** A ministry's general office answers and drafts for it. */
const OF_MINISTRY = /^([^省市县区州旗]{2,}?(?:部|总局|总署|委员会))办公厅/u;

/** The organ that a name means, without the general office of its own: 甲海关办公室 is 甲海关, 甲镇党政办公室 is 甲镇人民政府. */
export function readOwner(name: string, index: RegistryIndex): Organ | null {
	if (OFFICE_ENDS.includes(name.at(-1) ?? ' ') && !OFFICE_IS_ORGAN.test(name)) {
		const owner = OWN_OFFICE.exec(name)?.[1];
		const organ = owner === undefined ? null : readOrgan(owner, index);
		if (organ && !isPlaceOnly(organ, owner ?? '')) return organ;
	}
	return readOrgan(name, index);
}

/** The same for a name that answers for the organ or drafts its report, which any unit of it may do. */
export function readAnswering(name: string, index: RegistryIndex): Organ | null {
	const ministry = name.includes('办公厅') ? OF_MINISTRY.exec(name)?.[1] : undefined;
	if (ministry !== undefined) return readOrgan(ministry, index);
	const isUnit = UNIT_ENDS.includes(name.at(-1) ?? ' ');
	const government = isUnit ? GOVERNMENT_UNIT.exec(name)?.[1] : undefined;
	if (government !== undefined) {
		const town = readOrgan(government, index);
		if (town?.kind === 'township_government') return town;
		return readOrgan(`${government}办公室`, index);
	}
	if (isUnit && !OFFICE_IS_ORGAN.test(name)) {
		const owner = UNIT.exec(name)?.[1];
		const organ = owner === undefined ? null : readOwner(owner, index);
		if (organ && !isPlaceOnly(organ, owner ?? '')) return organ;
	}
	const organ = readOwner(name, index);
	return organ && isPlaceOnly(organ, name) ? null : organ;
}

/** A district or county alone names no organ where an office of it answers; a town or a zone does. */
const isPlaceOnly = ({ bare, kind }: Organ, printed: string): boolean =>
	bare && kind === 'government' && !/[镇乡]$/u.test(printed);

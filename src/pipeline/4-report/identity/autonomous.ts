// How a place with autonomy is called for short leaves out the peoples it is named after.
const PEOPLES =
	'蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|' +
	'柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各';
const NAMED_AFTER = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族?)+自治(区|州|县|旗)$`, 'u');
const PEOPLE_ALONE = new RegExp(`^(${PEOPLES})族?自治(州|县|旗)$`, 'u');
const AUTONOMOUS = /^(.{2,})自治(区|州|县|旗)$/u;
const SUFFIX = /^(.{2,}?)(?:特别行政区|林区|特区|新区|矿区|地区|[省市县区旗盟州])$/u;

/** The name by which a place with autonomy also signs: 延边朝鲜族自治州 → 延边州, 内蒙古自治区 → 内蒙古. */
function shortName(name: string): string | null {
	const match = NAMED_AFTER.exec(name) ?? PEOPLE_ALONE.exec(name) ?? AUTONOMOUS.exec(name);
	if (!match) return null;
	const [, stem = '', kind = ''] = match;
	return kind === '区' ? stem : stem + kind;
}

/** All the names by which it signs besides its own: 关岭布依族苗族自治县 → 关岭县, 关岭自治县. */
export function shortNames(name: string): string[] {
	const short = shortName(name);
	const [, stem, kind] = NAMED_AFTER.exec(name) ?? [];
	const others = stem !== undefined && kind !== '区' ? [`${stem}自治${kind}`] : [];
	return short === null ? others : [short, ...others];
}

/** The name without its suffix; null where a single character would be left. */
export const stemOf = (name: string): string | null =>
	SUFFIX.exec(shortName(name) ?? name)?.[1] ?? (name.includes('自治区') ? shortName(name) : null);

import type { Agency } from '#domain/report.ts';
import type { RegistryIndex } from './registry-index.ts';

/** What a department's name says of its work, with what kind of body it is behind: 住建 and 局. */
const WORK = /^(.{2,})(局|委员会|委|办公室|办|厅|中心)$/u;
const ENDS: Readonly<Record<string, string>> = { 委员会: '委', 办公室: '办' };
type Named = Pick<Agency, 'kind' | 'name' | 'region'>;
/** Names that are whole words and leave words out nevertheless. */
const LEAVES_OUT =
	/监管|^(?:发展改革|应急|退役军人|机关事务|政务服务|民族宗教|文化(?:体育|广电|广电体育)?旅游|人力资源社会保障|住房(?:保障)?城乡建设|自然资源规划|工业信息化|教育体育)$/u;
/** More are no longer first signs. */
const MOST_SIGNS = 4;

const known = new WeakMap<RegistryIndex, ReadonlySet<string>>();

/**
 * Whether a department's name may be made of the first signs of a longer one (甲市住建局), so that only its other
 * reports tell; or leaves words out (市场监管局). Other words that the registry knows as whole (教育, 民政) are none.
 */
export function mayBeShort({ kind, name, region }: Named, index: RegistryIndex): boolean {
	if (kind !== 'department') return false;
	const work = workOf(name, region, index);
	if (!work) return false;
	if (LEAVES_OUT.test(work.signs)) return true;
	if (work.signs.length > MOST_SIGNS) return false;
	const whole = known.get(index) ?? wholeWords(index);
	known.set(index, whole);
	return !whole.has(work.signs);
}

/** Whether the one of two departments of a place is called by the first signs of the other's name (住建局 and 住房和城乡建设局), or leaves words of it out. */
export function isShortFormOf(short: Named, long: Named, index: RegistryIndex): boolean {
	if (short.kind !== 'department' || long.kind !== 'department' || short.region !== long.region)
		return false;
	const [a, b] = [short, long].map(({ name, region }) => workOf(name, region, index));
	return a && b
		? a.end === b.end && (areFirstSigns(a.signs, b.signs) || leavesOut(a.signs, b.signs))
		: false;
}

/** 市场监管局 of 市场监督管理局, 发展改革委 of 发展和改革委员会, 应急局 of 应急管理局: nothing of the work is left out. */
const leavesOut = (short: string, long: string): boolean =>
	short.length < long.length && short[0] === long[0] && workIn(short) === workIn(long);

const workIn = (signs: string): string =>
	signs
		.replaceAll('监督管理', '监管')
		.replaceAll(/[和与及、]/gu, '')
		.replace(/(?<=^.{2,})(?:管理|事务)+$/u, '');

function workOf(name: string, code: string, index: RegistryIndex) {
	const place = index.codes.get(code)?.at(-1)?.name;
	const at = place === undefined ? -1 : name.lastIndexOf(place);
	if (place === undefined || at < 0) return null;
	const match = WORK.exec(name.slice(at + place.length).replace(/^人民政府/u, ''));
	if (!match) return null;
	const [, signs = '', end = ''] = match;
	return { signs, end: ENDS[end] ?? end };
}

/** No two of them side by side: 文化局 is not 文化和旅游局 for short, it was another. */
function areFirstSigns(short: string, long: string): boolean {
	if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false;
	let at = 0;
	for (const sign of Array.from(short).slice(1)) {
		at = long.indexOf(sign, at + 2);
		if (at < 0) return false;
	}
	return true;
}

/** The registry's words for sectors without those that are first signs of another, or of two: 文旅 of 文化 and 旅游. */
function wholeWords({ sectors }: RegistryIndex): ReadonlySet<string> {
	const words = sectors.flatMap(({ keywords }) => keywords);
	const firsts = new Set(words.map((word) => word[0]));
	const isShort = (word: string) =>
		words.some(
			(other) =>
				other[0] === word[0] &&
				!other.startsWith(word) &&
				(areFirstSigns(word, other) || (word.length === 2 && firsts.has(word[1])))
		);
	return new Set(words.filter((word) => !isShort(word)));
}

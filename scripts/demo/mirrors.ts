import { createRandom, type Random } from './random.ts';
import { MIRRORS, type MirrorId } from './report-model.ts';

/** How many of a thousand documents are copies on a mirror, by what it does to their text. */
const ODDS: Record<MirrorId, number> = { traditional: 12, glossed: 10, spam: 12 };

/** Drawn apart from the report's own draws, so that nothing else of the corpus depends on it. */
export function mirrorFor(key: string): MirrorId | null {
	let left = createRandom(key, 'mirror').next() * 1000;
	return MIRRORS.find((id) => (left -= ODDS[id]) < 0) ?? null;
}

/** The document's text as the mirror prints it; digits and lines stay. */
export function mirrored(text: string, id: MirrorId, key: string): string {
	const random = createRandom(key, 'mirror', id);
	if (id === 'traditional') return toTraditional(text);
	if (id === 'glossed') return glossed(toTraditional(text), random);
	return withSpam(text, random);
}

const PAIRS =
	'开開报報务務关關总總请請国國会會书書结結转轉办辦复復议議诉訴讼訟业業机機构構织織类類条條规規许許处處罚罰强強费費个個无無属屬项項质質与與产產电電网網络絡传傳实實据據时時间間对對为為经經单單级級县縣区區乡鄉镇鎮长長问問题題现現进進维維纠糾审審计計统統数數额額购購运運环環护護发發财財农農监監应應责責权權认認设設证證评評该該资資贸貿还還这這达達选選递遞邮郵释釋门門闻聞际際随隨难難须須预預领領频頻馆館验驗岚嵐龙龍';
const TRADITIONAL = new Map(
	Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, simple = '', full = '']) => [simple, full])
);

const toTraditional = (text: string): string =>
	text.replace(/\p{Script=Han}/gu, (sign) => TRADITIONAL.get(sign) ?? sign);

const SOUNDS: Readonly<Record<string, string>> = {
	公: 'gōng',
	開: 'kāi',
	國: 'guó',
	務: 'wù',
	條: 'tiáo',
	報: 'bào',
	請: 'qǐng',
	辦: 'bàn',
	機: 'jī',
	關: 'guān',
	總: 'zǒng',
	結: 'jié',
	處: 'chù'
};
const GLOSSED = 0.3;

const glossed = (text: string, random: Random): string =>
	text.replace(/\p{Script=Han}/gu, (sign) => {
		const sound = SOUNDS[sign];
		return sound !== undefined && random.chance(GLOSSED) ? `${sign}(${sound})` : sign;
	});

const SPAM = [
	'星辰娱乐(中国)官方网站-手机版下载',
	'万盛体育在线平台_注册即送彩金',
	'欢迎光临！最新登录入口-官网app'
];
const CONTENT = '<div class="content">';

/** A line before the report and one behind it. */
function withSpam(text: string, random: Random): string {
	const [first, last] = [random.pick(SPAM), `友情链接：${random.pick(SPAM)}`];
	if (!text.includes(CONTENT)) return `${first}\n${text}\n${last}\n`;
	return text
		.replace(CONTENT, `${CONTENT}\n<p>${first}</p>`)
		.replace('</body>', `<p>${last}</p>\n</body>`);
}

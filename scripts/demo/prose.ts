import type { Place } from './world.ts';
import {
	BASIS,
	CONTACT,
	COVERAGE,
	FEES,
	MANAGEMENT,
	MEASURES,
	NO_FEES,
	PERIOD,
	PLATFORM,
	PROACTIVE,
	PROBLEMS,
	PROPOSALS,
	SUPERVISION,
	type Speaker
} from './phrases.ts';
import { claimList, disputesPassage, requestsPassage } from './prose-requests.ts';
import type { Random } from './random.ts';
import type { Report, ReportParts, StatedClaim } from './report-model.ts';

export type TitleStyle = 'one_line' | 'two_lines' | 'dropped';

export interface Prose {
	parts: ReportParts;
	claims: StatedClaim[];
	title: TitleStyle;
	signed: boolean;
}

/** The six sections in words; the tables come later. */
export function writeProse(report: Report, random: Random): Prose {
	const { name, year } = report;
	const s: Speaker = { name, self: selfOf(report), area: areaOf(report), year, random };
	const say = (sentences: readonly ((s: Speaker) => string)[]) => random.pick(sentences)(s);
	const { claims, claim } = claimList();
	const title = random.weighted([
		{ style: 'one_line' as const, weight: 60 },
		{ style: 'two_lines' as const, weight: 30 },
		{ style: 'dropped' as const, weight: 10 }
	]).style;
	const dropped = title === 'dropped';
	const signed = dropped || random.chance(0.5);
	const period = dropped || random.chance(0.85);
	const contact = dropped || random.chance(0.7);
	const cases = disputesPassage(report, s, claim);
	const casesLater = random.chance(0.5);
	const items = [
		['主动公开', say(PROACTIVE)],
		['依申请公开', requestsPassage(report, s, claim) + (casesLater ? '' : cases)],
		['政府信息管理', say(MANAGEMENT)],
		['平台建设', say(PLATFORM)],
		['监督保障', say(SUPERVISION)]
	];
	const inline = random.chance(0.5);
	const overview = items.flatMap(([head, words], i) => {
		const numbered = `（${'一二三四五'[i]}）${head}`;
		return inline ? [`${numbered}。${words}`] : [numbered, words ?? ''];
	});
	const notices = random.chance(0.06) ? random.int(1, 9) : 0;
	const yuan = notices * random.int(10, 60) * 10;
	const fees = notices > 0 ? FEES(s, notices, yuan) : say(NO_FEES);
	claim('fee', yuan, null);
	const headings = headingsOf(report, random);
	const paragraphs = [
		overview,
		[],
		[],
		casesLater && cases ? [cases] : [],
		[say(PROBLEMS), say(MEASURES)],
		random.chance(0.5) ? [fees, say(PROPOSALS)] : [say(PROPOSALS), fees]
	];
	return {
		title,
		signed,
		claims,
		parts: {
			agency: name,
			title: titleLines(name, year, title, random),
			lead: [
				say(BASIS) +
					(s.area ? say(COVERAGE) : '') +
					(period ? say(PERIOD) : '') +
					(contact ? say(CONTACT) : '')
			],
			sections: headings.map((heading, i) => ({
				heading,
				paragraphs: paragraphs[i] ?? [],
				table: null
			})),
			signature: signed ? [name, dateLine(report.published, random)] : [],
			year,
			published: report.published
		}
	};
}

function titleLines(name: string, year: number, style: TitleStyle, random: Random): string[] {
	if (style === 'dropped') return [];
	const work = random.pick(['年政府信息公开工作年度报告', '年度政府信息公开工作年度报告']);
	const gap = random.chance(0.15) ? ' ' : '';
	const rest = `${gap}${year}${gap}${work}`;
	if (style === 'two_lines') return [name, rest.trim()];
	return [random.chance(0.1) ? `${year}年${name}政府信息公开工作年度报告` : name + rest];
}

const PLAIN = [
	'总体情况',
	'主动公开政府信息情况',
	'收到和处理政府信息公开申请情况',
	'政府信息公开行政复议、行政诉讼情况',
	'存在的主要问题及改进情况',
	'其他需要报告的事项'
];
const OLD = [
	...PLAIN.slice(0, 3),
	'因政府信息公开工作被申请行政复议、提起行政诉讼情况',
	'政府信息公开工作存在的主要问题及改进情况',
	'其他需要报告的事项'
];

function headingsOf(report: Report, random: Random): string[] {
	const words = report.template === '2019' ? OLD : PLAIN;
	// Some converters lose the list numbers of Word.
	if (random.chance(0.03)) return words;
	const dot = random.chance(0.05) ? '.' : '、';
	return words.map((heading, i) => `${'一二三四五六'[i]}${dot}${heading}`);
}

/** 我局, 我厅, 我镇 … by what the organ is. */
function selfOf({ organ, name }: Report): string {
	if (organ.kind === 'government') return `我${unitOf(organ.place)}`;
	if (organ.kind === 'subdistrict') return '我街道';
	if (organ.kind === 'township_government') return '我镇';
	const last = /(局|厅|委员会|中心)$/u.exec(name)?.[1];
	return last === '委员会' ? '我委' : last && last !== '中心' ? `我${last}` : '本机关';
}

const areaOf = ({ organ }: Report) =>
	organ.kind === 'government' ? `全${unitOf(organ.place)}` : '';
const unitOf = (place: Place) => place.name.at(-1) ?? '';

function dateLine(published: string, random: Random): string {
	const [year, month, day] = published.split('-').map(Number);
	return random.chance(0.2) ? published : `${year}年${month}月${day}日`;
}

import type { Place } from './world.ts';
import {
	ASSESSMENT,
	BASIS,
	BASIS_TEXT,
	type Claiming,
	CONTACT,
	COVERAGE,
	FEES,
	HANDLING,
	MANAGEMENT,
	MEASURES,
	NO_FEES,
	passage,
	PERIOD,
	PLATFORM,
	PROACTIVE,
	PROBLEMS,
	PROPOSALS,
	SUPERVISION,
	type Speaker
} from './phrases.ts';
import { headingsOf, titleLines, type TitleStyle } from './headings.ts';
import { claimList, disputesPassage, requestsPassage } from './prose-requests.ts';
import { leadTold, wholeOf } from './ways/told.ts';
import { createRandom, type Random } from './random.ts';
import type { PartOfReport, Report, ReportParts, StatedClaim } from './report-model.ts';

export interface Prose {
	parts: ReportParts;
	claims: StatedClaim[];
	title: TitleStyle;
	signed: boolean;
}

/** The six sections in words; the tables come later. `key` is that of the report's own wording. */
export function writeProse(report: Report, key: string, random: Random): Prose {
	const { name, year, quirks } = report;
	const own: Speaker = { name, self: selfOf(report), area: areaOf(report), year, random };
	// What is said is drawn apart, so that another report's draws make its sentences.
	const s: Speaker = { ...own, random: createRandom(quirks.wording ?? key, 'sentences') };
	const wording: Speaker = { ...own, random: createRandom(quirks.wording ?? key, 'wording') };
	const { claims, claim } = claimList();
	const title = random.weighted([
		{ style: 'one_line' as const, weight: 60 },
		{ style: 'two_lines' as const, weight: 30 },
		// A report whose period is not the title's year must be told by its title.
		{ style: 'dropped' as const, weight: quirks.period === 'stated' ? 10 : 0 }
	]).style;
	const dropped = title === 'dropped';
	const signed = dropped || quirks.signatureYear !== null || random.chance(0.5);
	const headings = headingsOf(report, random);
	const paragraphs = paragraphsOf(report, s, wording, claim);
	const sections: PartOfReport[] = headings.map((heading, i) => ({
		heading,
		paragraphs: paragraphs[i] ?? [],
		table: null
	}));
	return {
		title,
		signed,
		claims,
		parts: {
			agency: name,
			title: titleLines(name, year, title, random),
			lead: [
				report.told ? leadTold(report.told, s) : leadOf(report, s, dropped || random.chance(0.7))
			],
			sections,
			signature: signed ? [name, dateLine(signedOn(report), random)] : [],
			year,
			published: report.published
		}
	};
}

function leadOf({ quirks }: Report, s: Speaker, contact: boolean): string {
	const say = (sentences: readonly ((s: Speaker) => string)[]) => s.random.pick(sentences)(s);
	const document = BASIS_TEXT(s, quirks.basis === 'replaced');
	const basis =
		quirks.basis === 'missing' ? '现将有关情况公布如下。' : s.random.pick(BASIS)(s, document);
	return (
		basis +
		(s.area ? say(COVERAGE) : '') +
		(quirks.period === 'missing' ? '' : periodOf(quirks.period, s)) +
		(contact ? say(CONTACT) : '')
	);
}

function periodOf(period: 'stated' | 'other_year' | 'half_year', s: Speaker): string {
	const year = period === 'other_year' ? s.year - 1 : s.year;
	const gap = s.random.chance(0.2) ? ' ' : '';
	const day = (month: number, date: number) =>
		[year, '年', month, '月', date, '日'].join(gap).trim();
	return s.random.pick(PERIOD)(day(1, 1), period === 'half_year' ? day(6, 30) : day(12, 31));
}

function paragraphsOf(report: Report, s: Speaker, wording: Speaker, claim: Claiming): string[][] {
	const { quirks, organ } = report;
	const more = () => wording.random.int(2, 3);
	const told = { ...s, year: quirks.yearSaid ?? s.year };
	const cases = disputesPassage(report, told, claim);
	const casesLater = s.random.chance(0.5);
	const requests = requestsPassage(report, told, claim);
	const assessed = organ.level !== 'national' && isGovernment(report) && !quirks.unassessed;
	const items = [
		['主动公开', passage(wording, PROACTIVE, more() + 1)],
		['依申请公开', requests + (casesLater ? '' : cases) + passage(wording, HANDLING, 1)],
		['政府信息管理', passage(wording, MANAGEMENT, more())],
		['平台建设', passage(wording, PLATFORM, more())],
		[
			'监督保障',
			passage(wording, SUPERVISION, more()) + (assessed ? passage(wording, ASSESSMENT, 1) : '')
		]
	].filter((_, i) => i !== quirks.without);
	const inline = s.random.chance(0.5);
	const overview = items.flatMap(([head = '', words = ''], i) => {
		const numbered = `（${'一二三四五'[i]}）${head}`;
		return inline ? [`${numbered}。${words}`] : [numbered, words];
	});
	if (quirks.leftIn !== null) overview.push(quirks.leftIn);
	return [
		overview,
		[],
		[],
		casesLater && cases ? [cases] : [],
		problemsOf(report, wording),
		// What a lost section said is not said.
		othersOf(report, told, quirks.sectionLost === 5 ? () => undefined : claim)
	];
}

function problemsOf({ quirks }: Report, wording: Speaker): string[] {
	if (quirks.problems === 'empty') return ['无。'];
	const problems = passage(wording, PROBLEMS, wording.random.int(1, 2));
	const measures = passage(wording, MEASURES, wording.random.int(1, 2));
	if (quirks.problems === 'no_measures') return [problems];
	return quirks.problems === 'no_problems' ? [measures] : [problems, measures];
}

function othersOf({ quirks }: Report, s: Speaker, claim: Claiming): string[] {
	const others = s.random.pick(PROPOSALS)(s, claim);
	if (quirks.fees === 'missing') return [others];
	const charged = quirks.fees === 'no_cases' || (quirks.fees === 'stated' && s.random.chance(0.06));
	const notices = charged ? s.random.int(1, 9) : 0;
	const yuan = notices * s.random.int(10, 60) * 10;
	const told = quirks.fees === 'no_cases' ? null : notices;
	const fees = charged ? FEES(s, told, yuan) : s.random.pick(NO_FEES)(s);
	claim('fee', yuan, null);
	return s.random.chance(0.5) ? [fees, others] : [others, fees];
}

const isGovernment = ({ organ }: Report) =>
	organ.kind === 'government' || organ.kind === 'township_government';

/** 我局, 我厅, 我镇 … by what the organ is. */
function selfOf({ organ, name, told }: Report): string {
	if (told) return told.organ.self;
	if (organ.kind === 'government') return `我${unitOf(organ.place)}`;
	if (organ.kind === 'subdistrict') return '我街道';
	if (organ.kind === 'township_government') return '我镇';
	const last = /(局|厅|委员会|中心)$/u.exec(name)?.[1];
	return last === '委员会' ? '我委' : last && last !== '中心' ? `我${last}` : '本机关';
}

const areaOf = ({ organ, told }: Report) =>
	told ? wholeOf(told) : organ.kind === 'government' ? `全${unitOf(organ.place)}` : '';
const unitOf = (place: Place) => place.name.at(-1) ?? '';

const signedOn = ({ published, quirks }: Report) =>
	quirks.signatureYear === null ? published : quirks.signatureYear + published.slice(4);

function dateLine(published: string, random: Random): string {
	const [year, month, day] = published.split('-').map(Number);
	return random.chance(0.2) ? published : `${year}年${month}月${day}日`;
}

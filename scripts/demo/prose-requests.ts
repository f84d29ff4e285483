import { CHANNELS } from '#domain/disputes.ts';
import { placeOf } from '#domain/place.ts';
import { itemsOfGroup, OUTCOME_GROUPS } from '#domain/requests.ts';
import { figureAt, inForm, type Ledger } from './ledger.ts';
import type { Claiming, Speaker } from './phrases.ts';
import type { Random } from './random.ts';
import type { Report, StatedClaim } from './report-model.ts';

export function claimList(): { claims: StatedClaim[]; claim: Claiming } {
	const claims: StatedClaim[] = [];
	const claim: Claiming = (code, value, definition) =>
		void claims.push({ claim: code, value, definition });
	return { claims, claim };
}

const totalOf = (report: Report, item: string) =>
	figureAt(report.printed, placeOf('requests', item, 'total'));

/** The passage on requests, told under one of the definitions in use; every figure it states is handed to `claim`. */
export function requestsPassage(report: Report, s: Speaker, claim: Claiming): string {
	const { random } = s;
	const { said, denies } = report.quirks;
	const [received, carried] = ['received_new', 'carried_in'].map((i) => totalOf(report, i)) as [
		number,
		number
	];
	const who = s.area || s.self;
	if (denies === 'requests' || (received + carried === 0 && said.received === undefined)) {
		claim('received', 0, denies === 'requests' ? null : 'new');
		return random.pick([
			`${s.year}年，${who}未收到政府信息公开申请。`,
			`${who}全年没有收到依申请公开的申请，也无上年结转事项。`
		]);
	}
	if (said.received !== undefined) {
		claim('received', said.received, null);
		return `${s.year}年，${who}共收到政府信息公开申请${said.received}件，均依法登记办理。`;
	}
	const first = intake(report, s, claim, received, carried);
	const detail = [channels(report, s, claim), parts(report, s, claim)].filter(
		(words) => words !== ''
	);
	return [`${[...first, ...ending(report, s, claim)].join('，')}。`, ...detail].join('');
}

/** The first of these names the year, so that a wrong one is there to be seen. */
const sayYear = ({ quirks }: Report, random: Random, sentences: readonly [string, ...string[]]) => {
	const picked = random.pick(sentences);
	return quirks.yearSaid === null ? picked : sentences[0];
};

function intake(
	report: Report,
	s: Speaker,
	claim: Claiming,
	received: number,
	carried: number
): string[] {
	const { random } = s;
	const who = s.area || s.self;
	const growth = growthOf(report, s, claim, received);
	const told = carried > 0 && inForm(report.template, 'carried_in');
	if (told && growth.length === 0 && random.chance(0.3)) {
		claim('received', received + carried, 'new_and_carried_in');
		return [
			sayYear(report, random, [
				`${s.year}年，${who}受理政府信息公开申请${received + carried}件（含上年结转）`,
				`${who}全年共收到政府信息公开申请${received + carried}件`
			])
		];
	}
	claim('received', received, 'new');
	const words = [
		sayYear(report, random, [
			`${s.year}年，${who}共收到政府信息公开申请${received}件`,
			`全年新收政府信息公开申请${received}件`,
			`${who}本年度收到依申请公开 ${received} 件`
		])
	];
	if (told && random.chance(0.6)) {
		claim('carried_in', carried, 'carried_in');
		words.push(`上年结转${carried}件`);
	}
	return [...words, ...growth];
}

function ending(report: Report, s: Speaker, claim: Claiming): string[] {
	const { random } = s;
	const { said } = report.quirks;
	const handled = totalOf(report, 'handled_total');
	const left = totalOf(report, 'carried_out');
	const words: string[] = [];
	const told = said.handled ?? handled;
	if (
		told > 0 &&
		(said.handled !== undefined ||
			said.outcome !== undefined ||
			said.percent !== undefined ||
			random.chance(0.75))
	) {
		claim('handled', told, said.handled === undefined ? 'handled_total' : null);
		words.push(random.pick([`已办结${told}件`, `答复${told}件`, `按期办理完毕${told}件`]));
		if (said.outcome !== undefined || said.percent !== undefined || random.chance(0.6))
			words.push(outcomes(report, claim, said.percent !== undefined || random.chance(0.2)));
	} else if (left === 0) words.push('均已按期答复');
	if (left > 0 && inForm(report.template, 'carried_out') && random.chance(0.7)) {
		claim('carried_out', left, 'carried_out');
		words.push(`结转下年度继续办理${left}件`);
	}
	return words;
}

export function growthIn(printed: Ledger, before: Ledger | null, digits: number): number | null {
	const place = placeOf('requests', 'received_new', 'total');
	const last = before === null ? 0 : figureAt(before, place);
	if (last === 0) return null;
	return Number((((figureAt(printed, place) - last) / last) * 100).toFixed(digits));
}

function growthOf(report: Report, s: Speaker, claim: Claiming, received: number): string[] {
	const { growth: wrong, ...others } = report.quirks.said;
	if (wrong === undefined && (!s.random.chance(0.4) || Object.keys(others).length > 0)) return [];
	const digits = s.random.pick([0, 1, 2]);
	const percent = wrong ?? growthIn(report.printed, report.before, digits);
	if (percent === null || received === 0) return [];
	if (percent === 0) return ['与上年基本持平'];
	claim('growth', percent, wrong === undefined ? 'new' : null);
	const size = wrong === undefined ? Math.abs(percent).toFixed(digits) : String(Math.abs(percent));
	return [
		percent > 0
			? s.random.pick([`同比增长${size}%`, `比上年增加${size}%`])
			: s.random.pick([`同比下降${size}%`, `较上年减少${size}%`])
	];
}

const countOf = (report: Report, group: (typeof OUTCOME_GROUPS)[number]['code']) =>
	itemsOfGroup(group)
		.filter((item) => inForm(report.template, item.code))
		.reduce((sum, item) => sum + totalOf(report, item.code), 0);

function outcomes(report: Report, claim: Claiming, withShare: boolean): string {
	const { outcome: wrong, percent } = report.quirks.said;
	const handled = totalOf(report, 'handled_total');
	const stated = OUTCOME_GROUPS.map(({ code, zh }) => ({ code, zh, count: countOf(report, code) }))
		.filter(({ count }) => count > 0)
		.map((entry, i) => (i === 0 && wrong !== undefined ? { ...entry, count: wrong } : entry));
	const words = stated.map(({ code, zh, count }, i) => {
		claim(code, count, i === 0 && wrong !== undefined ? null : code);
		if (!withShare || i > 0) return `${zh}${count}件`;
		const share = (percent ?? (100 * count) / handled).toFixed(1);
		claim(`${code}_share`, Number(share), percent === undefined ? 'share' : null);
		return `${zh}${count}件（占${share}%）`;
	});
	return `其中${words.join('、')}`;
}

const WAYS = [
	{ claim: 'received_in_person', zh: '当面' },
	{ claim: 'received_by_post', zh: '信函' },
	{ claim: 'received_online', zh: '网络' }
] as const;

/** By which way requests came; together they are those received. */
function channels(report: Report, s: Speaker, claim: Claiming): string {
	const wrong = report.quirks.said.channel;
	if (wrong === undefined && !s.random.chance(0.25)) return '';
	const received = totalOf(report, 'received_new');
	const counts = s.random.multinomial(received, [0.15, 0.35, 0.5]);
	if (wrong !== undefined) counts[1] = (counts[1] ?? 0) + wrong;
	WAYS.forEach((way, i) => claim(way.claim, counts[i] ?? 0, wrong === undefined ? 'new' : null));
	return `按申请方式分，收到当面申请${counts[0]}件、信函申请${counts[1]}件、网络申请${counts[2]}件。`;
}

/** Who asked, as an enumerated total. */
function parts(report: Report, s: Speaker, claim: Claiming): string {
	const wrong = report.quirks.said.part;
	const received = totalOf(report, 'received_new');
	if (!inForm(report.template, 'carried_out')) return '';
	if (wrong === undefined && (received === 0 || !s.random.chance(0.15))) return '';
	const natural = figureAt(report.printed, placeOf('requests', 'received_new', 'natural_person'));
	claim('received', received, 'new');
	return `从申请主体看，新收申请${received}件，其中自然人${natural}件、法人或其他组织${received - natural + (wrong ?? 0)}件。`;
}

/** The passage on reviews and suits: all cases or only the concluded ones. */
export function disputesPassage(report: Report, s: Speaker, claim: Claiming): string {
	const { random } = s;
	const { said, denies } = report.quirks;
	const at = (channel: string, outcome: string) =>
		figureAt(report.printed, placeOf('disputes', channel, outcome));
	const totals = CHANNELS.map(({ code }) => at(code, 'total'));
	const pending = CHANNELS.map(({ code }) => at(code, 'pending'));
	const [reviews = 0, direct = 0, after = 0] = totals;
	const suits = direct + after;
	const who = s.area || s.self;
	// The prose of such a report would contradict table 四 by itself.
	if (report.planted.some(({ changed }) => changed.some((place) => place.startsWith('disputes/'))))
		return '';
	if (denies === 'disputes' || (reviews + suits === 0 && said.reconsiderations === undefined)) {
		const definition = denies === 'disputes' ? null : 'all_cases';
		claim('reconsiderations', 0, reviews === 0 ? 'all_cases' : definition);
		claim('litigations', 0, suits === 0 ? 'all_cases' : definition);
		return random.pick([
			`${who}未发生因政府信息公开引起的行政复议和行政诉讼。`,
			'本年度没有因政府信息公开被申请行政复议或者被提起行政诉讼的情况。'
		]);
	}
	const [pendingReviews = 0, ...rest] = pending;
	const pendingSuits = rest.reduce((a, b) => a + b, 0);
	const concluded = pendingReviews + pendingSuits > 0 && random.chance(0.4);
	const a = said.reconsiderations ?? reviews - (concluded ? pendingReviews : 0);
	const b = suits - (concluded ? pendingSuits : 0);
	const kept = said.reconsiderations === undefined;
	claim('reconsiderations', a, kept ? (a === reviews ? 'all_cases' : 'concluded_cases') : null);
	claim('litigations', b, b === suits ? 'all_cases' : 'concluded_cases');
	return random.pick([
		`${s.year}年，因政府信息公开发生行政复议${a}件、行政诉讼${b}件。`,
		`${who}涉及政府信息公开的行政复议案件${a}件，行政诉讼案件${b}件。`
	]);
}

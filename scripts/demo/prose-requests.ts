import type { ClaimCode } from '#domain/claim.ts';
import { CHANNELS } from '#domain/disputes.ts';
import { placeOf } from '#domain/figure.ts';
import { OUTCOME_GROUPS, requestItems } from '#domain/requests.ts';
import { figureAt } from './ledger.ts';
import type { Speaker } from './phrases.ts';
import type { Report, StatedClaim } from './report-model.ts';

export type Claiming = (claim: ClaimCode, value: number, definition: string | null) => void;

export function claimList(): { claims: StatedClaim[]; claim: Claiming } {
	const claims: StatedClaim[] = [];
	const claim: Claiming = (code, value, definition) =>
		void claims.push({ claim: code, value, definition });
	return { claims, claim };
}

/** The passage on requests, told under one of the definitions in use; every figure it states is handed to `claim`. */
export function requestsPassage(report: Report, s: Speaker, claim: Claiming): string {
	const { random } = s;
	const at = (item: string) => figureAt(report.printed, placeOf('requests', item, 'total'));
	const [received, carried, handled, left] = [
		at('received_new'),
		at('carried_in'),
		at('handled_total'),
		at('carried_out')
	];
	const who = s.area || s.self;
	const wrong = report.planted.find((planted) => planted.rule === 'N-01');
	if (wrong) {
		claim('received', wrong.printed, null);
		return `${s.year}年，${who}共收到政府信息公开申请${wrong.printed}件，均依法登记办理。`;
	}
	if (received + carried === 0) {
		claim('received', 0, 'new');
		return random.pick([
			`${s.year}年，${who}未收到政府信息公开申请。`,
			`${who}全年没有收到依申请公开的申请，也无上年结转事项。`
		]);
	}
	const parts: string[] = [];
	if (carried > 0 && random.chance(0.3)) {
		claim('received', received + carried, 'new_and_carried_in');
		parts.push(
			random.pick([
				`${s.year}年，${who}受理政府信息公开申请${received + carried}件（含上年结转）`,
				`${who}全年共收到政府信息公开申请${received + carried}件`
			])
		);
	} else {
		claim('received', received, 'new');
		parts.push(
			random.pick([
				`${s.year}年，${who}共收到政府信息公开申请${received}件`,
				`全年新收政府信息公开申请${received}件`,
				`${who}本年度收到依申请公开 ${received} 件`
			])
		);
		if (carried > 0 && random.chance(0.6)) {
			claim('carried_in', carried, 'carried_in');
			parts.push(`上年结转${carried}件`);
		}
	}
	parts.push(...growth(report, s, claim, received));
	if (handled > 0 && random.chance(0.75)) {
		claim('handled', handled, 'handled_total');
		parts.push(random.pick([`已办结${handled}件`, `答复${handled}件`, `按期办理完毕${handled}件`]));
		if (random.chance(0.6)) parts.push(outcomes(report, claim));
	} else if (left === 0) parts.push('均已按期答复');
	if (left > 0 && random.chance(0.7)) {
		claim('carried_out', left, 'carried_out');
		parts.push(`结转下年度继续办理${left}件`);
	}
	return `${parts.join('，')}。`;
}

function growth(report: Report, s: Speaker, claim: Claiming, received: number): string[] {
	if (!report.before || !s.random.chance(0.4)) return [];
	const before = figureAt(report.before, placeOf('requests', 'received_new', 'total'));
	if (before === 0) return [];
	const digits = s.random.pick([0, 1, 2]);
	const percent = Number((((received - before) / before) * 100).toFixed(digits));
	if (percent === 0) return ['与上年基本持平'];
	claim('growth', percent, 'new');
	const size = Math.abs(percent).toFixed(digits);
	return [
		percent > 0
			? s.random.pick([`同比增长${size}%`, `比上年增加${size}%`])
			: s.random.pick([`同比下降${size}%`, `较上年减少${size}%`])
	];
}

function outcomes(report: Report, claim: Claiming): string {
	const counts = OUTCOME_GROUPS.map((group) => ({
		code: group.code,
		zh: group.zh,
		count: requestItems(report.template)
			.filter((item) => item.group === group.code)
			.reduce((n, item) => n + figureAt(report.printed, placeOf('requests', item.code, 'total')), 0)
	}));
	const stated = counts.filter(({ count }) => count > 0);
	for (const { code, count } of stated) claim(code, count, code);
	return `其中${stated.map(({ zh, count }) => `${zh}${count}件`).join('、')}`;
}

/** The passage on reviews and suits: all cases or only the concluded ones. */
export function disputesPassage(report: Report, s: Speaker, claim: Claiming): string {
	const { random } = s;
	const at = (channel: string, outcome: string) =>
		figureAt(report.printed, placeOf('disputes', channel, outcome));
	const totals = CHANNELS.map(({ code }) => at(code, 'total'));
	const pending = CHANNELS.map(({ code }) => at(code, 'pending'));
	const [reviews = 0, direct = 0, after = 0] = totals;
	const suits = direct + after;
	const who = s.area || s.self;
	if (report.planted.some((planted) => planted.rule === 'T4-01')) return '';
	if (reviews + suits === 0) {
		claim('reconsiderations', 0, 'all_cases');
		claim('litigations', 0, 'all_cases');
		return random.pick([
			`${who}未发生因政府信息公开引起的行政复议和行政诉讼。`,
			'本年度没有被申请行政复议或者被提起行政诉讼的情况。'
		]);
	}
	const [pendingReviews = 0, ...rest] = pending;
	const pendingSuits = rest.reduce((a, b) => a + b, 0);
	const concluded = pendingReviews + pendingSuits > 0 && random.chance(0.4);
	const a = reviews - (concluded ? pendingReviews : 0);
	const b = suits - (concluded ? pendingSuits : 0);
	claim('reconsiderations', a, a === reviews ? 'all_cases' : 'concluded_cases');
	claim('litigations', b, b === suits ? 'all_cases' : 'concluded_cases');
	return random.pick([
		`${s.year}年，因政府信息公开发生行政复议${a}件、行政诉讼${b}件。`,
		`${who}涉及政府信息公开的行政复议案件${a}件，行政诉讼案件${b}件。`
	]);
}

import { CLAIMS } from '#domain/claim.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { OUTCOMES } from '#domain/judged-rates.ts';
import { OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import { quantity, share } from './indicator.ts';
import type { Indicator, Words } from './indicator.ts';
import { INDICATORS } from './indicators.ts';

/** What a count is held against: nothing, the requests handled, those refused, its own group of outcomes, the reports that state it, the channels that a report names. */
export const DENOMINATORS = ['count', 'handled', 'refused', 'group', 'reports'] as const;
export type Denominator = (typeof DENOMINATORS)[number];

/** An indicator as one cell of a table across: a mean is its sum divided by the reports that state it. */
export interface CrossMeasure extends Indicator {
	mean: boolean;
}

export interface Measurable extends Words {
	code: string;
	/** What it can be held against; `count` alone where it is a rate already. */
	denominators: readonly Denominator[];
	as(denominator: Denominator): CrossMeasure;
	/** Of the reports' prose and not of their tables: split by channel of receipt. */
	prose: boolean;
}

/** Refused on grounds of law, and since there is nothing to give: not held, not existing, not clear. */
const REFUSED = ['denied', 'unavailable'];
const REFUSED_WORDS: Words = {
	zh: '（不予公开 + 无法提供）',
	en: '(denied + unavailable)'
};

/** Ways in which a request can reach an organ, as figures of the prose. */
export const RECEIPT_CHANNELS = CLAIMS.filter(({ code }) => code.startsWith('received_'));

const outcome = (code: string, words: Words, columns: readonly string[], group: string | null) => {
	const isRefused =
		columns.every((name) => REFUSED.includes(name)) || REFUSED.includes(group ?? '');
	return measurable({
		code,
		...words,
		columns,
		group: group !== null && !columns.includes(group) ? group : null,
		isRefused: isRefused && columns.length === 1
	});
};

/** What became of requests: the six groups, refusal as a whole, each reason. */
const OUTCOME_MEASURES: readonly Measurable[] = [
	...OUTCOME_GROUPS.map(({ code, zh, en }) =>
		outcome(code, groupWords(code, { zh, en }), [code], code)
	),
	outcome(
		'refused',
		{ zh: '拒绝公开（法定与事实理由合计）', en: 'Refused, on either ground' },
		REFUSED,
		null
	),
	...REQUEST_ITEMS.filter(({ group, code }) =>
		OUTCOME_GROUPS.some((one) => one.code === group && one.code !== code)
	).map(({ code, group, zh, en }) => outcome(code, { zh, en }, [code], group))
];

const RESULTS = DISPUTE_OUTCOMES.filter(({ code }) => code !== 'total');

/** Each result of each way of dispute, over the reports that state all results of that way. */
const RESULT_MEASURES: readonly Measurable[] = CHANNELS.flatMap((channel) => {
	const all = RESULTS.map((result) => `${channel.code}_${result.code}`);
	return RESULTS.map((result): Measurable => {
		const code = resultMeasure(channel.code, result.code);
		const columns = [`${channel.code}_${result.code}`];
		const zh = `${channel.zh}：${result.zh}`;
		const en = `${channel.en}: ${result.en.toLowerCase()}`;
		return {
			...{ code, zh, en, prose: false, denominators: ['count', 'group', 'reports'] },
			as: (denominator) => {
				const made =
					denominator === 'group'
						? share(code, zh, en, columns, all, {
								formula: {
									zh: `${result.zh} ÷ 四种结果之和`,
									en: `${result.en.toLowerCase()} ÷ all four results`
								},
								needs: all
							})
						: quantity(code, zh, en, 'cases', columns, { formula: { zh, en }, needs: all });
				return { ...made, ...perReport(made, denominator) };
			}
		};
	});
});

const CHANNEL_MEASURE: Measurable = {
	code: 'receipt_channel',
	zh: '收到渠道（正文所述）',
	en: 'Channel of receipt (as the prose states it)',
	denominators: ['count', 'group', 'reports'],
	prose: true,
	as: (denominator) => {
		const words: Words = {
			zh: '收到渠道（正文所述）',
			en: 'Channel of receipt (as the prose states it)'
		};
		const caveat: Words = {
			zh: '只含正文写明渠道的报告，未写的渠道不当作 0',
			en: 'Only reports whose prose names channels; one that is not named is not taken for 0'
		};
		return {
			...(denominator === 'group'
				? share('receipt_channel', words.zh, words.en, [], [], {
						formula: {
							zh: '该渠道 ÷ 同一报告写明的各渠道之和',
							en: 'this channel ÷ all channels that the same report names'
						},
						caveat
					})
				: quantity('receipt_channel', words.zh, words.en, 'requests', [], {
						formula: { zh: '正文所述件数', en: 'as the prose states it' },
						caveat
					})),
			mean: denominator === 'reports'
		};
	}
};

/** Everything that a table across can count, in the order it is offered. */
export const MEASURABLES: readonly Measurable[] = [
	...INDICATORS.map((indicator: Indicator) => ofIndicator(indicator)),
	...OUTCOME_MEASURES.map((one) => ({ ...one, code: `outcome_${one.code}` })),
	...RESULT_MEASURES,
	CHANNEL_MEASURE
];

/** The code of what became of some cases. */
export function resultMeasure(channel: string, result: string): string {
	return `dispute_${channel}_${result}`;
}

/** The first that is offered where the code is none. */
export function measurableOf(code: string): Measurable {
	const found = MEASURABLES.find((one) => one.code === code) ?? MEASURABLES[0];
	if (!found) throw new Error('nothing to count');
	return found;
}

/** A code and a denominator that fit each other: what the measure cannot be held against gives its first. */
export function crossMeasure(code: string, denominator: Denominator): CrossMeasure {
	const found = measurableOf(code);
	const fitting = found.denominators.includes(denominator) ? denominator : found.denominators[0];
	return found.as(fitting ?? 'count');
}

const REQUEST_COLUMNS: readonly string[] = [
	...REQUEST_ITEMS.map(({ code }) => code),
	...OUTCOME_GROUPS.map(({ code }) => code)
];

/** Whether table three has it by applicant: all that it adds up are rows of that table. */
export const hasApplicants = ({ code, numerator, denominator, needs }: CrossMeasure): boolean =>
	code !== CHANNEL_MEASURE.code &&
	[...numerator, ...(denominator ?? []), ...needs].every((name) => REQUEST_COLUMNS.includes(name));

function ofIndicator(indicator: Indicator): Measurable {
	const { code, zh, en, denominator } = indicator;
	return {
		code,
		zh,
		en,
		prose: false,
		denominators: denominator === null ? ['count', 'reports'] : ['count'],
		as: (chosen) => ({ ...indicator, ...perReport(indicator, chosen) })
	};
}

function perReport({ unit, decimals }: Indicator, chosen: Denominator) {
	const mean = chosen === 'reports' && unit !== 'share';
	return { mean, decimals: mean ? Math.max(1, decimals) : decimals };
}

interface Outcome extends Words {
	code: string;
	columns: readonly string[];
	/** The group it is a reason of. */
	group: string | null;
	isRefused: boolean;
}

function measurable({ code, zh, en, columns, group, isRefused }: Outcome): Measurable {
	const denominators = DENOMINATORS.filter(
		(one) => (one !== 'refused' || isRefused) && (one !== 'group' || group !== null)
	);
	const wholes: Partial<Record<Denominator, { columns: readonly string[]; words: Words }>> = {
		handled: { columns: OUTCOMES, words: { zh: '六类办理结果之和', en: 'all six outcomes' } },
		refused: { columns: REFUSED, words: REFUSED_WORDS },
		...(group === null ? {} : { group: { columns: [group], words: groupWords(group) } })
	};
	return {
		code,
		zh,
		en,
		prose: false,
		denominators: ['handled', ...denominators.filter((one) => one !== 'handled')],
		as: (denominator) => {
			const whole = wholes[denominator];
			const made = whole
				? share(code, zh, en, columns, whole.columns, {
						formula: { zh: `${zh} ÷ ${whole.words.zh}`, en: `${en} ÷ ${whole.words.en}` },
						// A part and its whole are of the same reports: those that state every outcome.
						needs: OUTCOMES
					})
				: quantity(code, zh, en, 'requests', columns, { formula: { zh, en } });
			return { ...made, ...perReport(made, denominator) };
		}
	};
}

function groupWords(code: string, words?: Words): Words {
	const found = words ?? OUTCOME_GROUPS.find((one) => one.code === code);
	if (!found) throw new Error(`unknown group of outcomes: ${code}`);
	if (code === 'denied')
		return { zh: `${found.zh}（法定理由）`, en: `${found.en} (grounds of law)` };
	if (code === 'unavailable')
		return { zh: `${found.zh}（事实理由）`, en: `${found.en} (grounds of fact)` };
	return { zh: found.zh, en: found.en };
}

import { JUDGED_RATES } from '#domain/judged-rates.ts';
import { share } from './indicator.ts';
import type { Indicator, Words } from './indicator.ts';
import { FEW } from './indicator-caveats.ts';

export const HANDLED = ['handled_total'];
export const SUITS = ['litigation_direct', 'litigation_after_reconsideration'];
export const CASES = ['reconsideration', ...SUITS];
export const CONCLUDED = ['upheld', 'corrected', 'other'];

/** The columns of some channels with some outcomes. */
export const cases = (channels: readonly string[], outcomes: readonly string[]) =>
	channels.flatMap((channel) => outcomes.map((outcome) => `${channel}_${outcome}`));

/** A rate that reports are judged by. */
export function judged(
	code: 'denied_rate' | 'unavailable_rate',
	zh: string,
	en: string,
	details: Parameters<typeof share>[5]
): Indicator {
	const { numerator, denominator } = JUDGED_RATES[code];
	return share(code, zh, en, numerator, denominator, details);
}

/** Of one channel, or of both by which organs are taken to court. */
export function litigationCorrected(channel: string): Indicator {
	const channels = channel === 'litigation' ? SUITS : [channel];
	const names: Record<string, Words> = {
		litigation: { zh: '诉讼纠错率', en: 'Suits corrected, of concluded' },
		litigation_direct: {
			zh: '诉讼纠错率（直接起诉）',
			en: 'Direct suits corrected, of concluded'
		},
		litigation_after_reconsideration: {
			zh: '诉讼纠错率（复议后起诉）',
			en: 'Suits after reconsideration corrected, of concluded'
		}
	};
	const name = names[channel];
	if (!name) throw new Error(`unknown channel: ${channel}`);
	return share(
		`${channel}_corrected_rate`,
		name.zh,
		name.en,
		cases(channels, ['corrected']),
		cases(channels, CONCLUDED),
		{
			formula: {
				zh: '结果纠正 ÷（结果维持 + 结果纠正 + 其他结果）',
				en: 'corrected ÷ (upheld + corrected + other result)'
			},
			needs: cases(channels, ['pending']),
			caveat: FEW
		}
	);
}

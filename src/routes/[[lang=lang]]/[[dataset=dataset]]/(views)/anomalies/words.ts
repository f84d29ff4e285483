import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import type { Scope } from '#domain/report.ts';
import { FEWEST_CASES } from '#statistics/funnel.ts';
import type { Level } from '#statistics/levels.ts';
import { FEWEST_PEERS } from '#statistics/rates.ts';
import type { Interval } from '#statistics/wilson.ts';
import { m } from '#lib/paraglide/messages.js';
import { axisPercent } from '#lib/ui/numbers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { fixed, printedNumber } from '../shared/numbers.ts';
import { joined, labelOf, scopeWord } from '../shared/words.ts';
import { narrowWords } from '../shared/selection.ts';
import type { Choices } from '../shared/selection.ts';
import type { Anomalies } from './read-anomalies.ts';
import type { Judged, Screen } from './screen.ts';
import type { State } from './state.ts';

const OUTSIDE: Record<Level, () => string> = { '95': m.outside_95, '99.8': m.outside_998 };

export const outsideWord = ({ outside, score }: Judged): string =>
	score === null ? m.outside_unknown() : outside === null ? m.outside_none() : OUTSIDE[outside]();

/** No finer than a tenth of a per cent. */
export const inPercent = (share: number) => axisPercent(Number(share.toFixed(3)), getLocale());

/** The same with its tenth, zero or not, as it stands below others. */
export const inColumn = (share: number) => `${fixed(share * 100, 1)}\u202f%`;

export const intervalWords = ({ low, high }: Interval) => `${inPercent(low)} – ${inPercent(high)}`;

/** The group of peers and what else is selected. */
export const withinWords = (
	{ selection }: State,
	{ stratum, context }: Pick<Anomalies, 'stratum' | 'context'>,
	choices: Choices
): string =>
	joined([
		...narrowWords(
			stratum === null
				? { ...selection, levels: [], scopes: [], years: null }
				: {
						...selection,
						levels: [stratum.level],
						scopes: [stratum.scope],
						years: [stratum.year, stratum.year]
					},
			context,
			choices
		),
		stratum?.management === 'vertical' ? labelOf(AGENCY_KINDS, 'vertical') : ''
	]);

export function ranksWords({ ranks: { best, worst } }: Judged, all: number): string {
	const parts = { best: printedNumber(best), all: printedNumber(all) };
	return best === worst ? m.rank_of(parts) : m.ranks_of({ ...parts, worst: printedNumber(worst) });
}

export const stratumWords = (level: string, scope: string) =>
	joined([labelOf(AGENCY_LEVELS, level), scopeWord(scope as Scope)]);

/** How many were tested, how many stand out, what was not drawn. */
export const screenWords = (screen: Screen, plain: boolean): string =>
	joined([
		screen.fit
			? m.anomalies_tested({
					tested: printedNumber(screen.judged.length),
					outer: printedNumber(screen.outside['99.8']),
					inner: printedNumber(screen.outside['95']),
					chance: printedNumber(Math.round(screen.judged.length * 0.05)),
					discovered: printedNumber(screen.discovered)
				})
			: m.anomalies_no_limits({ least: FEWEST_PEERS }),
		screen.few > 0 ? m.anomalies_few({ few: printedNumber(screen.few), least: FEWEST_CASES }) : '',
		screen.unstated > 0 ? m.anomalies_unstated({ unstated: printedNumber(screen.unstated) }) : '',
		screen.impossible > 0
			? m.anomalies_impossible({ impossible: printedNumber(screen.impossible) })
			: '',
		plain && screen.fit ? m.anomalies_plain_note() : ''
	]);

import type { Random } from './random.ts';
import type { DamageId, Report } from './report-model.ts';

/** What befalls one document: the damages it was dealt, and those that really found a place in it. */
export interface Hand {
	random: Random;
	has(id: DamageId): boolean;
	/** Mutates `done`. */
	mark(id: DamageId): void;
	done: Set<DamageId>;
}

/** How often a damage is dealt, where the report and its shape can have it. */
const ODDS: Partial<Record<DamageId, number>> = {
	D2: 0.25,
	D3: 0.15,
	D4: 0.4,
	D5: 0.03,
	D7: 0.07,
	D8: 0.04,
	D9: 0.1,
	D10: 0.02,
	D11: 0.03,
	D12: 0.04,
	D13: 0.08,
	D19: 0.35,
	D20: 0.2,
	D21: 0.04,
	D23: 0.05
};

const FITS: Partial<Record<DamageId, (report: Report) => boolean>> = {
	D8: (report) => report.template === '2019' && report.planted.length === 0,
	D9: (report) => !report.organ.makesRules,
	D13: (report) => report.template === '2021',
	D20: (report) => report.template === '2019'
};

export function dealDamage(random: Random, report: Report, offers: readonly DamageId[]): Hand {
	const dealt = new Set(
		offers.filter((id) => random.chance(ODDS[id] ?? 0) && (FITS[id]?.(report) ?? true))
	);
	const done = new Set<DamageId>();
	return { random, has: (id) => dealt.has(id), mark: (id) => void done.add(id), done };
}

/** Damage to single cells and labels, which every shape can carry. */
export const CELL_DAMAGE: readonly DamageId[] = [
	'D5',
	'D7',
	'D8',
	'D9',
	'D10',
	'D11',
	'D12',
	'D13',
	'D19',
	'D20',
	'D21'
];

import type { Place } from '#domain/place.ts';
import type { Random } from './random.ts';
import type { DamageId, Report } from './report-model.ts';

/** What befalls one document: the damages it was dealt, and those that really found a place in it. */
export interface Hand {
	random: Random;
	has(id: DamageId): boolean;
	/** Mutates `done`. */
	mark(id: DamageId): void;
	done: Set<DamageId>;
	/** Cells whose number the document cannot tell any more; a shape adds those that it loses. */
	lost?: Set<Place>;
}

/** How often a damage is dealt, where the report and its shape can have it. */
const ODDS: Partial<Record<DamageId, number>> = {
	D2: 0.25,
	D3: 0.15,
	D4: 0.4,
	D5: 0.03,
	D6: 0.02,
	D7: 0.07,
	D8: 0.04,
	D9: 0.1,
	D10: 0.02,
	D11: 0.03,
	D12: 0.04,
	D13: 0.08,
	D14: 0.03,
	D15: 0.05,
	D16: 0.03,
	D17: 0.04,
	D18: 0.12,
	D19: 0.35,
	D20: 0.2,
	D21: 0.04,
	D22: 0.05,
	D23: 0.05,
	D24: 0.01
};

/** A damage that takes figures away would hide what is planted in them. */
const HIDING: readonly DamageId[] = ['D6', 'D7', 'D8', 'D16', 'D17', 'D18', 'D22', 'D24'];

const FITS: Partial<Record<DamageId, (report: Report) => boolean>> = {
	D8: (report) => report.template === '2019',
	D9: (report) => !report.organ.makesRules,
	D13: (report) => report.template === '2021',
	D15: (report) => report.template === '2021',
	D20: (report) => report.template === '2019'
};

/** `offers` are the damages that the shape can have; the annex has none of the tables that most of them befall. */
export function dealDamage(random: Random, report: Report, offers: readonly DamageId[]): Hand {
	const hidden = report.planted.some(({ explains }) => explains === 'any');
	const dealt = new Set(
		offers.filter(
			(id) =>
				random.chance(ODDS[id] ?? 0) &&
				(FITS[id]?.(report) ?? true) &&
				!(hidden && HIDING.includes(id)) &&
				(report.template !== 'annex' || OF_ANY_TABLE.includes(id))
		)
	);
	// Two of them in one row could leave more than one reading of it.
	const rows = ROW_DAMAGE.filter((id) => dealt.has(id));
	for (const id of rows.slice(1)) dealt.delete(id);
	const done = new Set<DamageId>();
	return {
		random,
		has: (id) => dealt.has(id),
		mark: (id) => void done.add(id),
		done,
		lost: new Set()
	};
}

const OF_ANY_TABLE: readonly DamageId[] = ['D19'];
const ROW_DAMAGE: readonly DamageId[] = ['D22', 'D17', 'D16', 'D18', 'D2', 'D3', 'D7', 'D8', 'D24'];

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
	'D15',
	'D19',
	'D20',
	'D21'
];
/** Damage to whole rows, which shows where a row is still a row. */
export const ROW_SHAPE_DAMAGE: readonly DamageId[] = ['D6', 'D14', 'D16', 'D17', 'D22', 'D24'];

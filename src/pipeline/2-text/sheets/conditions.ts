import { allowance } from '../limits.ts';

/** A cell by what its conditions ask. */
export type Value = number | string;

export interface Place {
	row: number;
	column: number;
	value: Value;
}

/** Rows and columns from 0, both ends included. */
export interface Area {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** One rule of a conditional format. */
export interface Rule<Change> {
	areas: readonly Area[];
	/** Whether it holds; null where that cannot be told. */
	holds: (value: Value) => boolean | null;
	/** What it changes of a cell; what it does not name stays. */
	change: Partial<Change>;
	/** Whether no rule behind it is asked where it holds. */
	isLast: boolean;
}

/** All that the rules may change of a cell, from no change on; null where that is too much to follow. */
export type ChangesOf<Change> = (place: Place) => Partial<Change>[] | null;

/** Beyond so many, what rules that cannot be told leave is not followed. */
const MOST_CHANGES = 64;
/** Rules and areas by cells, each held against each. */
const MOST_STEPS = 50_000_000;

/** Of rules in the order in which they are asked; the first that names something wins. */
export function changesBy<Change>(rules: readonly Rule<Change>[]): ChangesOf<Change> {
	const take = allowance(MOST_STEPS, 'conditions held against cells');
	const steps = rules.reduce((sum, { areas }) => sum + 1 + areas.length, 0);
	return ({ row, column, value }) => {
		take(steps);
		let states: State<Change>[] = [{ change: {}, isDone: false }];
		for (const { areas, holds, change, isLast } of rules) {
			if (!areas.some((area) => isIn(area, row, column))) continue;
			const answer = holds(value);
			if (answer === false) continue;
			const applied = states.map((state): State<Change> =>
				state.isDone ? state : { change: { ...change, ...state.change }, isDone: isLast }
			);
			states = answer ? applied : distinct([...states, ...applied]);
			if (states.length > MOST_CHANGES) return null;
		}
		return states.map(({ change }) => change);
	};
}

interface State<Change> {
	change: Partial<Change>;
	isDone: boolean;
}

const isIn = ({ top, bottom, left, right }: Area, row: number, column: number): boolean =>
	row >= top && row <= bottom && column >= left && column <= right;

function distinct<Change>(states: readonly State<Change>[]): State<Change>[] {
	const keyOf = ({ change, isDone }: State<Change>) =>
		JSON.stringify([isDone, Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1))]);
	return [...new Map(states.map((state) => [keyOf(state), state])).values()];
}

/** What all are; null where they differ. */
export function sameOf<T>(all: readonly T[]): T | null {
	const [first, ...others] = all;
	const key = JSON.stringify(first);
	return first !== undefined && others.every((one) => JSON.stringify(one) === key) ? first : null;
}

/** A number or words as a formula writes them; null for any other formula. */
export function constantOf(formula: string | undefined): Value | null {
	const given = (formula ?? '').trim().replace(/^=/u, '').trim();
	if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(given)) return Number(given);
	return /^"[^"]*"$/u.test(given) ? given.slice(1, -1) : null;
}

/** Whether a formula holds that asks nothing. */
export function truthOf(formula: string | undefined): boolean | null {
	const given = (formula ?? '').trim().replace(/^=/u, '').trim();
	const word = /^(true|false)(?:\(\s*\))?$/iu.exec(given)?.[1];
	if (word !== undefined) return word.toLowerCase() === 'true';
	const number = constantOf(given);
	return typeof number === 'number' ? number !== 0 : null;
}

/** Whether a value compares so with constants; null where programs differ or one is no constant. */
export function compares(
	value: Value,
	how: string,
	first: Value | null,
	second: Value | null = null
): boolean | null {
	const against = (bound: Value | null): number | null =>
		bound === null ? null : orderOf(value, bound);
	const order = against(first);
	// Programs agree that words lie below no number and between none, and on no more than that.
	if (typeof value === 'string' && typeof first === 'number' && BELOW.test(how)) return false;
	switch (how) {
		case 'equal':
		case 'notEqual': {
			const isEqual = equals(value, first);
			return isEqual === null ? null : isEqual === (how === 'equal');
		}
		case 'lessThan':
			return order === null ? null : order < 0;
		case 'lessThanOrEqual':
			return order === null ? null : order <= 0;
		case 'greaterThan':
			return order === null ? null : order > 0;
		case 'greaterThanOrEqual':
			return order === null ? null : order >= 0;
		case 'between':
		case 'notBetween': {
			const upper = against(second);
			if (order === null || upper === null) return null;
			// Programs differ over bounds the wrong way about.
			if (Number(first) > Number(second)) return null;
			return (order >= 0 && upper <= 0) === (how === 'between');
		}
		default:
			return null;
	}
}

const BELOW = /^(?:lessThan(?:OrEqual)?|between)$/u;

/** Numbers alone have an order in which all programs agree; those a hair apart are not told apart. */
function orderOf(value: Value, bound: Value): number | null {
	if (typeof value !== 'number' || typeof bound !== 'number') return null;
	if (value === bound) return 0;
	return value.toPrecision(DIGITS) === bound.toPrecision(DIGITS) ? null : value - bound;
}
const DIGITS = 14;

function equals(value: Value, bound: Value | null): boolean | null {
	if (bound === null) return null;
	if (typeof value !== typeof bound) return value === '' || bound === '' ? null : false;
	if (typeof value === 'string') return value === bound ? true : null;
	const order = orderOf(value, bound);
	return order === null ? null : order === 0;
}

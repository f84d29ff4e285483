import { OBJECT_SIGN } from '../../parts.ts';
import type { PrintedLine } from '../lines.ts';
import type { Label } from './labels.ts';
import type { Assigned } from './rows.ts';

/** Of the size: type of another font that is set level stands so much higher or lower. */
const OFF = 0.3;

/**
 * Whether values stand by their labels in one way through all rows: level with the first line of each
 * label, the last, or the middle of all. Values that were moved against the labels are by chance beside one.
 */
export function areLevel(
	{ own, others, isShared }: Assigned,
	rows: readonly PrintedLine[],
	groups: readonly Label[]
): boolean {
	const pairs = rows.flatMap((row, i) => {
		const label = own[i];
		return label ? [{ row, label }] : [];
	});
	const isWay = (placeOf: (label: Label) => number): boolean =>
		pairs.every(({ row, label }) => Math.abs(row.bottom - placeOf(label)) <= OFF * row.size);
	if (!isWay(firstOf) && !isWay(lastOf) && !isWay((l) => (firstOf(l) + lastOf(l)) / 2))
		return false;
	const alone = rows.filter((_, i) => !own[i]);
	if (alone.some((row) => rows.some((other) => other !== row && isShared(row, other))))
		return false;
	// Moved by a whole row, values are left over at the one end, or stand upon others, and a label at the other.
	if (rows.some(isOverprinted)) return false;
	return pairs.length === 0 || alone.length === 0 || others.every((l) => groups.includes(l));
}

const OVERPRINTED = new RegExp(`\\d${OBJECT_SIGN}\\d`, 'u');
const isOverprinted = ({ text }: PrintedLine): boolean => OVERPRINTED.test(text);
const firstOf = ({ pieces, bottom }: Label): number => pieces[0]?.bottom ?? bottom;
const lastOf = ({ pieces, bottom }: Label): number => pieces.at(-1)?.bottom ?? bottom;

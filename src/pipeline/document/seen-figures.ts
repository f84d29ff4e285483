import type { Figure, Passage } from '#domain/figure.ts';
import { Figures } from '#domain/figures.ts';
import type { Cutout, PicturesRead, SeenCell } from '#domain/picture.ts';
import type { SeenPassage } from '#domain/table.ts';
import { disputesForm, type Identity, requestsForm } from '../5-findings/form/identities.ts';

/** A figure that stands on a picture. */
interface SeenFigure {
	figure: Figure;
	cell: SeenCell;
}

/**
 * The figures with those that stand on pictures settled: `inferred` where two readings agree, or where
 * every sum in which the cell stands, two at least, holds with one of its readings and no other; else
 * `unreadable`. An agreed cell of which every sum fails is doubted too. Blanks stay, as cells without
 * ink. Null where nothing was read from a picture.
 */
export function settleSeen(
	figures: Figures,
	seen: readonly SeenPassage[]
): { figures: Figures; pictures: PicturesRead } | null {
	if (seen.length === 0) return null;
	const onPictures = figures.values().flatMap((figure): SeenFigure[] => {
		const cell = cellAt(seen, figure);
		return cell ? [{ figure, cell }] : [];
	});
	const places = new Set(onPictures.map(({ figure }) => figure.place));
	const known = new Map(
		figures
			.values()
			.filter(({ place }) => !places.has(place))
			.map((figure) => [figure.place, figure.value])
	);
	for (const one of onPictures) known.set(one.figure.place, agreedValue(one));
	const sums = sumsOf(figures);
	doubt(onPictures, known, sums);
	while (vouchForOne(onPictures, known, sums));
	const settled = new Map(
		onPictures.map(({ figure, cell }) => [
			figure.place,
			settledFigure(figure, cell, known.get(figure.place) ?? null)
		])
	);
	return {
		figures: new Figures(figures.values().map((f) => settled.get(f.place) ?? f)),
		pictures: {
			cells: onPictures.length,
			vouched: [...settled.values()].filter(({ state }) => state !== 'unreadable').length,
			cutouts: onPictures.map(cutoutOf)
		}
	};
}

/** What was read from a picture where a figure stands; blanks and cells without a passage have nothing. */
function cellAt(seen: readonly SeenPassage[], { start, end }: Passage): SeenCell | null {
	let [low, high] = [0, seen.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((seen[middle]?.end ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	const found = seen[low];
	return start < end && found && found.start < end ? found.cell : null;
}

const cutoutOf = ({ figure, cell }: SeenFigure): Cutout => {
	const { page, left, right, top, bottom, png } = cell;
	return { place: figure.place, page, left, right, top, bottom, png };
};

/** Null for a number that is another than what was read: a repair has no second reading. */
function agreedValue({ figure, cell }: SeenFigure): number | null {
	if (!cell.isAgreed || figure.value === null) return null;
	return numberIn(cell.readings[0] ?? '') === figure.value ? figure.value : null;
}

const numberIn = (reading: string): number | null =>
	/^\d[\d,]*(?:\.\d+)?$/u.test(reading) ? Number(reading.replaceAll(',', '')) : null;

type Sums = (place: string) => readonly Identity[];

function sumsOf(figures: Figures): Sums {
	const forms = [requestsForm(figures), disputesForm];
	return (place) => forms.flatMap((form) => form.identitiesAt.get(place) ?? []);
}

/** Null where a cell is not known. */
function holds(
	{ left, right }: Identity,
	known: ReadonlyMap<string, number | null>,
	place: string,
	value: number | null
): boolean | null {
	const sum = (places: readonly string[]): number | null =>
		places.reduce<number | null>((total, at) => {
			const one = at === place ? value : (known.get(at) ?? null);
			return total === null || one === null ? null : total + one;
		}, 0);
	const [one, other] = [sum(left), sum(right)];
	return one === null || other === null ? null : one === other;
}

/** Mutates `known`: takes back agreed values of which every sum fails. */
function doubt(cells: readonly SeenFigure[], known: Map<string, number | null>, sums: Sums): void {
	const doubted = cells.filter(({ figure: { place } }) => {
		const value = known.get(place) ?? null;
		const verdicts = sums(place).map((identity) => holds(identity, known, place, value));
		return value !== null && verdicts.includes(false) && !verdicts.includes(true);
	});
	for (const { figure } of doubted) known.set(figure.place, null);
}

const FEWEST_SUMS = 2;

/** Mutates `known`. Whether one more cell was vouched for: it may complete the sums of others. */
function vouchForOne(
	cells: readonly SeenFigure[],
	known: Map<string, number | null>,
	sums: Sums
): boolean {
	for (const { figure, cell } of cells) {
		const { place } = figure;
		if (known.get(place) !== null) continue;
		const identities = sums(place);
		if (identities.length < FEWEST_SUMS) continue;
		const fit = cell.readings.flatMap((reading) => {
			const value = numberIn(reading);
			const isFit =
				value !== null && identities.every((one) => holds(one, known, place, value) === true);
			return isFit ? [value] : [];
		});
		const [value] = fit;
		if (value === undefined || fit.length !== 1) continue;
		known.set(place, value);
		return true;
	}
	return false;
}

function settledFigure(figure: Figure, cell: SeenCell, value: number | null): Figure {
	if (figure.state === 'not_applicable' && cell.isAgreed) return figure;
	if (value === null) return { ...figure, value: null, state: 'unreadable' };
	return { ...figure, value, state: 'inferred' };
}

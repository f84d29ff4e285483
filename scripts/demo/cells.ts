import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import type { Hand } from './damage.ts';
import { figureAt, isMoney, PRINTED } from './ledger.ts';
import { annexFigures } from './annex-figures.ts';
import type { Report } from './report-model.ts';

/** A cell as printed; `value` is null where it prints nothing or a sign for "does not apply". */
export interface PrintedFigure {
	text: string;
	value: number | null;
}

export type PrintedFigures = Map<Place, PrintedFigure>;

const BLANK: PrintedFigure = { text: '', value: null };

/** The cells of a report as its agency typed them, blanks and remarks included. */
export function printFigures(report: Report, hand: Hand): PrintedFigures {
	const figures: PrintedFigures = new Map(
		PRINTED[report.template].map((place) => {
			const figure = figureAt(report.printed, place);
			const value = isMoney(place) ? figure / 10_000 : figure;
			return [place, { text: String(value), value }];
		})
	);
	if (report.template === 'annex')
		for (const [place, value] of annexFigures(report.printed, hand.random))
			figures.set(place, { text: String(value), value });
	for (const [id, damage] of Object.entries(DAMAGES))
		if (hand.has(id as keyof typeof DAMAGES) && damage(figures, report, hand))
			hand.mark(id as keyof typeof DAMAGES);
	for (const [place, text] of report.typed) {
		if (text === '') {
			figures.set(place, BLANK);
			continue;
		}
		const value = Number(text);
		figures.set(place, { text, value });
		// No count is printed there, whatever is.
		if (!Number.isInteger(value) || value < 0) hand.lost?.add(place);
	}
	return figures;
}

/** Each mutates the figures and tells whether it found anything to do. */
const DAMAGES = {
	D11: remark,
	D20: signs,
	D21: units,
	D9: notApplicable,
	D10: dashes,
	D8: onlyMainTotals,
	D7: blanksForZero,
	D23: blankRepealed
};

function remark(figures: PrintedFigures, _: Report, { random }: Hand): boolean {
	const place = placeOf('proactive', 'normative_documents', 'repealed');
	const figure = figures.get(place);
	if (!figure?.value) return false;
	const part = random.int(1, figure.value);
	figures.set(place, { ...figure, text: `${figure.text}（其中自然失效${part}件）` });
	return true;
}

function signs(figures: PrintedFigures, _: Report, { random }: Hand): boolean {
	const [more, less] = random.pick([
		['+', '-'],
		['增', '减'],
		['+', '减']
	] as const);
	let done = false;
	for (const [place, { value }] of figures) {
		if (!place.endsWith('/items_change') || !value) continue;
		figures.set(place, { text: (value > 0 ? more : less) + Math.abs(value), value });
		done = true;
	}
	return done;
}

function units(figures: PrintedFigures): boolean {
	let done = false;
	for (const [place, figure] of figures) {
		if (!isMoney(place) || !figure.value) continue;
		const yuan = place.includes('/procurement/');
		figures.set(place, {
			...figure,
			text: yuan ? `${Math.round(figure.value * 10_000)}元` : `${figure.text}万元`
		});
		done = true;
	}
	return done;
}

function notApplicable(figures: PrintedFigures): boolean {
	return replace(figures, zeros(figures, 'proactive/regulations/'), { text: '/', value: null });
}

function dashes(figures: PrintedFigures, _: Report, { random }: Hand): boolean {
	const text = random.pick(['—', '-', '无', '不适用']);
	const subject = random.pick(['regulations', 'coercive_measures', 'fees']);
	return replace(figures, zeros(figures, `proactive/${subject}/`), { text, value: null });
}

/** As a large office printed it in 2019: no zeros, and totals in four rows only. */
function onlyMainTotals(figures: PrintedFigures, report: Report): boolean {
	const kept = ['received_new', 'carried_in', 'handled_total', 'carried_out'];
	const totals = requestItems(report.template)
		.filter((item) => !kept.includes(item.code))
		.map((item) => placeOf('requests', item.code, 'total'));
	const parties = zeros(figures, 'requests/').filter((place) => !place.endsWith('/total'));
	return replace(figures, [...totals, ...parties], BLANK);
}

function blanksForZero(figures: PrintedFigures, report: Report, { random }: Hand): boolean {
	const parties = () => zeros(figures, 'requests/').filter((place) => !place.endsWith('/total'));
	const rows = () =>
		requestItems(report.template)
			.filter((item) => item.group !== 'balance' && item.group !== 'intake')
			.map((item) => APPLICANTS.map((a) => placeOf('requests', item.code, a.code)))
			.filter((row) => row.every((place) => figures.get(place)?.value === 0))
			.flat();
	const half = () =>
		CHANNELS.slice(0, 1)
			.map((c) => DISPUTE_OUTCOMES.map((o) => placeOf('disputes', c.code, o.code)))
			.filter((row) => row.every((place) => figures.get(place)?.value === 0))
			.flat();
	const single = () => zeros(figures, 'proactive/normative_documents/').slice(0, 1);
	return replace(figures, random.pick([parties, rows, half, single])(), BLANK);
}

/** The blank that its shape then joins to the next cell. */
function blankRepealed(figures: PrintedFigures): boolean {
	return replace(figures, zeros(figures, 'proactive/normative_documents/repealed'), BLANK);
}

const zeros = (figures: PrintedFigures, start: string): Place[] =>
	[...figures.keys()].filter((place) => place.startsWith(start) && figures.get(place)?.value === 0);

function replace(
	figures: PrintedFigures,
	places: readonly Place[],
	figure: PrintedFigure
): boolean {
	for (const place of places) figures.set(place, figure);
	return places.length > 0;
}

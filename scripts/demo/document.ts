import type { Place } from '#domain/place.ts';
import { printFigures, type PrintedFigures } from './cells.ts';
import { dealDamage, type Hand } from './damage.ts';
import { tablesOf } from './form.ts';
import { isOfAnnex } from './form-annex.ts';
import { encode, extensionOf, formatFor } from './formats/index.ts';
import { fillForm, spelling } from './labels.ts';
import { lostBy } from './lost.ts';
import { mirrored, mirrorFor } from './mirrors.ts';
import { writeProse } from './prose.ts';
import { hash, type Random } from './random.ts';
import type {
	FormatId,
	PartOfReport,
	Planted,
	Report,
	ReportParts,
	Truth
} from './report-model.ts';
import type { Shape } from './shapes/shape.ts';
import { partsTold, waysOf } from './ways/told.ts';
import { damageTable } from './table-damage.ts';
import type { Place as Region } from './world.ts';

export interface DemoDocument {
	path: string;
	/** What it says, before it is put into the bytes of its format. */
	text: string;
	bytes: Uint8Array;
	format: FormatId;
	url: string;
	/** As corpus.csv gives it; null where only the document tells. */
	published: string | null;
	truth: Truth;
	/** The truth about the other reports of a document that holds several. */
	also?: readonly Truth[];
}

/** Paths say nothing of the organ or the year: identity has to come out of the text. */
export function pathOf(key: string, extension: string): string {
	const name = hex(hash(key)) + hex(hash(key, 0x51ed270b));
	return `${name.slice(0, 2)}/${name}.${extension}`;
}

const hex = (n: number) => n.toString(16).padStart(8, '0');

/** One report as a document in one shape, and the truth about it. */
export function writeReport(
	report: Report,
	shape: Shape,
	key: string,
	random: Random
): DemoDocument {
	const format = formatFor(shape, random);
	const hand = dealDamage(random, report, format.offers ?? shape.offers);
	const figures = printFigures(report, hand);
	const prose = writeProse(report, key, random);
	const { claims, title } = prose;
	const gone = tabulate(prose.parts, report, figures, hand);
	const { told } = report;
	const parts = told ? partsTold(told, prose.parts, random) : prose.parts;
	const signed = told ? told.telling.signature.length > 0 : prose.signed;
	// What is planted in the words would be hidden by a mirror's.
	const mirror = format.render || told || report.planted.length > 0 ? null : mirrorFor(key);
	const rendered = format.render?.(parts, hand) ?? shape.render(parts, hand);
	const text = mirror && typeof rendered === 'string' ? mirrored(rendered, mirror, key) : rendered;
	const path = pathOf(key, extensionOf(format.id, shape));
	const onPage = shape.extension === 'html' || (told?.telling.dated ?? false);
	// A packed folder keeps no list of dates.
	const inCsv = format.id !== 'zip' && ((!signed && !onPage) || random.chance(0.8));
	const { organ } = report;
	const printed = new Map(
		[...figures].filter(([place]) => !gone.has(place) && !isOfAnnex(place) && shape.id !== 'G9')
	);
	return {
		path,
		text: typeof text === 'string' ? text : wordsOf(parts),
		bytes: typeof text === 'string' ? encode(text, format.id) : text,
		format: format.id,
		url: addressOf(organ.place, report.published, key),
		published: inCsv ? report.published : null,
		truth: {
			path,
			truth: 'report',
			agency: report.name,
			organ: organ.number,
			region: organ.place.region,
			parent: organ.place.parent?.region ?? null,
			kind: organ.kind,
			level: organ.level,
			year: report.year,
			template: report.template,
			scope: told?.organ.scope ?? (organ.kind === 'government' ? 'aggregate' : 'own'),
			...(told ? { ways: waysOf(told), names: told.organ.names } : {}),
			shape: shape.id,
			format: format.id,
			tables: shape.tables,
			title,
			damage: [...hand.done].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
			...(mirror ? { mirror } : {}),
			published: report.published,
			published_in: [
				...(inCsv ? (['csv'] as const) : []),
				...(onPage ? (['page'] as const) : []),
				...(signed ? (['signature'] as const) : [])
			],
			...truthOf(printed),
			lost: lostOf(shape, format.id, printed, hand),
			claims,
			planted: [...report.planted, ...ofDamage(report, hand, shape, printed)].filter(
				({ rule }) => rule !== 'published-late' || inCsv || onPage || signed
			),
			broken: []
		}
	};
}

/** What a word processor's file says, a paragraph or a cell a line. */
const wordsOf = (parts: ReportParts): string =>
	[
		...parts.title,
		...parts.lead,
		...parts.sections.flatMap(({ heading, paragraphs, table }) => [
			heading,
			...paragraphs,
			...(table ?? []).flatMap((row) => row.map(({ text }) => text))
		]),
		...parts.signature
	].join('\n');

/** Fills the form into its sections and lets the damage do its work. Mutates `parts`; gives back the cells that are not there. */
function tabulate(
	parts: ReportParts,
	report: Report,
	figures: PrintedFigures,
	hand: Hand
): Set<Place> {
	const { template, quirks } = report;
	const relabel = spelling(hand);
	const gone = new Set<Place>();
	const grids = tablesOf(template);
	parts.sections = parts.sections.map((part, i): PartOfReport => {
		const grid = grids[i];
		if (!grid) return part;
		const filled = fillForm(grid, figures, relabel);
		if (template === 'annex') return { ...part, table: filled };
		const damaged = damageTable(filled, i, template, figures, hand);
		for (const place of damaged.gone) gone.add(place);
		return { ...part, table: damaged.grid, after: damaged.after };
	});
	if (quirks.sectionsExchanged) exchangeLast(parts);
	if (quirks.sectionLost !== null) parts.sections.splice(quirks.sectionLost, 1);
	return gone;
}

/** Sections five and six in each other's place, with the numbers of where they stand. Mutates. */
function exchangeLast({ sections }: ReportParts): void {
	const [five, six] = sections.slice(4);
	if (!five || !six) return;
	const numbered = (part: PartOfReport, from: string, to: string) => ({
		...part,
		heading: part.heading.startsWith(from) ? to + part.heading.slice(1) : part.heading
	});
	sections.splice(4, 2, numbered(six, '六', '五'), numbered(five, '五', '六'));
}

const lostOf = (shape: Shape, format: FormatId, printed: PrintedFigures, hand: Hand): Place[] => {
	const byShape = format === 'pdf' ? [] : lostBy(shape.id, printed);
	const lost = new Set([...byShape, ...(hand.lost ?? [])]);
	return [...lost].filter((place) => printed.has(place));
};

/** What a rule rightly says of a document because of how the agency or a converter left its tables. */
function ofDamage(report: Report, hand: Hand, shape: Shape, printed: PrintedFigures): Planted[] {
	const found: Planted[] = [];
	const add = (kind: string, rule: string, place: Place, explains: string[] = []) =>
		void found.push({ kind, rule, place, changed: [], explains });
	if (report.template === '2019' && report.year > 2020)
		add('old_form', 'template-older', 'report/template', ['stock-over-years']);
	if (shape.tables !== 'whole') return found;
	const blank = (place: Place) => printed.get(place)?.text === '';
	if (hand.done.has('D8') && lostBy(shape.id, printed).length === 0)
		add('totals_blank', 'total-missing', 'requests', ['blank-for-zero']);
	const total = 'disputes/reconsideration/total';
	if (hand.done.has('D7') && blank(total) && lostBy(shape.id, printed).length === 0)
		add('half_blank', 'disputes-blank', total, ['blank-for-zero']);
	if (hand.done.has('D14')) add('extra_rows', 'row-unknown', 'proactive');
	return found;
}

function truthOf(figures: PrintedFigures): Pick<Truth, 'cells' | 'not_applicable'> {
	const cells: Record<Place, number | null> = {};
	const not_applicable: Place[] = [];
	for (const [place, { text, value }] of figures) {
		cells[place] = value;
		if (value === null && text !== '') not_applicable.push(place);
	}
	return { cells, not_applicable };
}

/** An address below `.example`, which no one can own. */
export function addressOf(place: Region, published: string, key: string): string {
	const [year = '', month = '', day = ''] = published.split('-');
	const page = `t${year}${month}${day}_${hash(key, 7)}.html`;
	return `https://www.p${place.region}.example/zfxxgknb/${year}${month}/${page}`;
}

/** The folder of an address, as the page of a collection has it: no date is in it. */
export const addressOfFolder = (url: string): string => new URL('../', url).href;

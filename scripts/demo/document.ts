import type { Place } from '#domain/figure.ts';
import { printFigures, type PrintedFigures } from './cells.ts';
import { dealDamage } from './damage.ts';
import { FORMS } from './form.ts';
import { fillForm, spelling } from './labels.ts';
import { writeProse } from './prose.ts';
import { hash, type Random } from './random.ts';
import type { Report, Truth } from './report-model.ts';
import type { Shape } from './shapes/shape.ts';
import type { Place as Region } from './world.ts';

export interface DemoDocument {
	path: string;
	text: string;
	url: string;
	/** As corpus.csv gives it; null where only the document tells. */
	published: string | null;
	truth: Truth;
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
	const hand = dealDamage(random, report, shape.offers);
	const figures = printFigures(report, hand);
	const relabel = spelling(hand);
	const form = FORMS[report.template];
	const { parts, claims, title, signed } = writeProse(report, random);
	const tables = [null, form.proactive, form.requests, form.disputes];
	parts.sections = parts.sections.map((part, i) => {
		const grid = tables[i];
		return grid ? { ...part, table: fillForm(grid, figures, relabel) } : part;
	});
	const text = shape.render(parts, hand);
	const path = pathOf(key, shape.extension);
	const onPage = shape.extension === 'html';
	const inCsv = (!signed && !onPage) || random.chance(0.8);
	const { organ } = report;
	return {
		path,
		text,
		url: addressOf(organ.place, report.published, key),
		published: inCsv ? report.published : null,
		truth: {
			path,
			truth: 'report',
			agency: report.name,
			region: organ.place.region,
			kind: organ.kind,
			level: organ.level,
			year: report.year,
			template: report.template,
			scope: organ.kind === 'government' ? 'aggregate' : 'own',
			shape: shape.id,
			tables: shape.tables,
			title,
			damage: [...hand.done].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
			published: report.published,
			published_in: [
				...(inCsv ? (['csv'] as const) : []),
				...(onPage ? (['page'] as const) : []),
				...(signed ? (['signature'] as const) : [])
			],
			late: report.late,
			...truthOf(shape.tables === 'absent' ? new Map() : figures),
			claims,
			planted: report.planted,
			broken: []
		}
	};
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
	const page = `t${year}${month}${day}_${hash(key, 7) % 10_000_000}.html`;
	return `https://www.p${place.region}.example/zfxxgknb/${year}${month}/${page}`;
}

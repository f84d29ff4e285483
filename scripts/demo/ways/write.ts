import { brokenIdentities } from '../broken.ts';
import { type DemoDocument, writeReport } from '../document.ts';
import { emptyLedger } from '../ledger.ts';
import { YEARS } from '../organs.ts';
import { plantIn } from '../plants/index.ts';
import { noQuirks } from '../quirks.ts';
import { createRandom, type Random } from '../random.ts';
import type { Report } from '../report-model.ts';
import { seriesOf } from '../series.ts';
import { SHAPES } from '../shapes/index.ts';
import type { Shape } from '../shapes/shape.ts';
import type { HeadingWay } from './headings.ts';
import type { WaysOrgan } from './organs.ts';
import { tellingOf } from './telling.ts';
import type { Told } from './told.ts';

const SHAPES_KEPT: readonly Shape[] = SHAPES.filter(({ tables }) => tables === 'whole');
const PLANTED = 0.2;

type Before = { year: number; printed: Report['printed']; template: Report['template'] };

/** The reports of organs that write as the world does, one organ after another. */
export function* writeWays(seed: number, organs: readonly WaysOrgan[]): Generator<DemoDocument> {
	for (const told of organs) yield* writeOrgan(seed, told);
}

function* writeOrgan(seed: number, told: WaysOrgan): Generator<DemoDocument> {
	const { organ } = told;
	const habits = createRandom(seed, 'ways', organ.number);
	const usual = habits.weighted(SHAPES_KEPT);
	const first = habits.int(organ.kept, organ.kept + 2);
	const series = seriesOf(seed, organ);
	let last: (Before & { planted: boolean }) | null = null;
	for (const year of YEARS.filter((y) => y >= first)) {
		const key = `${seed}/ways/${organ.number}/${year}`;
		const random = createRandom(key);
		const shape = random.chance(0.7) ? usual : random.weighted(SHAPES_KEPT);
		const report = reportOf(told, year, series.get(year) ?? emptyLedger(), random);
		report.before = series.get(year - 1) ?? null;
		if (random.chance(PLANTED)) plant(report, last, random);
		const document = writeReport(report, shape, key, random);
		const planted = report.planted.length > 0;
		if (planted || last?.planted)
			document.truth.broken = brokenIdentities(report.printed, report.template, last);
		yield document;
		last = { year, printed: report.printed, template: report.template, planted };
	}
}

function reportOf(
	organ: WaysOrgan,
	year: number,
	figures: Report['printed'],
	random: Random
): Report {
	const published = publishedOf(organ, year, random);
	const { name } = organ.organ;
	return {
		organ: organ.organ,
		name,
		year,
		template: year < 2021 ? '2019' : '2021',
		printed: Float64Array.from(figures),
		typed: new Map(),
		before: null,
		published,
		planted: [],
		quirks: noQuirks(),
		told: {
			organ,
			telling: tellingOf({ told: organ, name, year, published, random }),
			headings: random.weighted(HEADINGS).way,
			period: random.weighted(PERIODS).way
		}
	};
}

const HEADINGS: readonly { way: HeadingWay; weight: number }[] = [
	{ way: 'headings_exact', weight: 3 },
	{ way: 'headings_off', weight: 4 },
	{ way: 'headings_in_line', weight: 2 },
	{ way: 'headings_unnumbered', weight: 1 }
];
const PERIODS: readonly { way: Told['period']; weight: number }[] = [
	{ way: 'plain', weight: 5 },
	{ way: 'from_on', weight: 2 },
	{ way: 'torn', weight: 1 },
	{ way: 'months', weight: 1 }
];

/** In time: an area has until the end of March. */
function publishedOf({ scope, kind }: WaysOrgan, year: number, random: Random): string {
	const long = scope === 'aggregate' || kind === 'town';
	const month = long ? random.int(1, 3) : 1;
	const day = random.int(5, month === 2 ? 28 : 30);
	return [year + 1, month, day].map((n) => String(n).padStart(2, '0')).join('-');
}

/** Rules whose plants change a figure or what the prose says of one; how a report is headed stays as told. */
const OF_FIGURES =
	/^(?:requests-balance|outcomes-sum|applicants-sum|disputes-sum|carry-over|stock-over-years|narrative-.*)$/u;

/** Mutates `report`; a plant of another kind is taken back. */
function plant(report: Report, last: Before | null, random: Random): void {
	const { organ, year, template, before } = report;
	const trial = {
		printed: Float64Array.from(report.printed),
		typed: new Map<string, string>(),
		quirks: noQuirks()
	};
	const subject = {
		...trial,
		random,
		organ,
		year,
		template,
		before,
		last: last?.year === year - 1 ? { ...last, wording: '', planted: true } : null,
		other: null,
		alike: null,
		largest: null
	};
	const planted = plantIn(random, subject);
	if (planted.length === 0 || !planted.every(({ rule }) => OF_FIGURES.test(rule))) return;
	Object.assign(report, { ...trial, planted });
}

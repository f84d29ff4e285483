import { group } from 'd3';
import { writeReport, type DemoDocument } from './document.ts';
import { companions, strangers } from './extras.ts';
import { addTo, emptyLedger, type DemoTemplate, type Ledger } from './ledger.ts';
import { createOrgans, nameIn, organsFor, YEARS, type Organ } from './organs.ts';
import { brokenIdentities, plantIn } from './plant.ts';
import { createRandom, type Random } from './random.ts';
import type { MissingReport, Report } from './report-model.ts';
import { seriesOf, type Series } from './series.ts';
import { SHAPES } from './shapes/index.ts';
import { createWorld, placesOf, type Place } from './world.ts';

export interface DemoOptions {
	reports: number;
	seed: number;
}

export interface Country {
	places: Place[];
	organs: Organ[];
}

export function createCountry({ reports, seed }: DemoOptions): Country {
	const places = createWorld(seed, organsFor(reports)).flatMap(placesOf);
	return { places, organs: createOrgans(seed, places, reports) };
}

export type Written =
	{ kind: 'document'; document: DemoDocument } | { kind: 'missing'; missing: MissingReport };

/** The whole corpus, one document after another; only the sums for the governments above are kept. */
export function* writeCorpus(options: DemoOptions, country: Country): Generator<Written> {
	const byPlace = group(country.organs, (organ) => organ.place.region);
	for (const province of country.places.filter((place) => place.parent === null))
		yield* writePlace(options, province, byPlace, new Map());
	for (const document of strangers(options, country)) yield { kind: 'document', document };
}

type Sums = Map<number, Ledger>;

/** Places below come first: a government's report adds up what its organs did. Mutates `above`. */
function* writePlace(
	options: DemoOptions,
	place: Place,
	organs: ReadonlyMap<string, Organ[]>,
	above: Sums
): Generator<Written> {
	const sums: Sums = new Map();
	for (const child of place.children) yield* writePlace(options, child, organs, sums);
	const own = organs.get(place.region) ?? [];
	const governments = own.filter((organ) => organ.kind === 'government');
	for (const organ of own) {
		const series = seriesOf(options.seed, organ);
		gather(sums, series);
		if (!governments.includes(organ)) yield* writeOrgan(options.seed, organ, series);
	}
	for (const organ of governments) yield* writeOrgan(options.seed, organ, sums);
	gather(above, sums);
}

function gather(sums: Sums, series: Series): void {
	for (const [year, ledger] of series) {
		const sum = sums.get(year) ?? emptyLedger();
		addTo(sum, ledger);
		sums.set(year, sum);
	}
}

interface Last {
	year: number;
	printed: Ledger;
	template: DemoTemplate;
	planted: boolean;
}

function* writeOrgan(seed: number, organ: Organ, series: Series): Generator<Written> {
	const habits = createRandom(seed, 'habits', organ.number);
	const usual = habits.weighted(SHAPES);
	let last: Last | null = null;
	for (const year of YEARS.filter((y) => y >= organ.founded)) {
		if (organ.missing.has(year)) {
			const missing = { agency: nameIn(organ, year), region: organ.place.region, year };
			yield { kind: 'missing', missing };
			continue;
		}
		const key = `${seed}/${organ.number}/${year}`;
		const random = createRandom(key);
		const report = reportOf(organ, year, series, random);
		// An office keeps its ways, yet every website is rebuilt some day.
		const shape = random.chance(0.7) ? usual : random.weighted(SHAPES);
		const document = writeReport(report, shape, key, random);
		const before: Last | null = last?.year === year - 1 ? last : null;
		// Where nothing is planted every identity holds by making; a plant shows in the next year too.
		const suspect = report.planted.length > 0 || (before?.planted ?? false);
		if (suspect) document.truth.broken = brokenIdentities(report.printed, report.template, before);
		yield { kind: 'document', document };
		for (const copy of companions({ report, shape, key, random, document, before }))
			yield { kind: 'document', document: copy };
		const { printed, template, planted } = report;
		last = { year, printed, template, planted: planted.length > 0 };
	}
}

function reportOf(organ: Organ, year: number, series: Series, random: Random): Report {
	const template = year < 2021 || random.chance(year < 2023 ? 0.03 : 0.005) ? '2019' : '2021';
	const printed = Float64Array.from(series.get(year) ?? emptyLedger());
	const before = year > organ.founded ? (series.get(year - 1) ?? null) : null;
	const planted = random.chance(0.04) ? plantIn(random, printed, template) : [];
	return {
		organ,
		name: nameIn(organ, year),
		year,
		template,
		printed,
		before,
		planted,
		...dateOf(organ, year, random)
	};
}

function dateOf(organ: Organ, year: number, random: Random) {
	const late = random.chance(0.04);
	const government = organ.kind === 'government';
	const months = late ? (government ? [4, 6] : [2, 5]) : government ? [1, 3] : [1, 1];
	const month = random.int(months[0] ?? 1, months[1] ?? 1);
	const day = random.int(month === 1 ? 4 : 1, month === 2 ? 28 : 30);
	const published = [year + 1, month, day].map((n) => String(n).padStart(2, '0')).join('-');
	return { published, late };
}

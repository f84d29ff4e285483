import { group } from 'd3';
import { placeOf } from '#domain/place.ts';
import { bound } from './bound.ts';
import { brokenIdentities } from './broken.ts';
import { writeReport, type DemoDocument } from './document.ts';
import { companions, strangers } from './extras.ts';
import { addTo, emptyLedger, enter, figureAt, type DemoTemplate, type Ledger } from './ledger.ts';
import { createOrgans, isKept, nameIn, organsFor, YEARS, type Organ } from './organs.ts';
import { plantIn } from './plants/index.ts';
import type { Other as Copied } from './plants/plant.ts';
import { hadNothing } from './plants/text.ts';
import { noQuirks } from './quirks.ts';
import { createRandom, type Random } from './random.ts';
import type { MissingReport, Planted, Report } from './report-model.ts';
import { seriesOf, type Series } from './series.ts';
import { SHAPES } from './shapes/index.ts';
import type { Shape } from './shapes/shape.ts';
import { createWaysOrgans, type WaysOrgan } from './ways/organs.ts';
import { countiesFor, createCities } from './ways/places.ts';
import { writeWays } from './ways/write.ts';
import { createWorld, placesOf, type Place } from './world.ts';

export interface DemoOptions {
	reports: number;
	seed: number;
}

export interface Country {
	places: Place[];
	organs: Organ[];
	/** Those that write as the world does, in places of their own, and their places. */
	ways: WaysOrgan[];
	waysPlaces: Place[];
}

export function createCountry({ reports, seed }: DemoOptions): Country {
	const provinces = createWorld(seed, organsFor(reports));
	const places = provinces.flatMap(placesOf);
	const cities = createCities(seed, provinces, countiesFor(reports));
	return {
		places,
		organs: createOrgans(seed, places, reports),
		ways: createWaysOrgans(seed, cities),
		waysPlaces: cities.flatMap(({ city, counties }) => [city, ...counties])
	};
}

export type Written =
	{ kind: 'document'; document: DemoDocument } | { kind: 'missing'; missing: MissingReport };

/** What was written last, for what is copied or left from it. */
interface Writing {
	seed: number;
	/** The last report of each year, whoever's. */
	others: Map<number, Other>;
	/** Of those without requests, disputes or anything planted, by year and kind of organ. */
	quiet: Map<string, Other>;
}

type Other = Copied & { organ: number };

/** The whole corpus, one document after another; only the sums for the governments above are kept. */
export function* writeCorpus(options: DemoOptions, country: Country): Generator<Written> {
	const byPlace = group(country.organs, (organ) => organ.place.region);
	const writing: Writing = { seed: options.seed, others: new Map(), quiet: new Map() };
	for (const province of country.places.filter((place) => place.parent === null))
		yield* writePlace(writing, province, byPlace, new Map());
	for (const document of writeWays(options.seed, country.ways))
		yield { kind: 'document', document };
	for (const document of strangers(options, country)) yield { kind: 'document', document };
}

/** What the organs of a place did in a year: together, and the busiest of them alone. */
interface Sum {
	all: Ledger;
	largest: Ledger | null;
}
type Sums = Map<number, Sum>;

/** Places below come first: a government's report adds up what its organs did. Mutates `above`. */
function* writePlace(
	writing: Writing,
	place: Place,
	organs: ReadonlyMap<string, Organ[]>,
	above: Sums
): Generator<Written> {
	const sums: Sums = new Map();
	for (const child of place.children) yield* writePlace(writing, child, organs, sums);
	const own = organs.get(place.region) ?? [];
	const governments = own.filter((organ) => organ.kind === 'government');
	for (const organ of own) {
		const series = seriesOf(writing.seed, organ);
		for (const [year, ledger] of series) gather(sums, year, ledger, organ, governments);
		if (!governments.includes(organ))
			yield* bound(writeOrgan(writing, organ, series, new Map()), organ.number);
	}
	const all = new Map([...sums].map(([year, sum]) => [year, sum.all]));
	for (const organ of governments)
		yield* bound(writeOrgan(writing, organ, all, sums), organ.number);
	for (const [year, ledger] of all) gather(above, year, ledger, null, []);
}

const RECEIVED = placeOf('requests', 'received_new', 'total');

/** Mutates `sums`. */
function gather(
	sums: Sums,
	year: number,
	ledger: Ledger,
	organ: Organ | null,
	governments: readonly Organ[]
): void {
	const sum = sums.get(year) ?? { all: emptyLedger(), largest: null };
	addTo(sum.all, ledger);
	const reports = organ !== null && !governments.includes(organ) && isKept(organ, year);
	const most = sum.largest === null ? -1 : figureAt(sum.largest, RECEIVED);
	if (reports && !organ.missing.has(year) && figureAt(ledger, RECEIVED) > most)
		sum.largest = ledger;
	sums.set(year, sum);
}

interface Last {
	year: number;
	printed: Ledger;
	template: DemoTemplate;
	wording: string;
	planted: boolean;
}

function* writeOrgan(
	writing: Writing,
	organ: Organ,
	series: Series,
	sums: Sums
): Generator<Written> {
	const habits = createRandom(writing.seed, 'habits', organ.number);
	const usual = habits.weighted(SHAPES);
	let last: Last | null = null;
	for (const year of YEARS.filter((y) => isKept(organ, y))) {
		if (organ.missing.has(year)) {
			const missing = { agency: nameIn(organ, year), region: organ.place.region, year };
			yield { kind: 'missing', missing };
			continue;
		}
		const key = `${writing.seed}/${organ.number}/${year}`;
		const random = createRandom(key);
		// An office keeps its ways, yet every website is rebuilt some day.
		const shape = random.chance(0.7) ? usual : random.weighted(SHAPES);
		const before: Last | null = last?.year === year - 1 ? last : null;
		const largest = sums.get(year)?.largest ?? null;
		const report = reportOf(writing, organ, year, series, before, largest, shape, random);
		const document = writeReport(report, shape, key, random);
		// Where nothing is planted every identity holds by making; a plant shows in the next year too.
		const suspect = report.planted.length > 0 || (before?.planted ?? false);
		if (suspect) document.truth.broken = brokenIdentities(report.printed, report.template, before);
		yield { kind: 'document', document };
		for (const copy of companions({ report, shape, key, random, document, before }))
			yield { kind: 'document', document: copy };
		const { printed, template, planted, name } = report;
		last = {
			year,
			printed,
			template,
			wording: report.quirks.wording ?? key,
			planted: planted.length > 0
		};
		if (shape.tables !== 'whole') continue;
		const other: Other = {
			path: document.truth.path,
			name,
			wording: report.quirks.wording ?? key,
			printed,
			template,
			organ: organ.number
		};
		writing.others.set(year, other);
		if (planted.length === 0 && hadNothing(printed))
			writing.quiet.set(`${year}/${organ.kind}`, other);
	}
}

/** How many reports of a hundred have something planted in them. */
const PLANTED = 0.2;

function reportOf(
	{ others, quiet }: Writing,
	organ: Organ,
	year: number,
	series: Series,
	last: Last | null,
	largest: Ledger | null,
	shape: Shape,
	random: Random
): Report {
	const template = templateOf(year, random);
	const printed = Float64Array.from(series.get(year) ?? emptyLedger());
	if (template === 'annex') withoutPending(printed);
	const before = year > organ.founded ? (series.get(year - 1) ?? null) : null;
	const quirks = noQuirks();
	const typed = new Map<string, string>();
	const { published, late } = dateOf(organ, year, random);
	const planted: Planted[] = late
		? [
				{
					kind: 'late',
					rule: 'published-late',
					place: 'report/published',
					changed: [],
					explains: []
				}
			]
		: [];
	const another = (found: Other | undefined) =>
		found && found.organ !== organ.number ? found : null;
	const other = another(others.get(year));
	const alike = another(quiet.get(`${year}/${organ.kind}`));
	const subject = {
		random,
		organ,
		year,
		template,
		printed,
		typed,
		quirks,
		before,
		last,
		other,
		alike,
		largest
	};
	if (shape.tables === 'whole' && random.chance(PLANTED)) planted.push(...plantIn(random, subject));
	const name = nameIn(organ, year);
	return { organ, name, year, template, printed, typed, before, planted, quirks, published };
}

/** Each year the form in force, and for a while now and then the one before. */
function templateOf(year: number, random: Random): DemoTemplate {
	if (year < 2019) return 'annex';
	return year < 2021 || random.chance(year < 2023 ? 0.03 : 0.005) ? '2019' : '2021';
}

/** The annex counts concluded reconsiderations only. Mutates. */
function withoutPending(printed: Ledger): void {
	const place = (outcome: string) => placeOf('disputes', 'reconsideration', outcome);
	const pending = figureAt(printed, place('pending'));
	enter(printed, place('total'), figureAt(printed, place('total')) - pending);
	enter(printed, place('pending'), 0);
}

function dateOf(organ: Organ, year: number, random: Random) {
	const late = random.chance(0.04);
	const government = organ.kind === 'government';
	// Until the regulations of 2019 all had until the end of March.
	const long = government || year < 2018;
	// Which date holds for townships is not agreed on; late is who misses both.
	const lenient = long || organ.level === 'township';
	const months = late ? (lenient ? [4, 6] : [2, 5]) : long ? [1, 3] : [1, 1];
	const month = random.int(months[0] ?? 1, months[1] ?? 1);
	const day = random.int(month === 1 ? 4 : 1, month === 2 ? 28 : 30);
	const published = [year + 1, month, day].map((n) => String(n).padStart(2, '0')).join('-');
	return { published, late };
}

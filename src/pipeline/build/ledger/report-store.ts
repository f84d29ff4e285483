import { type Place, numberOf as placeNumber } from '#domain/place.ts';
import type { PackedFigures } from '#domain/packed-figures.ts';
import { type Agency, type ReadReport, type Scope, SCOPES } from '#domain/report.ts';
import { type Template, TEMPLATES } from '#domain/template.ts';
import { corpusPlaces, type ReportSketch, seriesPlaces } from '#pipeline/5-findings/index.ts';
import { type ByteReader, ByteWriter, openByteLog, type OpenLog } from './byte-log.ts';
import { openColumn } from './growing-column.ts';
import { writeClaims, writeFigures, writeSketch } from './record.ts';
import { openSharedWords, type ShareWords } from './shared-words.ts';

/** Of a report, with its figures as columns. */
export type StoredReport = Pick<
	ReadReport,
	'agency' | 'year' | 'published' | 'template' | 'scope' | 'claims'
> & { figures: PackedFigures };

/**
 * What the rules over the years and over the corpus ask for of every report, in a few hundred bytes
 * each, since a million of them must fit in memory. Reports are known by their number, dense from 0.
 */
export interface ReportStore {
	/** A report that is known is replaced. */
	add(report: number, report_id: string, read: StoredReport, sketch: ReportSketch): void;
	count(): number;
	/** In the order in which they were first met, each by the fullest of its names. */
	agencies(): readonly Agency[];
	/** Its place among them. */
	agencyAt(report: number): number;
	idAt(report: number): string;
	yearAt(report: number): number;
	templateAt(report: number): Template;
	scopeAt(report: number): Scope;
	/** As `20240131`; 0 where it is not known. */
	publishedAt(report: number): number;
	/** Stands at its sketch; then come its figures at `keptPlaces` and its claims. */
	recordAt(report: number): ByteReader;
	/** The definitions that its claims name by number. */
	definitions: string[];
	bytes(): number;
}

const CLAIM = 'claims/';

const asked = [...new Set([...seriesPlaces, ...corpusPlaces])];
export const keptPlaces: readonly Place[] = asked.filter((place) => !place.startsWith(CLAIM));
const keptNumbers = keptPlaces.map(placeNumber);
const keptClaims = new Set(asked.filter((place) => place.startsWith(CLAIM)));

export function openReportStore(
	openLog: OpenLog = openByteLog,
	shareWords: ShareWords = openSharedWords()
): ReportStore {
	const log = openLog();
	const out = new ByteWriter();
	const definitions: string[] = [];
	const numbers = new Map<string, number>();
	const agencies: Agency[] = [];
	/** Of the few that are not `<agency_id>-<year>`. */
	const ids = new Map<number, string>();
	const columns = {
		record: openColumn(Float64Array),
		agency: openColumn(Int32Array),
		year: openColumn(Int16Array),
		published: openColumn(Int32Array),
		template: openColumn(Uint8Array),
		scope: openColumn(Uint8Array)
	};
	let count = 0;

	function numberOf(agency: Agency): number {
		const number = numbers.get(agency.agency_id) ?? agencies.length;
		const known = agencies[number];
		const kept = fuller(known, agency);
		if (kept === known) return number;
		agencies[number] = shareWords(kept);
		if (known === undefined) numbers.set(agency.agency_id, number);
		return number;
	}

	return {
		add(report, report_id, read, sketch) {
			writeSketch(out, sketch);
			writeFigures(out, read.figures, keptNumbers);
			writeClaims(
				out,
				read.claims.filter(({ claim }) => keptClaims.has(CLAIM + claim)),
				definitions
			);
			columns.record.set(report, log.append(out.take()));
			columns.agency.set(report, numberOf(read.agency));
			columns.year.set(report, read.year);
			columns.published.set(report, Number(read.published?.replaceAll('-', '') ?? 0));
			columns.template.set(report, indexIn(TEMPLATES, read.template));
			columns.scope.set(report, indexIn(SCOPES, read.scope));
			if (report_id === plainId(read.agency, read.year)) ids.delete(report);
			else ids.set(report, report_id);
			count = Math.max(count, report + 1);
		},
		count: () => count,
		agencies: () => agencies,
		agencyAt: (report) => columns.agency.at(report),
		idAt(report) {
			const agency = agencies[columns.agency.at(report)];
			if (agency === undefined) throw new Error(`no report ${report}`);
			return ids.get(report) ?? plainId(agency, columns.year.at(report));
		},
		yearAt: (report) => columns.year.at(report),
		templateAt: (report) => TEMPLATES[columns.template.at(report)] ?? 'other',
		scopeAt: (report) => SCOPES[columns.scope.at(report)] ?? 'unknown',
		publishedAt: (report) => columns.published.at(report),
		recordAt: (report) => log.read(columns.record.at(report)),
		definitions,
		bytes: () => log.bytes() + Object.values(columns).reduce((sum, c) => sum + c.bytes(), 0)
	};
}

/** An organ signs with the places above it and without them; which of its reports is met first is chance. */
function fuller(known: Agency | undefined, agency: Agency): Agency {
	if (!known) return agency;
	const [a, b] = [known.name, agency.name];
	return b.length > a.length || (b.length === a.length && b < a) ? agency : known;
}

const plainId = ({ agency_id }: Agency, year: number) => `${agency_id}-${year}`;

function indexIn<Word extends string>(list: readonly Word[], word: Word): number {
	const index = list.indexOf(word);
	if (index < 0) throw new Error(`unknown word: ${word}`);
	return index;
}

import type { Database } from '#lib/db/database.ts';
import type { Query } from '#lib/db/sql.ts';
import type { ListedFinding } from '#lib/queries/finding-list.ts';
import { passagesOf, reportsByIds, textsOf } from '#lib/queries/passages.ts';
import type { NamedReport, PlacedPassage, TextOf } from '#lib/queries/passages.ts';
import { inReport } from '#domain/place.ts';
import { excerptsOf } from './excerpts.ts';
import type { Excerpt, Marked } from './excerpts.ts';

/** The text around one side of a contradiction, in one report. */
export interface Side {
	report_id: string;
	/** Where it is another report than the finding's own. */
	other: { agency: string | null; year: number } | null;
	excerpts: Excerpt[];
	/** Its sentences are retold; the numbers are as printed. */
	isTranscript: boolean;
	/** Places that the text does not print. */
	unprinted: string[];
}

export interface Evidence {
	own: Side;
	against: Side[];
}

/**
 * The texts of both sides of each finding, in the order of the findings. Throws where a report, its text
 * or a passage of it is not in what the dataset gave: that is a fault of the data or of ours, and must
 * never look like a place that the report does not print.
 */
export async function readEvidence(
	database: Database,
	findings: readonly ListedFinding[]
): Promise<Evidence[]> {
	const sides = findings.map((finding) => finding.against?.split(',').map(inReport) ?? []);
	const others = distinct(sides.flat().flatMap(({ report_id }) => report_id ?? []));
	const known = others.length === 0 ? [] : await database.query(reportsByIds(others));
	const named = new Map(known.map((report) => [report.report_id, report]));
	const reportOf = (id: string) => present(named.get(id), `report ${id}`);

	const asked = findings.flatMap((finding, index) =>
		(sides[index] ?? []).flatMap(({ report_id, place }) => {
			const report = report_id === null ? finding.report : reportOf(report_id).report;
			return { report, place };
		})
	);
	const documents = distinct([...findings, ...known].map(({ document }) => document));
	const all = async <Row>(questions: Query<Row>[]) =>
		(await Promise.all(questions.map((question) => database.query(question)))).flat();
	const [passages, texts] = await Promise.all([all(passagesOf(asked)), all(textsOf(documents))]);
	const byDocument = new Map(texts.map((text) => [text.document, text]));
	const textOf = (document: number) =>
		present(byDocument.get(document), `text of document ${document}`);
	const printed = new Map<string, PlacedPassage[]>();
	for (const passage of passages) {
		const key = `${passage.report} ${passage.place}`;
		printed.set(key, [...(printed.get(key) ?? []), passage]);
	}

	return findings.map((finding, index) => {
		const text = textOf(finding.document);
		const own = sideOf(finding.report_id, null, text, ownMarks(finding), [finding.place]);
		const ids = distinct((sides[index] ?? []).map(({ report_id }) => report_id));
		const against = ids.map((id) => {
			const asked = (sides[index] ?? []).flatMap((s) => (s.report_id === id ? s.place : []));
			const other = id === null ? null : reportOf(id);
			const { report, document } = other ?? finding;
			const found = asked.flatMap((place) => printed.get(`${report} ${place}`) ?? []);
			return sideOf(id ?? finding.report_id, other, textOf(document), marksOf(found), asked);
		});
		return { own, against };
	});
}

function sideOf(
	report_id: string,
	other: NamedReport | null,
	{ text, text_kind }: TextOf,
	marks: readonly Marked[],
	asked: readonly string[]
): Side {
	const excerpts = excerptsOf(text, marks);
	const shown = new Set(marks.map((mark) => mark.place));
	return {
		report_id,
		other: other && { agency: other.agency, year: other.year },
		excerpts,
		isTranscript: text_kind === 'transcript',
		unprinted: asked.filter((place) => !shown.has(place))
	};
}

const ownMarks = ({ place, text_start, text_end }: ListedFinding): Marked[] =>
	text_start === null || text_end === null ? [] : [{ place, start: text_start, end: text_end }];

const marksOf = (passages: readonly PlacedPassage[]): Marked[] =>
	passages.map(({ place, value, text_start, text_end }) => ({
		place,
		start: text_start,
		end: text_end,
		idle: !value && !place.startsWith('sections')
	}));

function present<Value>(value: Value | undefined, what: string): Value {
	if (value === undefined) throw new Error(`not among what the dataset gave: ${what}`);
	return value;
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

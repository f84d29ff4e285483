import type {
	DraftAnswer,
	DraftFile,
	DraftQuestion,
	DraftRefused,
	LastReport
} from '#domain/draft.ts';
import type { Finding } from '#domain/finding.ts';
import { packFigures } from '#domain/packed-figures.ts';
import type { OpenEyes } from '../2-text/index.ts';
import type { RegistryIndex } from '../4-report/identity/index.ts';
import { ruleTexts, toFindings } from '../5-findings/index.ts';
import { findingsAtTheEnd } from '../build/ledger/findings-at-the-end.ts';
import { openReportStore } from '../build/ledger/report-store.ts';
import { readDocument, type ReportReading } from './read-document.ts';

/** Reads and checks one document as the build would, beside the report of the year before if it is given. Touches nothing else. */
export async function checkDraft(
	{ draft, last }: DraftQuestion,
	index: RegistryIndex,
	eyes: OpenEyes = null
): Promise<DraftAnswer> {
	const reading = await read(draft, index, eyes);
	if ('refused' in reading) return reading;
	const { report } = reading;
	const former = last === null ? null : await read(last, index, eyes);
	const joins = former !== null && 'report' in former && joinsTo(report, former.report);
	const findings = [
		...toFindings(idOf(report), DRAFT, report.observations),
		...(joins ? overTheYears(report, former.report) : [])
	];
	const found = new Set(findings.map(({ rule }) => rule));
	return {
		text: reading.text,
		media_type: reading.media_type,
		read: { ...report.read, figures: report.read.figures.values() },
		findings,
		rules: ruleTexts.filter(({ id }) => found.has(id)),
		others: reading.others,
		last: former === null ? null : lastOf(former, joins)
	};
}

interface Reading {
	text: string;
	media_type: string;
	report: ReportReading;
	others: number;
}

async function read(
	{ name, bytes }: DraftFile,
	index: RegistryIndex,
	eyes: OpenEyes
): Promise<Reading | DraftRefused> {
	const input = { path: name, bytes, url: null, published: null };
	const { reason, media_type, text, reports } = await readDocument(input, index, eyes);
	if (reason !== null) return { refused: reason, media_type };
	const [report, ...others] = reports;
	if (report === undefined) throw new Error(`a report without a reading: ${name}`);
	return { text, media_type, report, others: others.length };
}

const DRAFT = 0;
const LAST = 1;

const idOf = ({ read }: ReportReading) => `${read.agency.agency_id}-${read.year}`;

const joinsTo = (draft: ReportReading, last: ReportReading) =>
	last.read.year === draft.read.year - 1;

/** Whoever puts two reports side by side says that they are of one organ, whatever name it had. */
function overTheYears(draft: ReportReading, last: ReportReading): Finding[] {
	const store = openReportStore();
	const { agency } = draft.read;
	const former = { ...packed(last), agency };
	store.add(DRAFT, idOf(draft), packed(draft), draft.sketch);
	store.add(LAST, `${agency.agency_id}-${former.year}`, former, last.sketch);
	const findings = [...findingsAtTheEnd({ store, superseded: new Set() })];
	return findings.filter(({ report }) => report === DRAFT);
}

const packed = ({ read }: ReportReading) => ({ ...read, figures: packFigures(read.figures) });

function lastOf(former: Reading | DraftRefused, joins: boolean): LastReport {
	if ('refused' in former) return former;
	const { agency, year, title } = former.report.read;
	return { agency: agency.name, year, title, joins };
}

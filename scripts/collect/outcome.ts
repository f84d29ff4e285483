import { createHash } from 'node:crypto';
import { decode } from '#text/bytes/decode.ts';
import type { Entry, Leads, Role, Why } from './ledger.ts';
import type { Listed } from './list.ts';
import { type Page, readPage } from './page.ts';
import { type Answer, contentOf, Unanswered } from './request.ts';

/** As what an address is asked. */
export interface Way {
	role: Role;
	kind: Listed['kind'];
	/** How many pages its list may still have. */
	list: { pages: number };
	/** The day of the page that a file hangs on. */
	published: string | null;
}

export type Told = Omit<Entry, 'run'>;
export type Asked = { answer: Answer } | { why: Why; detail: string };

/** What came of an address; `content` where it is to be kept. */
export interface Outcome {
	told: Told;
	content?: { answer: Answer; sha256: string; published: string | null };
}

export const NOWHERE: Leads = { reports: [], pages: [], attachments: [] };

/** Judges what came by what was known. Nothing that is kept is let go. */
export async function judge(
	url: string,
	way: Way,
	asked: Asked,
	before: Entry | undefined,
	mostBytes: number
): Promise<Outcome> {
	const known = { url, role: way.role, ...knownOf(before) };
	const failed = (why: Why, detail: string): Outcome => ({
		told: { ...known, outcome: 'failed', why, detail }
	});
	if ('why' in asked) return failed(asked.why, asked.detail);
	const { answer } = asked;
	const { status, statusText } = answer;
	if (status === 304) return { told: { ...known, outcome: 'unchanged' } };
	if (status === 404 || status === 410)
		return before?.kept
			? { told: { ...known, outcome: 'gone' } }
			: failed('not_found', String(status));
	if (status !== 200) return failed(`status_${status}`, statusText);
	try {
		return received(url, way, answer, await contentOf(answer, mostBytes), before);
	} catch (error) {
		if (error instanceof Unanswered) return failed(error.fault, error.detail);
		throw error;
	}
}

function received(
	url: string,
	way: Way,
	answer: Answer,
	content: Buffer,
	before: Entry | undefined
): Outcome {
	const page = pageIn(content, answer);
	const told = { url, role: way.role, ...validators(answer) };
	if (way.role === 'attachment' && page !== null)
		return {
			told: {
				...told,
				...knownOf(before),
				outcome: 'failed',
				why: 'not_the_file',
				detail: 'a page came in its place'
			}
		};
	const leads = page === null ? NOWHERE : leadsOf(page, way);
	if (isList(page, way)) return { told: { ...told, leads, outcome: 'read' } };
	const sha256 = createHash('sha256').update(content).digest('hex');
	if (before?.kept?.sha256 === sha256)
		return { told: { ...told, leads, kept: before.kept, outcome: 'unchanged' } };
	return {
		told: { ...told, leads, outcome: 'stored' },
		content: { answer, sha256, published: page?.published ?? way.published }
	};
}

/** A page that lists and is no report itself, or the next page of one that does. */
function isList(page: Page | null, { role, kind }: Way): boolean {
	if (page === null || role === 'report' || role === 'attachment' || kind === 'report')
		return false;
	return kind === 'index' || role === 'index' || (!page.isReport && page.reports.length > 0);
}

/** A list leads to its reports and pages, a report to its files alone. */
function leadsOf(page: Page, way: Way): Leads {
	const { reports, pages, attachments, reportFiles } = page;
	return isList(page, way)
		? { reports, pages, attachments: reportFiles }
		: { reports: [], pages: [], attachments };
}

const HTML = /html/iu;
const TEXT = /xml|text\/plain/iu;
const MARKUP =
	/^\s*(?:<!doctype|<html|<\?xml|<datastore|<rss|<head|<body|<div|<table|<ul|<li|<!--)/iu;
/** PDF, zip, OLE and RTF, under whatever type they come. */
const FILES = ['%PDF', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '{\\rtf'];

/** Null for what is no page: a file. */
function pageIn(content: Buffer, { url, headers }: Answer): Page | null {
	const head = content.subarray(0, 8).toString('latin1');
	if (FILES.some((sign) => head.startsWith(sign))) return null;
	const type = String(headers['content-type'] ?? '');
	const isHtml = HTML.test(type);
	if (!isHtml && type !== '' && !TEXT.test(type)) return null;
	const text = decode(content);
	if (text === null) return null;
	return isHtml || MARKUP.test(text.slice(0, 500).replace(/^\ufeff/u, ''))
		? readPage(text, url)
		: null;
}

export function conditionsOf(before: Entry | undefined): Record<string, string> {
	// Only what is kept, or was read, can be said to be unchanged.
	if (before === undefined || (!before.kept && !before.leads)) return {};
	return {
		...(before.etag === undefined ? {} : { 'If-None-Match': before.etag }),
		...(before.modified === undefined ? {} : { 'If-Modified-Since': before.modified })
	};
}

const validators = ({ headers }: Answer): Pick<Entry, 'etag' | 'modified'> => ({
	...(headers.etag === undefined ? {} : { etag: headers.etag }),
	...(headers['last-modified'] === undefined ? {} : { modified: headers['last-modified'] })
});

/** What is known from before stays known, whatever comes now. */
const knownOf = (
	before: Entry | undefined
): Pick<Entry, 'kept' | 'leads' | 'etag' | 'modified'> => ({
	...(before?.kept ? { kept: before.kept } : {}),
	...(before?.leads ? { leads: before.leads } : {}),
	...(before?.etag ? { etag: before.etag } : {}),
	...(before?.modified ? { modified: before.modified } : {})
});

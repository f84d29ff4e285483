import { Parser } from 'htmlparser2';
import { dayIn } from '#pipeline/1-corpus/dates.ts';
import { findStamp } from '#pipeline/4-report/identity/published.ts';
import { type Link, linksIn } from './links.ts';
import { dataLists, numberedPages } from './pagers.ts';

/** What a page is and where it leads. */
export interface Page {
	isReport: boolean;
	/** The day that the page itself gives for its publication. */
	published: string | null;
	/** Reports that it lists. */
	reports: string[];
	/** Further pages of its list. */
	pages: string[];
	/** Files that hang on it, and those of them that are called reports. */
	attachments: string[];
	reportFiles: string[];
}

const YEAR = /20\d\d|二[〇○零]/u;
const REPORT = /年度?报告|年报|年度[^，。]{0,16}报告/u;
const REPORT_TITLE =
	/信息公开[^，。]{0,12}(?:年度?[^，。]{0,6}报告|年报)|年度[^，。]{0,12}信息公开[^，。]{0,8}报告/u;
/** Words of the form: a page that only lists reports has none of them, one that is a report most. */
const OF_THE_FORM = [
	'总体情况',
	'主动公开政府信息',
	'政府信息公开申请',
	'行政复议',
	'存在的主要问题',
	'概述'
];
const LEAST_OF_THE_FORM = 2;
const NEXT = /^(?:下一?页|后一?页|下页|next|>|›|»)(?:[>›»]*)$/iu;
const FILE = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|rtf|odt|ods|zip)$/iu;
const FILE_WORDS = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|rtf|odt|ods|zip)(?:[（(][^（()）]*[)）])?$/iu;

export function readPage(text: string, url: string): Page {
	const { title, flat, day } = wordsOf(text);
	const scripted = dataLists(text, url);
	const links = [...linksIn(text, url), ...scripted.links].filter((link) => link.url !== url);
	const attachments = links.filter(isFile);
	const reports = links.filter((link) => !isFile(link) && leadsToReport(link, title));
	const of = OF_THE_FORM.filter((word) => flat.includes(word)).length;
	return {
		isReport:
			of >= LEAST_OF_THE_FORM &&
			(REPORT_TITLE.test(title) || REPORT_TITLE.test(flat.slice(0, 4000))),
		published: dayOf(flat, day),
		reports: addresses(reports),
		pages: [
			...new Set([
				...numberedPages(text, url),
				...scripted.pages,
				...addresses(links.filter((link) => link.isNext || NEXT.test(link.words)))
			])
		].filter((page) => page !== url),
		attachments: addresses(attachments),
		reportFiles: addresses(attachments.filter((link) => leadsToReport(link, title)))
	};
}

const addresses = (links: readonly Link[]): string[] => [...new Set(links.map(({ url }) => url))];

/** Whether the file is a report's is for the page to say that it hangs on. */
const isFile = ({ url, words }: Link): boolean =>
	FILE.test(new URL(url).pathname) || FILE_WORDS.test(words) || FILE.test(fileNameIn(url));

const fileNameIn = (url: string): string =>
	[...new URL(url).searchParams.values()].find((value) => FILE.test(value)) ?? '';

/** It says so and of which year, or gives the year alone on a page of reports. */
const leadsToReport = ({ url, words }: Link, title: string): boolean =>
	REPORT.test(words)
		? YEAR.test(words) || /20\d\d/u.test(new URL(url).pathname)
		: REPORT.test(title) && /^20\d\d年?度?$/u.test(words);

/** `title` is all that is called one: in the head, its `<meta>`, and the first heading; `day` is that of the head. */
function wordsOf(html: string): { title: string; flat: string; day: string } {
	let inside = '';
	let title = '';
	let flat = '';
	let day = '';
	const parser = new Parser({
		onopentag(element, { name = '', content = '' }) {
			if (['title', 'h1', 'script', 'style'].includes(element)) inside = element;
			if (element !== 'meta') return;
			if (name.toLowerCase() === 'articletitle') title += content;
			if (name.toLowerCase() === 'pubdate') day ||= content.trim();
		},
		ontext(text) {
			if (inside === 'title' || inside === 'h1') title += text;
			if (inside !== 'script' && inside !== 'style') flat += text;
		},
		onclosetag(name) {
			if (name === inside) inside = '';
		}
	});
	parser.write(html);
	parser.end();
	const bare = (text: string) => text.replace(/\s+/gu, '');
	return { title: bare(title), flat: bare(flat), day };
}

/** Under its label on the page, else in its head. */
function dayOf(flat: string, day: string): string | null {
	const stamp = findStamp(flat.slice(0, 4000)) ?? findStamp(flat.slice(-2000));
	return stamp ?? (day === '' ? null : dayIn(day.slice(0, 10)));
}

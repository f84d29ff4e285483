import type { DraftFile } from '#domain/draft.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the reader of the page has given so far. */
export interface Given {
	file: File | null;
	text: string;
	/** Where the document does not say it: the organ and the year. */
	agency: string;
	year: string;
}

export const NOTHING: Given = { file: null, text: '', agency: '', year: '' };

export const isEmpty = ({ file, text }: Given): boolean => file === null && text.trim() === '';

/** The draft under a name that says what its giver says of it, else under that of the file. */
export async function draftOf({ file, text, agency, year }: Given): Promise<DraftFile> {
	const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text);
	return { name: nameOf(agency.trim(), year.trim(), file?.name ?? 'draft.txt'), bytes };
}

/** The text of a published report, under a name that says whose it is: sentences of its own may not. */
export const fileOfReport = (
	{ name_zh, year }: { name_zh: string; year: number },
	text: string
): File => new File([text], `${titleOf(name_zh, String(year))}.txt`, { type: 'text/plain' });

function nameOf(agency: string, year: string, file: string): string {
	if (agency === '' && !/^\d{4}$/.test(year)) return file;
	return `${file}/${titleOf(agency, year)}`;
}

/** As reports are called; no path. */
const titleOf = (agency: string, year: string): string =>
	`${agency}${/^\d{4}$/.test(year) ? `${year}年` : ''}政府信息公开工作年度报告`.replaceAll('/', '');

/** A field lays out all that it holds: megabytes in it stop the page. */
const LONGEST_IN_FIELD = 200_000;

/** What is pasted, where it is not left to the field: tables, and what is given as a file. */
export function pasted(data: DataTransfer | null): { text: string } | { file: File } | null {
	const html = pastedHtml(data);
	const text = html ?? data?.getData('text/plain') ?? '';
	if (text.length > LONGEST_IN_FIELD) return { file: fileOfPaste(text, html !== null) };
	return html === null ? null : { text };
}

const fileOfPaste = (text: string, isHtml: boolean): File =>
	new File([text], m.check_pasted(), { type: isHtml ? 'text/html' : 'text/plain' });

/** Tables copied from a word processor or a page keep their cells as HTML only. */
function pastedHtml(data: DataTransfer | null): string | null {
	const html = data?.getData('text/html') ?? '';
	return /<table[\s>]/i.test(html) ? html : null;
}

import type { DraftFile } from '#domain/draft.ts';

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

function nameOf(agency: string, year: string, file: string): string {
	if (agency === '' && !/^\d{4}$/.test(year)) return file;
	const said = `${agency}${/^\d{4}$/.test(year) ? `${year}年` : ''}政府信息公开工作年度报告`;
	return `${file}/${said.replaceAll('/', '')}`;
}

/** Tables copied from a word processor or a page keep their cells as HTML only. */
export function pastedHtml(data: DataTransfer | null): string | null {
	const html = data?.getData('text/html') ?? '';
	return /<table[\s>]/i.test(html) ? html : null;
}

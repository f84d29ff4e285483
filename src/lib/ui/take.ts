import type { Format } from '#lib/export/formats.ts';
import type { About } from '#lib/export/kinds/kind.ts';

/** The words of the panel that a figure is taken away by. */
export interface TakeLabels {
	open: string;
	format: string;
	formats: Record<Format['id'], string>;
	/** Of the picture in pixels, as so many times its size. */
	scale: string;
	files: string;
	/** Names of the kinds of file that are no mere endings. */
	kinds: Record<string, string>;
	copyImage: string;
	copy: string;
	copied: string;
	notCopied: string;
	cite: string;
	address: string;
	embed: string;
	sql: string;
	about: Record<keyof About, string>;
}

/** The frame of a page of another site around a figure of this one. */
export const embedCode = (address: string, title: string): string =>
	`<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="560" loading="lazy"></iframe>`;

const attribute = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

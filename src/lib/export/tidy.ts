import { PALETTE } from '#lib/charts/marks/palette.ts';

const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;
/** What serves the page only. */
const OF_THE_PAGE = /^(class|style|tabindex|href|role|text-decoration|aria-.*|data-.*|on.*)$/;
// Characters no XML document may hold, even escaped (XML 1.0, production 2), halves of a pair among them.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export const escapeXml = (text: string): string =>
	text
		.replace(FORBIDDEN, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Colours as the light page has them: an exported picture stands on white. */
export const plainColours = (markup: string): string =>
	markup.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => {
		const colour = (PALETTE as Record<string, readonly [string, string]>)[name];
		if (!colour) throw new Error(`unknown colour: ${whole}`);
		return colour[0];
	});

/** The markup of a chart as it stands on the page → what belongs in a file: no comments, marks of the pointer, links, classes, variables. */
export function tidyMarkup(markup: string): string {
	const bare = markup.replace(/<!--[\s\S]*?-->/g, '').replace(FORBIDDEN, '');
	let tidy = '';
	let at = 0;
	/** Depth inside an element that is left out. */
	let dropped = 0;
	for (const found of bare.matchAll(TAG)) {
		const [whole, closing, name = '', attributes = '', empty] = found;
		if (dropped === 0) tidy += bare.slice(at, found.index);
		at = found.index + whole.length;
		if (dropped > 0) {
			if (!empty) dropped += closing ? -1 : 1;
		} else if (!closing && /\sdata-transient(=|\s|$)/.test(attributes)) {
			dropped = empty ? 0 : 1;
		} else {
			tidy += `<${closing}${name === 'a' ? 'g' : name}${kept(attributes)}${empty}>`;
		}
	}
	return plainColours(tidy + bare.slice(at));
}

function kept(attributes: string): string {
	let text = '';
	for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE))
		if (!OF_THE_PAGE.test(name) && !name.startsWith('xmlns')) text += ` ${name}="${value}"`;
	return text;
}

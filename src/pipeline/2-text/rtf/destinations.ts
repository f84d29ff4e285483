import type { Destination } from './state.ts';

const SKIPPED =
	'stylesheet info header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
	'xe tc bkmkstart bkmkend fldinst objdata ftnsep ftnsepc aftnsep aftnsepc pntxta pntxtb themedata ' +
	'colorschememapping latentstyles datastore listtable listoverridetable revtbl rsidtbl generator ' +
	'nonshppict formfield pgdsctbl filetbl template sp shprslt';

const DESTINATIONS = new Map<string, Destination>([
	...SKIPPED.split(' ').map((word): [string, Destination] => [word, 'skip']),
	['fonttbl', 'fonts'],
	['colortbl', 'colours'],
	['listtext', 'label'],
	['pntext', 'label'],
	['pict', 'picture'],
	['nesttableprops', 'properties'],
	['shppict', 'text'],
	['shpinst', 'text'],
	['shptxt', 'text'],
	['ud', 'text'],
	['do', 'text'],
	['dptxbxtext', 'text'],
	['result', 'text'],
	['fldrslt', 'text'],
	['nonesttables', 'skip'],
	['upr', 'skip']
]);

/** What the text of a group is that begins with this word; undefined where that of the group around it. */
export const destinationOf = (word: string): Destination | undefined => DESTINATIONS.get(word);

const CHARACTERS: Readonly<Record<string, string>> = {
	tab: ' ',
	emdash: '—',
	endash: '–',
	emspace: ' ',
	enspace: ' ',
	qmspace: ' ',
	bullet: '•',
	lquote: '‘',
	rquote: '’',
	ldblquote: '“',
	rdblquote: '”',
	'~': '\u00a0',
	_: '-',
	'\\': '\\',
	'{': '{',
	'}': '}'
};
export const characterOf = (word: string): string | undefined =>
	Object.hasOwn(CHARACTERS, word) ? CHARACTERS[word] : undefined;

export const BREAKS = new Set(['par', 'line', 'sect', 'page', 'column', 'softline', '\n', '\r']);

import { eastAsianWidth } from 'get-east-asian-width';

/** Of either width by the standard; type set in Chinese gives them a whole square. */
const WIDE_IN_CHINESE = /[“”‘’—…]/u;
const NARROW = /[iljtfrI.,:;|!'()[\]/·]/;
const BROAD = /[mwMW%@]/;
/** May not begin a line. */
const CLOSING = /^[。，、；：！？）」』》〉】％,.;:!?)\]}%]/;

function charWidth(char: string): number {
	if (isWide(char)) return 1;
	if (char === '\u2009' || char === '\u202f') return 0.2;
	if (char === ' ' || NARROW.test(char)) return 0.36;
	if (BROAD.test(char)) return 0.96;
	if (/[A-Z]/.test(char)) return 0.7;
	return 0.62;
}

const isWide = (char: string): boolean =>
	char !== '' && (eastAsianWidth(char.codePointAt(0) ?? 0) === 2 || WIDE_IN_CHINESE.test(char));

/** An apostrophe within a word of Latin letters is as narrow as in any other text of theirs. */
const withNarrowApostrophes = (text: string): string =>
	text.replace(/(?<=\p{Script=Latin})’/gu, "'");

/** Width in pixels as system fonts draw it, a little on the safe side: layout must not need a browser. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const char of withNarrowApostrophes(text)) width += charWidth(char);
	return width * size;
}

/** Bold type is this much wider. */
export const BOLD = 1.1;

/** The text, shortened with … where it is wider than `width`. */
export function fitText(text: string, size: number, width: number): string {
	if (textWidth(text, size) <= width) return text;
	let fitted = '';
	for (const char of text) {
		if (textWidth(`${fitted}${char}…`, size) > width) break;
		fitted += char;
	}
	return fitted === '' ? '' : `${fitted.trimEnd()}…`;
}

/** Lines no wider than `width`: Chinese breaks between any two characters, Latin between words. */
export function wrapText(text: string, size: number, width: number, most = Infinity): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of pieces(text)) {
		if (line === '' || textWidth((line + piece).trimEnd(), size) <= width || CLOSING.test(piece)) {
			line += line === '' ? piece.trimStart() : piece;
		} else {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		}
		while (
			textWidth(line.trimEnd(), size) > width &&
			[...line].length > 1 &&
			!CLOSING.test(piece)
		) {
			const head = longestHead(line, size, width);
			lines.push(head);
			line = line.slice(head.length);
		}
	}
	if (line.trim() !== '') lines.push(line.trimEnd());
	if (lines.length <= most) return lines;
	const kept = lines.slice(0, most);
	const rest = lines
		.slice(most - 1)
		.reduce((all, next) => all + (apart(all, next) ? ' ' : '') + next);
	return [...kept.slice(0, -1), fitText(rest, size, width)];
}

/** Whether a space was lost where the line was broken. */
const apart = (before: string, after: string) =>
	!isWide([...before].at(-1) ?? '') && !isWide([...after][0] ?? '');

/** What may stand together on a line: a wide character, or a word with the space after it. */
function pieces(text: string): string[] {
	const found: string[] = [];
	let word = '';
	const spaced = text.replace(/\s+/g, ' ');
	const told = [...withNarrowApostrophes(spaced)];
	for (const [i, char] of [...spaced].entries()) {
		if (isWide(told[i] ?? char)) {
			if (word !== '') found.push(word);
			found.push(char);
			word = '';
		} else {
			word += char;
			if (char === ' ') {
				found.push(word);
				word = '';
			}
		}
	}
	if (word !== '') found.push(word);
	return found;
}

function longestHead(line: string, size: number, width: number): string {
	let head = '';
	for (const char of line) {
		if (head !== '' && textWidth(head + char, size) > width) break;
		head += char;
	}
	return head;
}

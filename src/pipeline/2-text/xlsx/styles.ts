import { childOf, childrenOf, type XmlElement } from '../xml/tree.ts';

/** What a font does to the words in it. */
export interface Font {
	isStruck: boolean;
	isRaised: boolean;
	/** Of a size that no eye reads. */
	isTiny: boolean;
	/** Six digits where it is said; `paper` for the first colour of the theme, which is white. */
	colour: string | null;
}

export interface CellStyle {
	font: Font;
	/** The colour under the cell, `null` for none, `other` for a pattern or a colour that is not told. */
	ground: string | null;
	format: string;
}

export const PLAIN: Font = {
	isStruck: false,
	isRaised: false,
	isTiny: false,
	colour: null
};

/** Formats that have a number only (ECMA-376, part 1, 18.8.30), also those of Chinese editions. */
const BUILT_IN: Readonly<Record<number, string>> = {
	0: 'General',
	1: '0',
	2: '0.00',
	3: '#,##0',
	4: '#,##0.00',
	9: '0%',
	10: '0.00%',
	11: '0.00E+00',
	12: '# ?/?',
	13: '# ??/??',
	14: 'yyyy/m/d',
	15: 'd-mmm-yy',
	16: 'd-mmm',
	17: 'mmm-yy',
	18: 'h:mm AM/PM',
	19: 'h:mm:ss AM/PM',
	20: 'h:mm',
	21: 'h:mm:ss',
	22: 'yyyy/m/d h:mm',
	27: 'yyyy"年"m"月"',
	28: 'm"月"d"日"',
	29: 'm"月"d"日"',
	30: 'm-d-yy',
	31: 'yyyy"年"m"月"d"日"',
	37: '#,##0;-#,##0',
	38: '#,##0;-#,##0',
	39: '#,##0.00;-#,##0.00',
	40: '#,##0.00;-#,##0.00',
	41: '#,##0;-#,##0;"-"',
	42: '"¥"#,##0;-"¥"#,##0;"-"',
	43: '#,##0.00;-#,##0.00;"-"',
	44: '"¥"#,##0.00;-"¥"#,##0.00;"-"',
	45: 'mm:ss',
	46: '[h]:mm:ss',
	47: 'mmss.0',
	48: '##0.0E+0',
	49: '@',
	57: 'yyyy"年"m"月"',
	58: 'm"月"d"日"'
};

/** The format of a number by its id; of one that nobody defines nothing can be told. */
export const formatBy = (id: number, own: ReadonlyMap<number, string>): string =>
	own.get(id) ?? BUILT_IN[id] ?? '[>0]';

/** The styles of cells in the order in which cells name them. */
export function cellStylesOf(root: XmlElement | null | undefined): CellStyle[] {
	const formats = new Map(
		childrenOf(childOf(root, 'numFmts')).map(({ attributes }) => [
			Number(attributes.numFmtId),
			attributes.formatCode ?? ''
		])
	);
	const fonts = childrenOf(childOf(root, 'fonts')).map(fontOf);
	const fills = childrenOf(childOf(root, 'fills')).map(groundOf);
	return childrenOf(childOf(root, 'cellXfs')).map(({ attributes }) => ({
		font: fonts[Number(attributes.fontId)] ?? PLAIN,
		ground: fills[Number(attributes.fillId)] ?? null,
		format: formatBy(Number(attributes.numFmtId ?? 0), formats)
	}));
}

/** What a conditional format changes of a cell. */
export interface Change extends Font {
	ground: string | null;
	format: string;
	/** Whether an icon or a bar stands where the number would. */
	isReplaced: boolean;
}

/** Of a differential style. */
export function changeOf(element: XmlElement): Partial<Change> {
	const change: Partial<Change> = {};
	const font = childOf(element, 'font');
	const given = fontOf(font);
	if (childOf(font, 'strike')) change.isStruck = given.isStruck;
	if (childOf(font, 'vertAlign')) change.isRaised = given.isRaised;
	if (childOf(font, 'sz')) change.isTiny = given.isTiny;
	if (childOf(font, 'color')) change.colour = given.colour;
	const pattern = childOf(childOf(element, 'fill'), 'patternFill');
	const type = pattern?.attributes.patternType ?? 'solid';
	const back = childOf(pattern, 'bgColor');
	// Here the colour of a solid ground is that behind the pattern.
	if (type === 'none') change.ground = null;
	else if (type !== 'solid' || childOf(childOf(element, 'fill'), 'gradientFill'))
		change.ground = 'other';
	else if (back) change.ground = colourOf(back) ?? 'other';
	const { numFmtId, formatCode } = childOf(element, 'numFmt')?.attributes ?? {};
	if (formatCode !== undefined) change.format = formatCode;
	else if (numFmtId !== undefined) change.format = formatBy(Number(numFmtId), new Map());
	return change;
}

/** The differential styles in the order in which rules name them. */
export const changesIn = (root: XmlElement | null | undefined): Partial<Change>[] =>
	childrenOf(childOf(root, 'dxfs')).map(changeOf);

const isOff = (element: XmlElement): boolean =>
	/^(?:0|false)$/u.test(element.attributes.val ?? '1');

/** Points. */
const USUAL = 11;
const ILLEGIBLE = 2;

/** Of a font, or of the properties of a run. */
export function fontOf(element: XmlElement | undefined): Font {
	const strike = childOf(element, 'strike');
	const lift = childOf(element, 'vertAlign')?.attributes.val;
	return {
		isStruck: strike !== undefined && !isOff(strike),
		isRaised: lift === 'superscript' || lift === 'subscript',
		isTiny: Number(childOf(element, 'sz')?.attributes.val ?? USUAL) <= ILLEGIBLE,
		colour: colourOf(childOf(element, 'color'))
	};
}

const INDEXED: Readonly<Record<string, string>> = { 9: 'FFFFFF', 1: 'FFFFFF', 65: 'FFFFFF' };

function colourOf(colour: XmlElement | undefined): string | null {
	const { rgb, theme, tint, indexed } = colour?.attributes ?? {};
	if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
	if (theme === '0' && (tint ?? '0') === '0') return 'FFFFFF';
	return indexed === undefined ? null : (INDEXED[indexed] ?? null);
}

function groundOf(fill: XmlElement): string | null {
	const pattern = childOf(fill, 'patternFill');
	const type = pattern?.attributes.patternType ?? 'none';
	if (pattern && type === 'none') return null;
	return (type === 'solid' ? colourOf(childOf(pattern, 'fgColor')) : null) ?? 'other';
}

/** Whether words in this font are like the ground they stand on, or too small to be read. */
export const isUnseen = ({ colour, isTiny }: Font, ground: string | null): boolean =>
	isTiny || (colour !== null && colour === (ground ?? 'FFFFFF'));

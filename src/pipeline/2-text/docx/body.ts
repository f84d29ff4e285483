import type { Parts } from '../collect-parts.ts';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/tree.ts';
import { createFieldStack } from './fields.ts';
import { type Around, runLookOf } from './look.ts';
import { collectMath } from './math.ts';
import type { Numbering } from '../list-numbers.ts';
import { isOn, type RunProperties, runPropertiesOf, shadeOf } from './properties.ts';
import { numberIn, type Styles } from './styles.ts';

export interface Reading {
	parts: Parts;
	styles: Styles;
	numbering: Numbering;
	/** Called where another document is set in, by its relation. */
	chunk: (id: string) => void;
}

interface Place extends Around {
	/** Of a form's field that nobody has filled in, whose text only asks for it. */
	isPlaceholder: boolean;
}

const NOWHERE: Place = {
	paragraphStyle: undefined,
	tableStyle: undefined,
	ground: undefined,
	isPlaceholder: false
};

/** Elements of runs and paragraphs that print nothing. */
const SILENT = new Set(
	(
		'w:rPr w:pPr w:lastRenderedPageBreak w:annotationRef w:footnoteRef w:endnoteRef w:separator ' +
		'w:continuationSeparator w:commentReference w:bookmarkStart w:bookmarkEnd w:proofErr ' +
		'w:permStart w:permEnd w:commentRangeStart w:commentRangeEnd w:delInstrText w:softHyphen ' +
		'w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:smartTagPr ' +
		'w:customXmlPr w:subDoc w:sdtPr w:sdtEndPr w:fldData w:sectPr w:tblPr w:tblGrid w:trPr w:tcPr ' +
		'w:tblPrEx w:footnotePr w:endnotePr w:background'
	).split(' ')
);
/** Elements whose content is the document's own. */
const CLEAR = new Set(
	(
		'w:document w:footnotes w:endnotes w:body w:hyperlink w:smartTag w:customXml w:ins w:moveTo w:sdtContent w:fldSimple w:dir ' +
		'w:txbxContent w:rubyBase w:footnote w:endnote'
	).split(' ')
);
const REMOVED = new Set(['w:del', 'w:moveFrom', 'w:delText']);
/** What programs since 2010 know, of which the newer way of writing is read. */
const KNOWN = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|wpsCustomData|v|a14|cx\d?|am3d|o)$/u;

/** Hands on what a body of Word prints. */
export function collectBody(root: XmlElement, reading: Reading): void {
	const { parts, styles, numbering } = reading;
	const fields = createFieldStack();
	let notes = 0;

	const all = (element: XmlElement, place: Place) => {
		for (const child of element.children) if (typeof child !== 'string') one(child, place);
	};
	const one = (element: XmlElement, place: Place): void => {
		const { name } = element;
		if (SILENT.has(name)) return;
		if (CLEAR.has(name)) return all(element, place);
		if (REMOVED.has(name)) return parts.omitted();
		switch (name) {
			case 'w:p':
				return paragraph(element, place);
			case 'w:r':
				return run(element, place);
			case 'w:tbl':
				return table(element, place);
			case 'w:tr':
			case 'w:tc':
				return all(element, place);
			case 'w:sdt':
				return control(element, place);
			case 'w:altChunk':
				reading.chunk(element.attributes['r:id'] ?? '');
				return parts.object();
			case 'w:bdo':
				all(element, place);
				return parts.object();
			case 'mc:AlternateContent':
				return alternative(element, place);
			case 'm:oMath':
			case 'm:oMathPara':
				if (fields.isPrinted()) collectMath(element, parts);
				return;
			default:
				return parts.object();
		}
	};

	const paragraph = (element: XmlElement, outer: Place) => {
		const properties = childOf(element, 'w:pPr');
		const style = childOf(properties, 'w:pStyle')?.attributes['w:val'];
		const ground = shadeOf(childOf(properties, 'w:shd'));
		const place = { ...outer, paragraphStyle: style, ground: ground ?? outer.ground };
		parts.newline();
		const number = numberIn(properties) ?? styles.number('paragraph', style ?? styles.paragraph);
		const label = number ? numbering.next(number.list, number.level, style) : '';
		if (label !== '') parts.numbered(label);
		all(element, place);
		parts.newline();
	};

	const run = (element: XmlElement, place: Place) => {
		const own = runPropertiesOf(childOf(element, 'w:rPr'));
		const look = runLookOf(own, place, styles);
		for (const child of element.children) {
			if (typeof child === 'string') continue;
			if (child.name === 'w:fldChar') {
				const end = fields.mark(child);
				if (end === null || !fields.isPrinted()) continue;
				if (end === 'empty') parts.omitted();
				else if (end === 'object' || !look.isShown) parts.object();
				else parts.within(end.entry);
			} else if (child.name === 'w:instrText') fields.code(textIn(child));
			else if (fields.isPrinted()) printed(child, own, look, place);
		}
	};
	const printed = (
		child: XmlElement,
		own: RunProperties,
		look: ReturnType<typeof runLookOf>,
		place: Place
	) => {
		const words = wordsOf(child);
		if (words !== null) {
			if (!look.isShown) {
				if (words.trim() !== '') parts.omitted();
			} else if (place.isPlaceholder) parts.object();
			else if (look.isRaised) parts.raised(words);
			else parts.text(words);
			if (look.isUnsure) parts.object();
			return;
		}
		if (!look.isShown) return parts.omitted();
		switch (child.name) {
			case 'w:br':
			case 'w:cr':
				return parts.newline();
			case 'w:footnoteReference':
			case 'w:endnoteReference':
				notes++;
				if (!isMarked(child)) parts.raised(String(notes));
				return;
			case 'w:ruby':
				return ruby(child, place);
			case 'w:drawing':
			case 'w:pict':
			case 'w:object':
				return drawing(child, place);
			default:
				return one(child, place);
		}
	};
	/** The reading stands before its base in the file, and above it in print. */
	const ruby = (element: XmlElement, place: Place) => {
		const base = childOf(element, 'w:rubyBase');
		const reading = childOf(element, 'w:rt');
		if (base) all(base, place);
		if (reading) parts.raised(allTextIn(reading), true);
	};

	/** A text box has its own paragraphs; anything else that is drawn has at most a description. */
	const drawing = (element: XmlElement, place: Place) => {
		const boxes = descendantsOf(element, 'w:txbxContent');
		if (boxes.length > 0) {
			for (const box of boxes) {
				parts.newline();
				all(box, { ...NOWHERE, isPlaceholder: place.isPlaceholder });
				parts.newline();
			}
			return;
		}
		const [described] = descendantsOf(element, 'wp:docPr');
		const words = described?.attributes.descr?.trim() ?? '';
		if (words === '') parts.object();
		else parts.within(words);
	};

	const alternative = (element: XmlElement, place: Place) => {
		const choices = childrenOf(element).filter(({ name }) => name === 'mc:Choice');
		const known = choices.find(({ attributes }) =>
			(attributes.Requires ?? '').split(/\s+/u).every((prefix) => KNOWN.test(prefix))
		);
		const chosen = known ?? childOf(element, 'mc:Fallback') ?? choices[0];
		for (const child of childrenOf(chosen))
			if (/^w:(?:drawing|pict|object)$/u.test(child.name)) drawing(child, place);
			else one(child, place);
	};

	const control = (element: XmlElement, place: Place) => {
		const shown = childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr');
		// One that is empty is no blank: what it would show is not here.
		parts.omitted();
		const isPlaceholder = place.isPlaceholder || (shown !== undefined && isOn(shown));
		for (const child of childrenOf(element))
			if (child.name === 'w:sdtContent') all(child, { ...place, isPlaceholder });
	};

	const table = (element: XmlElement, outer: Place) => {
		const properties = childOf(element, 'w:tblPr');
		const tableStyle = childOf(properties, 'w:tblStyle')?.attributes['w:val'];
		const ground = shadeOf(childOf(properties, 'w:shd')) ?? outer.ground;
		const place = { ...outer, tableStyle, ground, paragraphStyle: undefined };
		parts.openTable();
		for (const row of rowsIn(element, 'w:tr')) {
			const told = childOf(row, 'w:trPr');
			if (childOf(told, 'w:del') || isSet(told, 'w:hidden')) continue;
			parts.openRow();
			for (const cell of rowsIn(row, 'w:tc')) tableCell(cell, place);
		}
		parts.closeTable();
	};
	/** A cell that goes on from the one above, or beside, is part of that. */
	const tableCell = (element: XmlElement, outer: Place) => {
		const properties = childOf(element, 'w:tcPr');
		if (goesOn(childOf(properties, 'w:vMerge')) || goesOn(childOf(properties, 'w:hMerge'))) return;
		if (childOf(properties, 'w:cellDel')) return;
		const across = Number.parseInt(
			childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? '1',
			10
		);
		const depth = fields.depth();
		parts.openCell(across || 1);
		all(element, { ...outer, ground: shadeOf(childOf(properties, 'w:shd')) ?? outer.ground });
		fields.cutTo(depth);
		parts.closeCell();
	};

	one(root, NOWHERE);
}

/** The text that an element of a run is; null for one that is none. */
function wordsOf(element: XmlElement): string | null {
	switch (element.name) {
		case 'w:t':
			return textIn(element);
		case 'w:tab':
		case 'w:ptab':
			return ' ';
		case 'w:noBreakHyphen':
			return '-';
		case 'w:sym':
			return symbolOf(element);
		default:
			return null;
	}
}

/** Signs of fonts of pictures have a place of their own, which tells nothing without the font. */
function symbolOf({ attributes }: XmlElement): string | null {
	const code = Number.parseInt(attributes['w:char'] ?? '', 16);
	return code > 0 && code < 0xe000 ? String.fromCharCode(code) : null;
}

const goesOn = (merge: XmlElement | undefined): boolean =>
	merge !== undefined && merge.attributes['w:val'] !== 'restart';
const isSet = (properties: XmlElement | undefined, name: string): boolean => {
	const found = childOf(properties, name);
	return found !== undefined && isOn(found);
};
const isMarked = ({ attributes }: XmlElement): boolean =>
	/^(?:1|true|on)$/u.test(attributes['w:customMarkFollows'] ?? '');

const ROUND = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);
/** Rows of a table, or cells of a row, also those within controls. */
function rowsIn(element: XmlElement, name: string): XmlElement[] {
	return childrenOf(element).flatMap((child) => {
		if (child.name === name) return [child];
		return ROUND.has(child.name) ? rowsIn(child, name) : [];
	});
}

/** The nearest descendants of that name; of two ways to write one thing, those of the first. */
function descendantsOf(element: XmlElement, name: string): XmlElement[] {
	return childrenOf(element).flatMap((child) => {
		if (child.name === name) return [child];
		if (child.name === 'mc:AlternateContent')
			return descendantsOf(childrenOf(child)[0] ?? child, name);
		return descendantsOf(child, name);
	});
}

const allTextIn = (element: XmlElement): string =>
	element.children.map((child) => (typeof child === 'string' ? child : allTextIn(child))).join('');

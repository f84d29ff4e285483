import type { Piece } from '../sheets/sheet.ts';
import { childrenOf, textIn, type XmlElement } from '../xml/tree.ts';
import { type CellStyle, type Font, fontOf, isUnseen } from './styles.ts';

/** Words of a cell in one font; null where they have that of their cell. */
export interface Run {
	text: string;
	font: Font | null;
}

/** Of a shared string or one that stands in its cell; readings above characters are left out. */
export function runsIn(element: XmlElement): Run[] {
	return childrenOf(element).flatMap((child): Run[] => {
		if (child.name === 't') return [{ text: unescaped(textIn(child)), font: null }];
		if (child.name !== 'r') return [];
		const properties = childrenOf(child).find(({ name }) => name === 'rPr');
		const text = childrenOf(child)
			.filter(({ name }) => name === 't')
			.map((t) => unescaped(textIn(t)));
		return [{ text: text.join(''), font: properties ? fontOf(properties) : null }];
	});
}

/** `_x000D_` stands for a sign that XML has no room for. */
const unescaped = (text: string): string =>
	text.replace(/_x([0-9A-F]{4})_/giu, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);

/** What the eye meets of a cell's words. */
export function piecesOf(runs: readonly Run[], style: CellStyle | undefined): Piece[] {
	return runs.flatMap(({ text, font }): Piece[] => {
		const own = font ?? style?.font;
		if (text === '') return [];
		if (own && (own.isStruck || isUnseen(own, style?.ground ?? null)))
			return text.trim() === '' ? [] : [{ kind: 'omitted' }];
		return [{ kind: own?.isRaised ? 'raised' : 'text', text }];
	});
}

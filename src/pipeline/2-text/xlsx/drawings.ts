import { TooLarge } from '../limits.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { childrenOf, localOf, textIn, type XmlElement } from '../xml/tree.ts';

/** Drawings by merged cells, each held against each. */
const MOST_PAIRS = 20_000_000;

/** Says of empty cells upon which something is drawn, a box of text or a picture, that something was met there; the sheet changes. */
export function markDrawn(sheet: Sheet, drawing: XmlElement | null | undefined): void {
	const anchors = childrenOf(drawing);
	if (anchors.length * sheet.merges.length > MOST_PAIRS)
		throw new TooLarge(`${anchors.length} drawings on ${sheet.merges.length} merged cells`);
	for (const anchor of anchors) {
		const from = childrenOf(anchor).find(({ name }) => localOf(name) === 'from');
		const at = (wanted: string): number => {
			const place = childrenOf(from).find(({ name }) => localOf(name) === wanted);
			return place ? Number(textIn(place)) : NaN;
		};
		const [row, column] = [at('row'), at('col')];
		const merge = sheet.merges.find(
			(m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right
		);
		const cells = sheet.rows.get(merge?.top ?? row);
		const place = merge?.left ?? column;
		// Beyond a row's last cell there is none to be blank.
		if (cells && place <= Math.max(...cells.keys()) && !cells.get(place)?.length)
			cells.set(place, [{ kind: 'omitted' }]);
	}
}

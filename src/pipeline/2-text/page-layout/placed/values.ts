import type { PrintedLine } from '../lines.ts';
import type { Word } from '../page.ts';

/** A number, a stroke for none, or what cannot be read where one would stand; a note mark may follow. */
const VALUE =
	/^(?:[-－]?[\d０-９](?:[\d０-９,，.．]*[\d０-９])?%?(?:（[^（）]{1,8}）)?|[/／—–\-－]{1,2}|无|\ufffc+)$/u;
/** Of the size: values stand in columns and not in a sentence. */
const APART = 0.8;

export const isValue = (word: Word): boolean => VALUE.test(word.text);

/** The values of a line that stand apart from the words around them. */
export function valuesOf({ words }: PrintedLine): Word[] {
	return words.filter((word, i) => {
		if (!isValue(word)) return false;
		const [before, after] = [words[i - 1], words[i + 1]];
		return (
			(!before || word.left - before.right > APART * word.size) &&
			(!after || after.left - word.right > APART * word.size)
		);
	});
}

/** An ordinal, or the number of an article, with which the label of a row or a heading begins. */
export const ORDINAL =
	/^\s*(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|第[〇一二三四五六七八九十百\d]{1,4}[条款项])/u;

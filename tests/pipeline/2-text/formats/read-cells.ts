import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import { printed } from './form.ts';

const index = indexRegistry(loadRegistry('data/registry'));

/** What is read of each cell of the form: the characters of a number, or the state. */
export async function readCells(bytes: Uint8Array): Promise<Map<string, string>> {
	const input = { path: 'a', bytes, url: null, published: null };
	const { text, reports } = await readDocument(input, index);
	const figures = [...(reports[0]?.read.figures.values() ?? [])];
	return new Map(
		figures.map((f): [string, string] => [
			f.place,
			f.state === 'stated' || f.state === 'inferred' ? text.slice(f.start, f.end) : f.state
		])
	);
}

/** The same of what is printed. */
export const asRead = (text: string): string =>
	text === '' ? 'blank' : text === '/' ? 'not_applicable' : text;

export const PLACES = [...printed.keys()];

/** Cells that are read otherwise than they print; a number that `hides` holds of must be unreadable. */
export const misread = (
	cells: ReadonlyMap<string, string>,
	hides: (value: number) => boolean
): [place: string, printed: string, read: string | undefined][] =>
	PLACES.flatMap((place) => {
		const text = printed.get(place) ?? '';
		const isHidden = /^\d+$/u.test(text) && hides(Number(text));
		const right = isHidden ? 'unreadable' : asRead(text);
		const read = cells.get(place);
		return read === right ? [] : [[place, text, read]];
	});

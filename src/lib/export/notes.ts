import type { About, Exported } from './kinds/kind.ts';

type Told = Pick<Exported, 'about' | 'aboutLabels' | 'citations' | 'sql'>;

/** All that a reader of a file must know, a line each: what it is about, its question, how it is cited. */
export const notesOf = ({ about, aboutLabels, citations, sql }: Told): [string, string][] => {
	const lines: [string, string][] = [
		...(Object.keys(aboutLabels) as (keyof About)[]).map((key): [string, string] => [
			aboutLabels[key],
			about[key]
		]),
		...citations.map(({ name, text }): [string, string] => [name, text]),
		['SQL', sql ?? '']
	];
	return lines.filter(([, words]) => words !== '');
};

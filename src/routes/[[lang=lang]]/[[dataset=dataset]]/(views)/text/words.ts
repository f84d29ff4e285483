import { m } from '#lib/paraglide/messages.js';
import { everyScope } from '#lib/queries/where.ts';
import { printedNumber } from '../shared/numbers.ts';
import { narrowWords } from '../shared/selection.ts';
import type { Choices } from '../shared/selection.ts';
import { joined } from '../shared/words.ts';
import type { Text } from './read-text.ts';
import type { State } from './state.ts';

const NAMES: Record<State['section'], () => string> = {
	'1': m.section_1,
	'2': m.section_2,
	'3': m.section_3,
	'4': m.section_4,
	'5': m.section_5,
	'6': m.section_6,
	all: m.section_all
};

export const sectionWord = (section: State['section']): string => NAMES[section]();

/** What is looked for and in which sections. */
export const lookedFor = ({ words, section }: State): string[] => [
	words === '' ? '' : m.text_asked({ words }),
	sectionWord(section)
];

/** What was looked for, where, and how often it was found. */
export const textWords = (state: State, { context, found }: Text, choices: Choices): string =>
	joined([
		...lookedFor(state),
		...narrowWords(everyScope(state.selection), context, choices),
		m.text_found({ found: printedNumber(found) })
	]);

import { everyScope } from '#lib/queries/where.ts';
import type { Context } from '../shared/context.ts';
import { narrowWords } from '../shared/selection.ts';
import type { Choices } from '../shared/selection.ts';
import { originWord, severityWord } from '../shared/words.ts';
import type { State } from './state.ts';

/** What the chart of all checks keeps to: all that is chosen but the check. */
export const beyondRule = (
	{ selection, filter: { severity, origin } }: State,
	context: Context,
	choices: Choices
): string[] => [
	...narrowWords(everyScope(selection), context, choices),
	severity === null ? '' : severityWord(severity),
	origin === null ? '' : originWord(origin)
];

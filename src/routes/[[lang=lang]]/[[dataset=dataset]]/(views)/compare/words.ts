import { narrowWords } from '../shared/selection.ts';
import type { Choices } from '../shared/selection.ts';
import { joined } from '../shared/words.ts';
import type { Comparison } from './read-comparison.ts';
import { heldIn } from './state.ts';
import type { State } from './state.ts';

/** What holds for all that is compared: the first word says that every place is meant, which the ids narrow. */
export const heldWords = (state: State, { forms }: Comparison, choices: Choices): string =>
	joined(narrowWords(heldIn(state), { places: [], agencies: [], forms }, choices).slice(1));

import { writeCause } from '#domain/finding.ts';
import { type Corpus, placeInRow } from '../corpus.ts';
import type { CorpusObservation } from '../rule.ts';

/** Table three of one report printed again in another, in every cell; rows of the corpus. */
export const sameRequests = (corpus: Corpus, row: number, other: number): CorpusObservation => ({
	report: corpus.report[row] ?? -1,
	place: 'requests',
	origin: 'source',
	against: [placeInRow(corpus, other, 'requests')],
	cause: writeCause('figures_same')
});

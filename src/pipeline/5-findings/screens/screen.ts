import type { Place } from '#domain/place.ts';
import { writeCause } from '#domain/finding.ts';
import type { OutlierScreen } from '#domain/finding.ts';
import { benjaminiHochberg, FALSE_DISCOVERIES } from '#statistics/false-discovery.ts';
import type { CorpusObservation } from '../rule.ts';

/** One report held against its peers, or against its own past. */
export interface Tested {
	report: number;
	place: Place;
	/** The count, and what it would be if the report were like its peers. Not what it should be. */
	stated: number;
	usual: number;
	/** In standard deviations, signed. */
	score: number;
	/** How often chance alone would lie as far off. */
	p: number;
	against?: Place[];
	/** What else is to be said of it, as a cause. */
	more?: string;
}

/** Gathers the tests of one screen; only what may be singled out is kept, the others are counted. */
export function openScreen(screen: OutlierScreen) {
	const kept: Tested[] = [];
	let count = 0;
	return {
		test(tested: Tested) {
			count++;
			if (tested.p <= FALSE_DISCOVERIES) kept.push(tested);
		},
		*discoveries(): Generator<CorpusObservation> {
			const adjusted = benjaminiHochberg(
				kept.map(({ p }) => p),
				count
			);
			for (const [i, { report, place, stated, usual, score, against, more }] of kept.entries())
				if ((adjusted[i] ?? 1) <= FALSE_DISCOVERIES)
					yield {
						report,
						place,
						origin: 'source',
						stated,
						...(against ? { against } : {}),
						cause: [
							writeCause('outlier', screen, score.toFixed(1), count, Math.round(usual * 10) / 10),
							...(more ? [more] : [])
						].join(';')
					};
		}
	};
}

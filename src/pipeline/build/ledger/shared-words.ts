import type { Agency } from '#domain/report.ts';

/** Gives an organ as it is to be kept: with the words that many organs share held once. */
export type ShareWords = (agency: Agency) => Agency;

/** What a thread is sent has each word anew: ten strings an organ, nine of which are of some thousand. */
export function openSharedWords(): ShareWords {
	const words = new Map<string, string>();
	let last: Agency | null = null;
	let kept: Agency | null = null;

	function shared<Word extends string | null>(word: Word): Word {
		if (word === null) return word;
		const known = words.get(word);
		if (known === undefined) words.set(word, word);
		return (known ?? word) as Word;
	}
	return (agency) => {
		// The same report is kept in more than one place.
		if (agency === last && kept !== null) return kept;
		last = agency;
		kept = {
			...agency,
			kind: shared(agency.kind),
			sector: shared(agency.sector),
			level: shared(agency.level),
			region: shared(agency.region),
			province: shared(agency.province),
			prefecture: shared(agency.prefecture),
			county: shared(agency.county)
		};
		return kept;
	};
}

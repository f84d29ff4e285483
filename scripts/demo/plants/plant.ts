import type { Place } from '#domain/place.ts';
import type { DemoTemplate, Ledger } from '../ledger.ts';
import type { Organ } from '../organs.ts';
import type { Quirks } from '../quirks.ts';
import type { Random } from '../random.ts';
import type { Planted } from '../report-model.ts';

/** A report before it is written; a plant mutates `printed`, `typed` and `quirks`. */
export interface Subject {
	random: Random;
	organ: Organ;
	year: number;
	template: DemoTemplate;
	printed: Ledger;
	typed: Map<Place, string>;
	quirks: Quirks;
	/** As it truly was the year before; null in the organ's first year. */
	before: Ledger | null;
	/** Last year's report as printed, where there is one. */
	last: { printed: Ledger; template: DemoTemplate; wording: string; planted: boolean } | null;
	/** The report of another organ of the same year, whose text can be copied; null before there is one. */
	other: Other | null;
	/** One of another organ of the same kind and year that had no requests and no disputes. */
	alike: Other | null;
	/** Of a government: what the organ below it with the most requests had. */
	largest: Ledger | null;
}

export interface Other {
	/** Of its document. */
	path: string;
	name: string;
	wording: string;
	printed: Ledger;
	template: DemoTemplate;
}

export interface Plant {
	/** What is done; stands in the truth. */
	kind: string;
	/** The rule that should see it, by its id in the rules table. */
	rule: string;
	weight: number;
	/** Null where the report has no place for it. Mutates the subject. */
	plant(subject: Subject): Find | null;
}

/** What was planted, without what every plant says of itself. */
export interface Find extends Pick<Planted, 'place'> {
	/** Where it is another than the plant's. */
	rule?: string;
	true?: number;
	printed?: number;
	changed?: Place[];
	other?: string;
	explains?: Planted['explains'];
}

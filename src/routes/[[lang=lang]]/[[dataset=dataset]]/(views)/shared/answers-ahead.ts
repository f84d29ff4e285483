import { base } from '$app/paths';
import type { Manifest } from '#domain/dataset.ts';
import { fetchAnswers } from '#lib/db/ahead/fetch-answers.ts';
import type { LookUp } from '#lib/db/ahead/packed.ts';
import { aheadIn } from '#routes/links.ts';
import type { Edition } from '#routes/links.ts';
import type { ViewId } from '#routes/views.ts';

/** What of a view was answered when the site was built. */
export interface Ahead {
	edition: Edition;
	manifest: Manifest;
	view: ViewId;
	/** Parameters of its address: of each, what one change of it asks. */
	parameters: readonly string[];
}

/** The questions of a view where nothing is selected: many a control changes only some of them. */
export const AT_FIRST = 'first';

/** The answers to what a view asks once one parameter of its address is changed; none where they were not written. */
export const answersAhead = (ahead: Ahead, parameter: string | null): Promise<LookUp | null>[] =>
	parameter !== null && ahead.parameters.includes(parameter)
		? [parameter, AT_FIRST].map((part) => answersOf(ahead, part))
		: [];

/** The answers to whatever a reader may change first. */
export const everyAnswerAhead = (ahead: Ahead): Promise<unknown> =>
	Promise.all(ahead.parameters.flatMap((parameter) => answersAhead(ahead, parameter)));

const fetched = new Map<string, Promise<LookUp | null>>();

function answersOf({ edition, manifest, view }: Ahead, part: string): Promise<LookUp | null> {
	const { version } = manifest;
	const address = base + aheadIn(edition, version, view, part);
	const answers = fetched.get(address) ?? fetchAnswers(address, version);
	fetched.set(address, answers);
	return answers;
}

import { Unpublished } from '#pipeline/1-corpus/unpublished.ts';
import type { Tally } from '../ledger/tally.ts';

/** Beyond this share of files that cannot be opened the corpus has gone, and not some of its documents. */
const MOST_LOST = 0.2;
/** Of so few files any may be broken. */
const FEWEST = 5;

/** Decided before the dataset is written, since afterwards the old one is gone; `former` says how many reports that has. */
export function refuseToPublish(
	{ statuses, reasons }: Pick<Tally, 'statuses' | 'reasons'>,
	documents: number,
	strict: boolean,
	former = 0
): void {
	if (former > 0 && (statuses.get('report') ?? 0) === 0)
		throw new Unpublished(
			`none of ${documents} documents is a report: the dataset that is there, of ${former}, stays`
		);
	const lost = reasons.get('unreadable')?.get('cannot_open') ?? 0;
	if (lost >= FEWEST && lost > MOST_LOST * documents)
		throw new Unpublished(
			`${lost} of ${documents} documents could not be opened: the dataset that is there stays`,
			{ lacks: 'documents', lost, documents }
		);
	const unreadable = statuses.get('unreadable') ?? 0;
	if (strict && unreadable > 0)
		throw new Unpublished(
			`${unreadable} of ${documents} documents are unreadable (--strict): the dataset that is there stays`
		);
}

import type { Lack } from '#domain/lack.ts';

/** What was read is not what was asked for: the dataset that is there stays. The message is one sentence. */
export class Unpublished extends Error {
	readonly lack: Lack | null;

	constructor(message: string, lack: Lack | null = null) {
		super(message);
		this.lack = lack;
	}
}

/** Where nobody can say how many reports the dataset has that is there, if one is: none takes its place. */
export function refuseNone(reports: number, documents: number): void {
	if (reports === 0)
		throw new Unpublished(`none of ${documents} documents is a report: nothing is kept of them`, {
			lacks: 'report',
			documents
		});
}

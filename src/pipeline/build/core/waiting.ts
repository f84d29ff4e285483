import type { DocumentKind } from '#domain/report.ts';
import type { FileReading } from './reading.ts';

/** Where a document came from. */
export interface Address {
	path: string;
	url: string | null;
	text_kind: DocumentKind;
	source: string | null;
}

/** A document that is entered when all others are known. */
export interface Waiting {
	document: number;
	entry: Address;
	/** A former build had kept its reading. */
	kept: boolean;
	reading: FileReading;
}

/** Such documents, in the order in which they came. */
export interface WaitingDocuments {
	add(waiting: Waiting): void;
	/** Each of them once; lets go of what held them behind the last. */
	all(): Iterable<Waiting>;
	close(): void;
}

/** Where there is no disk: they are few thousand at most. */
export function holdWaiting(): WaitingDocuments {
	const held: Waiting[] = [];
	return {
		add: (waiting) => void held.push(waiting),
		all: () => held,
		close: () => void held.splice(0)
	};
}

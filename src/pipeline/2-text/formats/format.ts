import type { ReasonFor } from '#domain/reasons.ts';
import type { SourceText } from '#domain/table.ts';
import { decode } from '#text/bytes/decode.ts';
import { TooLarge } from '../limits.ts';
import type { OpenEyes } from '../scan/recogniser.ts';

/** A document on its way to text. */
export interface GivenDocument {
	bytes: Uint8Array;
	/** Decoded when first asked for; null where the bytes are no text. */
	text: () => string | null;
	eyes: OpenEyes;
}

/** Why a document cannot be read, as a code. */
export interface Unreadable {
	unreadable: ReasonFor<'unreadable'>;
}

/** One kind of file, told by what is in it. What only this kind needs is loaded when one is met. */
export interface Format {
	id: string;
	media_type: string;
	matches: (document: GivenDocument) => boolean;
	read: (document: GivenDocument) => Read | Promise<Read>;
}

export type Read = SourceText | Unreadable;

/** What a library makes of the file; null if it cannot open it, which is the file's fault. Throws where that says too much. */
export async function opened<T>(open: () => Promise<T>): Promise<T | null> {
	try {
		return await open();
	} catch (error) {
		if (error instanceof TooLarge) throw error;
		return null;
	}
}

export function given(bytes: Uint8Array, eyes: OpenEyes = null): GivenDocument {
	let text: string | null | undefined;
	return {
		bytes,
		eyes,
		text() {
			if (text === undefined) text = decode(bytes);
			return text;
		}
	};
}

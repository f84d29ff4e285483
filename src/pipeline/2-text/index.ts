import type { SourceText } from '#domain/table.ts';
import { given, type Unreadable } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { MAX_BYTES, TooLarge } from './limits.ts';
import { loadEngine } from './pdf/open.ts';
import type { OpenEyes } from './scan/recogniser.ts';

export { useCMaps } from './pdf/open.ts';
export { MAX_BYTES } from './limits.ts';
export { type OpenEyes, openRecogniser, type Recogniser } from './scan/recogniser.ts';

export type TextReading = { source: SourceText } | (Unreadable & { media_type: string });

/** Bytes to text, by content and not by the file's name; pictures of text where there are eyes for them. */
export async function readText(bytes: Uint8Array, eyes: OpenEyes = null): Promise<TextReading> {
	if (bytes.length > MAX_BYTES) return { unreadable: 'too_large', media_type: UNKNOWN };
	const document = given(bytes, eyes);
	const format = formats.find((f) => f.matches(document));
	if (!format) return { unreadable: 'binary', media_type: UNKNOWN };
	const { media_type } = format;
	try {
		const read = format.read(document);
		const source = read instanceof Promise ? await read : read;
		return 'unreadable' in source ? { media_type, ...source } : { source };
	} catch (error) {
		if (!(error instanceof TooLarge)) throw error;
		return { unreadable: 'too_large', media_type };
	}
}

/** Loads what only some formats need, so that nothing is fetched once documents are read. */
export const loadFormats = (): Promise<unknown> => Promise.all([loadEngine(), import('fflate')]);

const UNKNOWN = 'application/octet-stream';

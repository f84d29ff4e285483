import type { SourceText } from '#domain/table.ts';
import { decode } from './decode.ts';
import { readHtml } from './html.ts';

/** Largest document read, in bytes; beyond it lie archives and scans, not reports. */
export const MAX_BYTES = 20 * 1024 * 1024;

export type TextReading = { source: SourceText } | { unreadable: string; media_type: string };

/** Bytes to text, by content and not by the file's name. `unreadable` is a reason code. */
export async function readText(bytes: Uint8Array): Promise<TextReading> {
	if (bytes.length > MAX_BYTES)
		return { unreadable: 'too_large', media_type: 'application/octet-stream' };
	const text = decode(bytes);
	if (text === null) return { unreadable: 'binary', media_type: 'application/octet-stream' };
	if (text.trim() === '') return { unreadable: 'empty_document', media_type: 'text/plain' };
	if (/<(?:!doctype html|html|body|table|div|p)[\s>]/iu.test(text.slice(0, 4096)))
		return { source: readHtml(text) };
	return { source: { text, media_type: 'text/plain', titles: [], grids: [] } };
}

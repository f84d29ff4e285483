import type { Random } from '../random.ts';
import type { DamageId, FormatId, ReportParts } from '../report-model.ts';
import type { Hand } from '../damage.ts';
import type { Shape } from '../shapes/shape.ts';
import { docxOf, DOCX_DAMAGE } from './docx.ts';
import { encodeGb18030 } from './gb18030.ts';
import { pdfOf, PDF_DAMAGE } from './pdf.ts';

/** How a document is kept. One that renders makes its bytes itself, without a shape of text. */
interface Format {
	id: FormatId;
	offers?: readonly DamageId[];
	render?(parts: ReportParts, hand: Hand): Uint8Array;
}

const DOCX: Format = { id: 'docx', offers: DOCX_DAMAGE, render: docxOf };
const PDF: Format = { id: 'pdf', offers: PDF_DAMAGE, render: pdfOf };

/** A share of the pages with spans are kept in Word, a share of the torn lines in PDF; the rest is text in several guises. */
export function formatFor(shape: Shape, random: Random): Format {
	const draw = random.next();
	if (shape.id === 'G11' && draw < 0.2) return DOCX;
	if (shape.id === 'G8' && draw < 0.4) return PDF;
	if (draw < 0.28) return { id: 'gb18030' };
	if (draw < 0.33) return { id: 'ndjson' };
	if (draw < 0.36) return { id: 'ndjson_gz' };
	if (draw < 0.41) return { id: 'zip' };
	return { id: ID[shape.extension] };
}

const ID = { txt: 'text', md: 'markdown', html: 'html' } as const;

export const extensionOf = (format: FormatId, shape: Shape): string =>
	format === 'docx' || format === 'pdf' ? format : shape.extension;

/** A page says in its head how it is encoded, as the old sites do. */
export function encode(text: string, format: FormatId): Uint8Array {
	if (format !== 'gb18030') return new TextEncoder().encode(text);
	return encodeGb18030(text.replace('<meta charset="utf-8" />', '<meta charset="gb2312" />'));
}

import { archive } from './archive.ts';
import { doc } from './doc.ts';
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { htmlPage } from './html-page.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { plain } from './plain.ts';

/** The first that matches reads the document: those with a signature come before those of text. */
export const formats: readonly Format[] = [pdf, docx, archive, doc, markdown, htmlPage, plain];

import { archive } from './archive.ts';
import { doc } from './doc.ts';
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { htmlPage } from './html-page.ts';
import { markdown } from './markdown.ts';
import { mhtml } from './mhtml.ts';
import { ofd } from './ofd.ts';
import { flatOpenDocument, openDocument } from './opendocument.ts';
import { pdf } from './pdf.ts';
import { pictures } from './picture.ts';
import { plain } from './plain.ts';
import { rtf } from './rtf.ts';
import { folderSettings, named } from './signatures.ts';
import { wordXml } from './word-xml.ts';
import { xls } from './xls.ts';
import { xlsx } from './xlsx.ts';

/** The first that matches reads the document: those with a signature come before those of text. */
export const formats: readonly Format[] = [
	pdf,
	...pictures,
	...named,
	xlsx,
	docx,
	openDocument,
	ofd,
	archive,
	xls,
	doc,
	folderSettings,
	rtf,
	mhtml,
	wordXml,
	flatOpenDocument,
	markdown,
	htmlPage,
	plain
];

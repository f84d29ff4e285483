import { createParts } from '../collect-parts.ts';
import { collectDocument } from '../doc/collect.ts';
import { openDocument } from '../doc/document.ts';
import { fileInformation } from '../doc/file-information.ts';
import { labelsOf } from '../doc/lists.ts';
import { joinParts } from '../join-parts.ts';
import { isCompoundFile, openCompoundFile } from '../ole/compound-file.ts';
import type { Format, Read } from './format.ts';

const FEWEST = 20;

/** Word before 2007: what its runs, styles and fields print. */
export const doc: Format = {
	id: 'doc',
	media_type: 'application/msword',
	matches: ({ bytes }) => isCompoundFile(bytes),
	read({ bytes }): Read {
		const streams = openCompoundFile(bytes);
		if (streams?.has('EncryptedPackage')) return { unreadable: 'encrypted' };
		const document = streams && openDocument(streams);
		if (!document) {
			const information = fileInformation(streams?.get('WordDocument')?.() ?? new Uint8Array());
			return { unreadable: information?.isEncrypted ? 'encrypted' : 'damaged_file' };
		}
		const parts = createParts();
		collectDocument(document, parts, labelsOf(document));
		const source = joinParts(parts.parts, doc.media_type);
		const said = source.text.replace(/\s+/gu, '').length;
		return said < FEWEST ? { unreadable: 'empty_document' } : source;
	}
};

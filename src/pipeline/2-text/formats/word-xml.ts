import { createParts } from '../collect-parts.ts';
import { collectBody } from '../docx/body.ts';
import { numberingOf } from '../docx/numbering.ts';
import { folded, mainPartOf, type Package, packageOf } from '../docx/package.ts';
import { stylesOf } from '../docx/styles.ts';
import { joinParts } from '../join-parts.ts';
import { asWord } from '../wordml/as-word.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/tree.ts';
import { readMain } from './docx.ts';
import { type Format, opened, type Read } from './format.ts';

const HEAD = 4096;
const ROOT = /<(?:\w+:)?(?:wordDocument|package)[\s>]/u;
const OURS = /office\/word\/2003\/wordml|office\/2006\/xmlPackage/u;

/** A document of Word as one XML file: that of 2003, and the later one of a package's parts. */
export const wordXml: Format = {
	id: 'word-xml',
	media_type: 'application/vnd.ms-word.document+xml',
	matches(document) {
		const head = document.text()?.slice(0, HEAD) ?? '';
		return head.includes('<') && ROOT.test(head) && OURS.test(head);
	},
	async read(document) {
		const read = await opened(async () => readRoot(parseXml(document.text() ?? '')));
		if (read === null) return { unreadable: 'damaged_file' };
		if ('unreadable' in read) return read;
		if (read.text.trim() === '') return { unreadable: 'empty_document' };
		return { ...read, media_type: wordXml.media_type };
	}
};

async function readRoot(root: XmlElement | null): Promise<Read> {
	if (root?.name === 'pkg:package') {
		const found = partsIn(root);
		const main = mainPartOf(found);
		return main === null ? { unreadable: 'damaged_file' } : readMain(found, main);
	}
	const body = childOf(root, 'w:body');
	if (!body) return { unreadable: 'damaged_file' };
	const styles = stylesOf(childOf(root, 'w:styles'));
	const parts = createParts();
	const numbering = numberingOf(undefined, styles);
	collectBody(asWord(body), { parts, styles, numbering, chunk: () => parts.object() });
	return joinParts(parts.parts, wordXml.media_type);
}

function partsIn(root: XmlElement): Package {
	const parts = new Map<string, XmlElement | undefined>();
	for (const part of childrenOf(root))
		parts.set(
			folded(part.attributes['pkg:name'] ?? ''),
			childrenOf(childOf(part, 'pkg:xmlData'))[0]
		);
	return packageOf({
		bytes: (name) => (parts.has(folded(name)) ? new Uint8Array() : undefined),
		xml: (name) => parts.get(folded(name)),
		hasPictures: false
	});
}

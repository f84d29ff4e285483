import { opened } from '../formats/format.ts';
import { decodePicture } from '../scan/decoders/index.ts';
import type { Picture } from '../scan/picture.ts';
import { childrenOf, localOf, type XmlElement } from '../xml/tree.ts';
import { type Package, packedPart } from './package.ts';

/** Pixels of the shorter side; smaller ones are seals, signs and codes. */
const SMALLEST_PAGE = 600;
/** Of a document: more pages than a report has. */
const MOST_PICTURES = 60;

/** The pictures of pages that a document shows, in its order; null where one of them cannot be told, since half a report is none. */
export async function pagesPictured(
	bytes: Uint8Array,
	found: Package,
	main: string
): Promise<Picture[] | null> {
	const targets = new Map(found.relations(main).map(({ id, target }) => [id, target]));
	const shown = new Set([...shownIn(found.xml(main))].map((id) => targets.get(id)));
	const pictures: Picture[] = [];
	for (const part of [...shown].slice(0, MOST_PICTURES)) {
		const file = part === undefined ? undefined : await packedPart(bytes, part);
		const picture = file && (await opened(() => decodePicture(file)));
		if (!picture) return null;
		if (Math.min(picture.width, picture.height) >= SMALLEST_PAGE) pictures.push(picture);
	}
	return pictures;
}

/** The ids under which pictures are shown, as Word since 2007 and as VML name them. */
function* shownIn(element: XmlElement | null | undefined): Generator<string> {
	for (const child of childrenOf(element)) {
		const local = localOf(child.name);
		const id = { blip: child.attributes['r:embed'], imagedata: child.attributes['r:id'] }[local];
		if (id !== undefined) yield id;
		yield* shownIn(child);
	}
}

import { childrenOf, localOf, type XmlElement } from '../xml/tree.ts';
import { type Package, packedPart } from './package.ts';

/** The files of the pictures that a document shows, in its order, unpacked one by one; undefined where one is missing. */
export function* picturesShown(
	bytes: Uint8Array,
	found: Package,
	main: string
): Generator<Promise<Uint8Array | undefined> | undefined> {
	const targets = new Map(found.relations(main).map(({ id, target }) => [id, target]));
	const shown = new Set([...shownIn(found.xml(main))].map((id) => targets.get(id)));
	for (const part of shown) yield part === undefined ? undefined : packedPart(bytes, part);
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

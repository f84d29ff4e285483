import type { Written } from './corpus.ts';
import { addressOfFolder, type DemoDocument } from './document.ts';
import { encode } from './formats/index.ts';
import { createRandom } from './random.ts';
import type { Truth } from './report-model.ts';

/** How many of a thousand pairs of plain neighbours are kept in one document. */
const ODDS = 60;

/** What an organ wrote, with the reports of two years now and then in one document, as collections print them. */
export function* bound(written: Iterable<Written>, organ: number): Generator<Written> {
	const items = [...written];
	for (let i = 0; i < items.length; i++) {
		const [item, next] = [items[i], items[i + 1]];
		if (!item) continue;
		const pair = item.kind === 'document' && next?.kind === 'document';
		const copied = (of: string) =>
			items.some((other) => other.kind === 'document' && other.document.truth.of === of);
		if (
			pair &&
			[item.document, next.document].every((d) => isPlain(d) && !copied(d.path)) &&
			createRandom(organ, 'bound', item.document.path).chance(ODDS / 1000)
		) {
			yield { kind: 'document', document: inOne(item.document, next.document) };
			i++;
		} else yield item;
	}
}

/** A report of its own in plain text, with nothing in it that speaks of its date. */
const isPlain = ({ format, truth }: DemoDocument): boolean =>
	(format === 'text' || format === 'markdown') &&
	truth.truth === 'report' &&
	truth.of === undefined &&
	truth.mirror === undefined &&
	truth.title !== 'dropped' &&
	truth.planted?.length === 0 &&
	truth.broken?.length === 0;

function inOne(first: DemoDocument, second: DemoDocument): DemoDocument {
	const text = `${first.text.trimEnd()}\n\n${second.text}`;
	return {
		...first,
		text,
		bytes: encode(text, 'text'),
		url: addressOfFolder(first.url),
		// One date for two reports would be wrong of one of them.
		published: null,
		truth: asPart(first.truth, first.path),
		also: [asPart(second.truth, first.path)]
	};
}

const asPart = (truth: Truth, path: string): Truth => ({
	...truth,
	path,
	bound: true,
	published_in: truth.published_in?.filter((where) => where === 'signature') ?? []
});

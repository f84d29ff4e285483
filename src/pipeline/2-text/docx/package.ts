import { decode } from '#text/bytes/decode.ts';
import { allowance, MAX_BYTES } from '../limits.ts';
import { childrenOf, parseXml, type XmlElement } from '../xml/tree.ts';

/** The parts that hold text; pictures and fonts stay packed. */
const TEXT_PART = /\.(?:xml|rels|html?|xhtml|mht|mhtml|rtf|txt|docx|bin)$/iu;
const PICTURE = /\/media\//u;
const DOCUMENT = /\/officeDocument$/u;
/** A part may be named by thousands of pages or sheets, and is parsed for each. */
const MOST_PARSED = 4 * MAX_BYTES;

export interface Package {
	/** The part itself; undefined where there is none of the name. */
	bytes: (name: string) => Uint8Array | undefined;
	/** Its root; null where it is torn, undefined where there is none. */
	xml: (name: string) => XmlElement | null | undefined;
	/** What a part refers to, by the type's last word and by id. */
	relations: (part: string) => Relation[];
	hasPictures: boolean;
}

export interface Relation {
	id: string;
	type: string;
	/** The name of the part it refers to. */
	target: string;
}

/** The parts of a document of Word; `too_large` where they unpack to more than a report. Throws where it is no archive. */
export async function openPackage(bytes: Uint8Array): Promise<Package | 'too_large'> {
	const { unzipSync } = await import('fflate');
	let size = 0;
	let hasPictures = false;
	const parts = unzipSync(bytes, {
		filter({ name, originalSize }) {
			hasPictures ||= PICTURE.test(name);
			if (!TEXT_PART.test(name) || PICTURE.test(name) || name.includes('/embeddings/'))
				return false;
			// What a part claims to be is all that is unpacked of it.
			size += originalSize;
			return size <= MAX_BYTES;
		}
	});
	if (size > MAX_BYTES) return 'too_large';
	const byName = new Map(Object.entries(parts).map(([name, part]) => [folded(name), part]));
	const bytesOf = (name: string) => byName.get(folded(name));
	const take = allowance(MOST_PARSED, 'bytes of parts, each as often as it is named');
	const xml = (name: string) => {
		const part = bytesOf(name);
		if (part === undefined) return undefined;
		take(part.length);
		return parseXml(decode(part) ?? '');
	};
	return packageOf({ bytes: bytesOf, xml, hasPictures });
}

/** Unpacked; a page as a bitmap of 300 dots an inch has a third of it. */
const LARGEST_PART = 4 * MAX_BYTES;

/** A part that `openPackage` leaves packed, by its name; undefined where there is none, or it is larger than any page. */
export async function packedPart(bytes: Uint8Array, part: string): Promise<Uint8Array | undefined> {
	const { unzipSync } = await import('fflate');
	const parts = unzipSync(bytes, {
		filter: ({ name, originalSize }) =>
			folded(name) === folded(part) && originalSize <= LARGEST_PART
	});
	return Object.values(parts)[0];
}

/** A package by its parts, with what they refer to. */
export function packageOf(parts: Omit<Package, 'relations'>): Package {
	const relations = (part: string): Relation[] => {
		const folder = part.slice(0, part.lastIndexOf('/') + 1);
		const list = parts.xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
		return childrenOf(list).map(({ attributes }) => ({
			id: attributes.Id ?? '',
			type: attributes.Type ?? '',
			target: resolved(folder, attributes.Target ?? '')
		}));
	};
	return { ...parts, relations };
}

/** Names in packages differ in more than their case and slashes. */
export const folded = (name: string): string =>
	name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();

function resolved(folder: string, target: string): string {
	if (target.startsWith('/')) return target.slice(1);
	const steps: string[] = [];
	for (const step of `${folder}${target}`.split('/'))
		if (step === '..') steps.pop();
		else if (step !== '.') steps.push(step);
	return steps.join('/');
}

const MAIN =
	/wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroenabled/iu;

/** The part with the document's text: by the package's own word, by its types, or by its usual name. */
export function mainPartOf(opened: Package): string | null {
	const related = opened.relations('').find(({ type }) => DOCUMENT.test(type))?.target;
	const typed = childrenOf(opened.xml('[Content_Types].xml')).find(({ attributes }) =>
		MAIN.test(attributes.ContentType ?? '')
	)?.attributes.PartName;
	const names = [related, typed?.slice(1), 'word/document.xml'];
	return names.find((name) => name !== undefined && opened.bytes(name) !== undefined) ?? null;
}

import { CORRECTIONS_FILE } from '#pipeline/1-corpus/corrections.ts';
import type { Given } from '#pipeline/1-corpus/given.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { REGISTRY_FILES, type RegistryText } from '#pipeline/1-corpus/registry-tables.ts';
import { decode } from '#text/bytes/decode.ts';

/** What a browser was given beside documents: the lists of a registry, by their names, wherever they lay. */
export interface GivenLists {
	/** As they were called, with their folders. */
	paths: string[];
	tables: RegistryText;
	corrections: string | null;
}

const LISTS: readonly string[] = [...Object.values(REGISTRY_FILES), CORRECTIONS_FILE];
const nameOf = (path: string): string => path.split('/').at(-1) ?? path;
export const isNamedList = (path: string): boolean => LISTS.includes(nameOf(path));
export const isList = ({ path }: Given<Blob>): boolean => isNamedList(path);

/** The lists among what was given. Refused where one is given twice or is no table. */
export async function readLists(given: readonly Given<Blob>[]): Promise<GivenLists> {
	const texts = new Map<string, string>();
	const paths = new Map<string, string>();
	for (const { path, file } of given.filter(isList)) {
		const name = nameOf(path);
		const other = paths.get(name);
		if (other !== undefined)
			throw new RefusedInput({ code: 'list_twice', value: name, other: `${other}, ${path}` });
		const text = decode(new Uint8Array(await file.arrayBuffer()));
		if (text === null) throw new RefusedInput({ code: 'not_text', file: path });
		paths.set(name, path);
		texts.set(name, text);
	}
	const tables = Object.entries(REGISTRY_FILES).flatMap(([table, file]) => {
		const text = texts.get(file);
		return text === undefined ? [] : [[table, text] as const];
	});
	return {
		paths: [...paths.values()].sort(),
		tables: Object.fromEntries(tables),
		corrections: texts.get(CORRECTIONS_FILE) ?? null
	};
}

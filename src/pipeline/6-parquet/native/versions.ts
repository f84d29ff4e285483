import { copyFile, link, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from '#domain/dataset.ts';
import { isVersion, keptVersion, VERSIONS_FILE } from '#domain/versions.ts';
import type { KeptVersion, Versions } from '#domain/versions.ts';

/** How many versions of a dataset are kept where nobody says otherwise, the newest among them. */
export const KEPT_VERSIONS = 3;
const MANIFEST = 'manifest.json';

/** A version that was published before, and where its files lie. */
interface Former {
	kept: KeptVersion;
	folder: string;
	files: readonly string[];
}

/**
 * Gives the dataset in `staged`, which is about to take the place of `target`, the versions before it:
 * each in a folder by its version, and all in `versions.json`, at most `most` of them. Nothing of
 * `target` changes, so that a build that ends here has harmed nothing. Files are linked where the disk
 * can, since none is ever written again. What is not as a build left it is no version and is not kept.
 */
export async function keepVersions(target: string, staged: string, most: number): Promise<void> {
	const newest = await manifestIn(staged);
	if (newest === null) return;
	const former = await formerVersions(target);
	const date = former.find(({ kept }) => kept.version === newest.version)?.kept.date ?? today();
	const before = former.filter(({ kept }) => kept.version !== newest.version).slice(0, most - 1);
	for (const one of before) await linkFiles(one, path.join(staged, one.kept.version));
	const list: Versions = {
		versions: [keptVersion(newest, date), ...before.map(({ kept }) => kept)]
	};
	await writeFile(path.join(staged, VERSIONS_FILE), `${JSON.stringify(list, null, '\t')}\n`);
}

/** Those whose files are there, the newest first. */
async function formerVersions(target: string): Promise<Former[]> {
	const list = await listIn(target);
	const current = await manifestIn(target);
	const found = current ? [await formerIn(target, current, list)] : [];
	for (const { version } of list) {
		if (version === current?.version || !isVersion(version)) continue;
		const folder = path.join(target, version);
		const manifest = await manifestIn(folder);
		if (manifest?.version === version) found.push(await formerIn(folder, manifest, list));
	}
	return found.filter((one) => one !== null);
}

/** Null where a file of it is gone. */
async function formerIn(
	folder: string,
	manifest: Manifest,
	list: readonly KeptVersion[]
): Promise<Former | null> {
	const files = filesOf(manifest);
	for (const file of files) {
		const isThere = await stat(path.join(folder, file)).catch(() => null);
		if (path.basename(file) !== file || !isThere?.isFile()) return null;
	}
	const listed = list.find(({ version }) => version === manifest.version)?.date;
	const date = listed ?? dayOf((await stat(path.join(folder, MANIFEST))).mtime);
	return { kept: keptVersion(manifest, date), folder, files };
}

const filesOf = ({ tables, checksums }: Manifest): string[] => [
	MANIFEST,
	...tables.flatMap(({ file }) => file),
	...(checksums ? [checksums.file] : [])
];

/** Null where there is none of ours. */
async function manifestIn(folder: string): Promise<Manifest | null> {
	const read = (await jsonIn(path.join(folder, MANIFEST))) as Partial<Manifest> | null;
	const sound = typeof read?.version === 'string' && Array.isArray(read.tables);
	return sound && isVersion(read.version ?? '') ? (read as Manifest) : null;
}

async function listIn(folder: string): Promise<KeptVersion[]> {
	const read = (await jsonIn(path.join(folder, VERSIONS_FILE))) as Partial<Versions> | null;
	return (Array.isArray(read?.versions) ? read.versions : []).filter(
		(one) => typeof one?.version === 'string' && typeof one.date === 'string'
	);
}

const jsonIn = async (file: string): Promise<unknown> =>
	readFile(file, 'utf8').then(
		(text) => {
			try {
				return JSON.parse(text);
			} catch {
				return null;
			}
		},
		() => null
	);

async function linkFiles({ folder, files }: Former, to: string): Promise<void> {
	await mkdir(to);
	for (const file of files) {
		const [source, place] = [path.join(folder, file), path.join(to, file)];
		await link(source, place).catch(() => copyFile(source, place));
	}
}

/** `SOURCE_DATE_EPOCH` stands for the clock where somebody must have the same bytes on any day. */
function today(): string {
	const seconds = Number(process.env.SOURCE_DATE_EPOCH || NaN);
	return dayOf(Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date());
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

import { copyFile, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { isEditionId } from '#domain/edition.ts';
import { asManifest } from '#lib/db/manifest.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';

const STATIC = 'static';
const ASSEMBLED = '.cache/site/assets';
/** What was measured on the invented reports is shown beside them. */
const BESIDE_DEMO = 'accuracy.json';

/**
 * Puts together the files that a site over these datasets is built from, as links: the shipped ones, and
 * each dataset by its name. Nothing of them is copied. Gives the environment that a build reads it by.
 * Refused where a folder holds no dataset, or two share a name.
 */
export async function assembleAssets(
	datasets: readonly string[],
	place = ASSEMBLED
): Promise<{ SITE_ASSETS: string }> {
	const named = new Map<string, string>();
	for (const folder of datasets) {
		const name = await nameOf(folder);
		const other = named.get(name);
		if (other !== undefined)
			throw new RefusedInput(
				`${other} and ${folder} are both called ${name}: --name tells them apart`
			);
		named.set(name, path.resolve(folder));
	}
	await rm(place, { recursive: true, force: true });
	await mkdir(path.join(place, 'data'), { recursive: true });
	for (const entry of await readdir(STATIC, { withFileTypes: true }))
		if (entry.name !== 'data')
			await link(
				path.resolve(STATIC, entry.name),
				path.join(place, entry.name),
				entry.isDirectory()
			);
	for (const [name, folder] of named) await link(folder, path.join(place, 'data', name), true);
	if (named.has('demo'))
		await copyFile(
			path.join(STATIC, 'data', BESIDE_DEMO),
			path.join(place, 'data', BESIDE_DEMO)
		).catch(() => undefined);
	return { SITE_ASSETS: path.resolve(place) };
}

async function nameOf(folder: string): Promise<string> {
	const text = await readFile(path.join(folder, 'manifest.json'), 'utf8').catch(() => null);
	if (text === null)
		throw new RefusedInput(`${folder} holds no dataset: npm run build:data makes one of a corpus`);
	const { dataset } = asManifest(JSON.parse(text));
	if (!isEditionId(dataset))
		throw new RefusedInput(
			`${folder}: ${dataset} cannot be part of an address; small letters, digits and - can, as in --name city-2024`
		);
	return dataset;
}

/** Folders are joined where links need rights of their own; small files are then copied. */
async function link(target: string, place: string, isFolder: boolean): Promise<void> {
	if (isFolder) return symlink(target, place, 'junction');
	return symlink(target, place, 'file').catch(() => copyFile(target, place));
}

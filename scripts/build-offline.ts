import { createWriteStream, existsSync } from 'node:fs';
import { readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { isVersion, VERSIONS_FILE } from '#domain/versions.ts';
import { asVersions } from '#lib/db/versions.ts';
import { buildSite } from './server/build-site.ts';
import { ensureDatasets } from './server/ensure-datasets.ts';

const SERVERS = 'hosting/offline';
/** Copies for servers that send them compressed; pages of folders, which these servers find by name. */
const LEFT_OUT = /\.(?:br|gz)$/;
const COMPRESSED = /\.(?:parquet|png|woff2|bcmap)$/;
/** The first day that the format can hold: the same site gives the same bytes. */
const DAY = new Date(1980, 0, 1);

/** One archive of the built site and a server for it in one file: gives its path. */
export async function writeOffline(site: string, out: string): Promise<string> {
	if (!existsSync(path.join(site, 'index.html')))
		throw new Error(`no site in ${site}: run npm run build first`);
	const part = `${out}.part`;
	const file = createWriteStream(part);
	const written = new Promise<void>((resolve, reject) => {
		file.on('finish', resolve);
		file.on('error', reject);
	});
	const zip = new Zip((error, bytes, last) => {
		if (error) return file.destroy(error);
		file.write(bytes);
		if (last) file.end();
	});
	const add = (name: string, bytes: Uint8Array) => {
		const entry = COMPRESSED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name);
		entry.mtime = DAY;
		zip.add(entry);
		entry.push(bytes, true);
	};
	for (const name of (await readdir(SERVERS)).sort())
		add(`gongkai-atlas/${name}`, await readFile(path.join(SERVERS, name)));
	for (const name of ['LICENSE', 'THIRD_PARTY'])
		add(`gongkai-atlas/${name}.txt`, strToU8(await readFile(name, 'utf8')));
	const names = (await readdir(site, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && !LEFT_OUT.test(entry.name))
		.map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
		.sort();
	for (const name of names) {
		const at = name.split(path.sep).join('/');
		if (isCopy(name, names) || ofOlderVersion(at)) continue;
		const bytes = await readFile(path.join(site, name));
		add(`gongkai-atlas/site/${at}`, isVersionList(at) ? newestOf(bytes) : bytes);
	}
	zip.end();
	await written;
	await rename(part, out);
	return out;
}

/** An archive holds what is newest: older versions stay where the site is online. */
const ofOlderVersion = (at: string): boolean => {
	const [data, , version = ''] = at.split('/');
	return data === 'data' && isVersion(version);
};
const isVersionList = (at: string): boolean =>
	at.startsWith('data/') && path.posix.basename(at) === VERSIONS_FILE;

function newestOf(list: Uint8Array): Uint8Array {
	const versions = asVersions(JSON.parse(new TextDecoder().decode(list)));
	return strToU8(`${JSON.stringify({ versions: versions.slice(0, 1) }, null, '\t')}\n`);
}

const isCopy = (name: string, names: readonly string[]): boolean =>
	path.basename(name) === 'index.html' && names.includes(`${path.dirname(name)}.html`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await ensureDatasets();
	await buildSite();
	console.log(`wrote ${await writeOffline('build', 'gongkai-atlas-offline.zip')}`);
}

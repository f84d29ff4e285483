import { unwatchFile, watchFile } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Manifest } from '#domain/dataset.ts';
import { editionsOf } from '#domain/edition.ts';
import type { Edition } from '#domain/edition.ts';
import { OWN } from '#domain/own.ts';
import { ASSETS } from '#lib/db/assets.ts';
import { asManifest } from '#lib/db/manifest.ts';

const MODULE = 'virtual:editions';
const RESOLVED = `\0${MODULE}`;

/** The datasets that are built in a folder; none where it is not there. */
export async function readEditions(folder = path.join(ASSETS, 'data')): Promise<Edition[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const found = new Map<string, Manifest>();
	for (const { name } of entries) {
		const text = await readFile(path.join(folder, name, 'manifest.json'), 'utf8').catch(() => null);
		if (text === null) continue;
		const manifest = asManifest(JSON.parse(text));
		// Its documents say why none of them is a report; there is nothing to draw of them.
		if (manifest.reports > 0) found.set(name, manifest);
	}
	return editionsOf(found, await firstParts(), mostPages());
}

/** Each report of a small edition has a page of its own; of how small a one, `REPORT_PAGES` says. */
function mostPages(): number {
	const given = Number(process.env.REPORT_PAGES ?? 400);
	if (!Number.isInteger(given) || given < 0)
		throw new Error(`not a number of pages: ${process.env.REPORT_PAGES}`);
	return given;
}

/** Languages and views: what the first part of an address may be beside a dataset. */
async function firstParts(): Promise<string[]> {
	const routes = 'src/routes';
	const views = await readdir(`${routes}/[[lang=lang]]/[[dataset=dataset]]/(views)`);
	return [...(await readdir(routes)), ...views, 'en', 'data', OWN];
}

/** Gives the site the list of its editions as `virtual:editions`. */
export const editions = (): Plugin => ({
	name: 'editions',
	resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
	load: async (id) =>
		id === RESOLVED
			? `export const EDITIONS = ${JSON.stringify(await readEditions())};`
			: undefined,
	async configureServer(server) {
		// Tests have a server of no pages.
		if (server.httpServer)
			for (const { id } of await readEditions()) followed(server, manifestOf(id));
	}
});

const manifestOf = (id: string): string => path.join(ASSETS, 'data', id, 'manifest.json');
const LOOKED_AT_EVERY = 500;

/** Pages ask anew once a dataset was built again. Its folder is swapped as a whole, which only looking tells. */
function followed(server: ViteDevServer, manifest: string): void {
	watchFile(manifest, { interval: LOOKED_AT_EVERY, persistent: false }, ({ mtimeMs }) => {
		if (mtimeMs === 0) return;
		const module = server.moduleGraph.getModuleById(RESOLVED);
		if (module) server.moduleGraph.invalidateModule(module);
		server.ws.send({ type: 'full-reload' });
	});
	server.httpServer?.once('close', () => unwatchFile(manifest));
}

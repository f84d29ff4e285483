import { afterEach, expect, it, vi } from 'vitest';
import { keptDataset } from '#lib/db/kept/kept.ts';

const manifest = (version: string) =>
	JSON.stringify({
		schema: 1,
		dataset: 'mine',
		title: { zh: '我的报告', en: 'My reports' },
		synthetic: false,
		generator: 'test',
		version,
		documents: 1,
		reports: 1,
		years: [2023, 2023],
		tables: []
	});

/** A private file system with these folders of datasets, each with the text of its manifest or none. */
function disk(folders: Record<string, string | null>) {
	const folderOf = (text: string | null) => ({
		getFileHandle: async (name: string) => {
			if (text === null) throw new DOMException(name, 'NotFoundError');
			return { getFile: async () => new File([text], name) };
		}
	});
	const home = {
		async *keys() {
			yield* Object.keys(folders);
		},
		getDirectoryHandle: async (name: string) => folderOf(folders[name] ?? null)
	};
	const root = { getDirectoryHandle: async () => home };
	vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
}

afterEach(() => vi.unstubAllGlobals());

it.each([
	['before its manifest', null],
	['as its manifest was made', ''],
	['amid its manifest', manifest('new').slice(0, 40)]
])('shows the dataset from before where a build was stopped %s', async (_, left) => {
	disk({ 1: manifest('old'), 2: left });
	expect((await keptDataset())?.manifest.version).toBe('old');
});

it('shows the newest that is whole', async () => {
	disk({ 1: manifest('old'), 2: manifest('new') });
	expect((await keptDataset())?.manifest.version).toBe('new');
});

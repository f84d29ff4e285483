import type { Manifest } from './dataset.ts';

/** The list of versions beside the manifest of a dataset. */
export const VERSIONS_FILE = 'versions.json';

/** A version of a dataset that is kept: the newest in the dataset's folder, each other one in a folder of it, by its version. */
export interface KeptVersion {
	version: string;
	/** The day on which it was first published, `YYYY-MM-DD` in UTC. */
	date: string;
	documents: number;
	reports: number;
	findings: number;
	years: [number, number] | null;
}

/** `versions.json`, the newest first. It tells of the building, so that its dates, unlike all else in the folder, are not those of the corpus. */
export interface Versions {
	versions: KeptVersion[];
}

/** Whether a word can be a version: what names a folder or stands in an address is held to it. */
export const isVersion = (word: string): boolean => /^[0-9a-f]{12}$/.test(word);

export const keptVersion = (manifest: Manifest, date: string): KeptVersion => ({
	version: manifest.version,
	date,
	documents: manifest.documents,
	reports: manifest.reports,
	findings: manifest.tables.find(({ name }) => name === 'findings')?.rows ?? 0,
	years: manifest.years
});

/** What Vite writes of the scripts it made, by what they are made of. */
export type ClientManifest = Record<string, { file: string; imports?: string[] }>;

/** What opens a dataset beside the app. */
export const EARLY = 'src/routes/early.ts';

/** The file of a source, and of everything that it imports from the start. */
export function scriptsOf(made: ClientManifest, source: string): string[] {
	const found = new Map<string, string>();
	const add = (key: string): void => {
		const one = made[key];
		if (!one || found.has(key)) return;
		found.set(key, one.file);
		for (const other of one.imports ?? []) add(other);
	};
	add(source);
	return [...found.values()];
}

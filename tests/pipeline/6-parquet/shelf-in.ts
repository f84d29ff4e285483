import fs from 'node:fs';
import path from 'node:path';

/** Keeps the files in a folder. */
export function shelfIn(dir: string) {
	fs.mkdirSync(dir, { recursive: true });
	return {
		put: async (file: string, bytes: Uint8Array) => fs.writeFileSync(path.join(dir, file), bytes),
		publish: async () => undefined,
		drop: async () => undefined
	};
}

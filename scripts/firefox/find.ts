import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];

/** A Firefox that is on this machine: the one named by `FIREFOX`, else the system's. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | null {
	if (env.FIREFOX) return isProgram(env.FIREFOX) ? env.FIREFOX : null;
	const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
	const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
	return places.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

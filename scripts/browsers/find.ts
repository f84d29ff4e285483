import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** A program of one of these names that is on this machine: what `named` says, else the path's, else that of these folders. */
export function findProgram(
	named: string | undefined,
	names: readonly string[],
	folders: readonly string[] = [],
	env: NodeJS.ProcessEnv = process.env
): string | null {
	if (named) return isProgram(named) ? named : null;
	const known = [...(env.PATH ?? '').split(path.delimiter).filter(Boolean), ...folders];
	return (
		known.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram) ?? null
	);
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

import { mkdtemp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A folder beside `dir`, on the same disk, so that it can take its place by a rename. What a killed build left there is cleared. */
export async function folderBeside(dir: string): Promise<string> {
	const parent = path.dirname(dir);
	const prefix = `.${path.basename(dir)}.`;
	await mkdir(parent, { recursive: true });
	for (const name of await readdir(parent)) {
		const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : NaN;
		if (pid && !isAlive(pid)) await rm(path.join(parent, name), { recursive: true });
	}
	return mkdtemp(path.join(parent, `${prefix}${process.pid}-`));
}

/** Puts `from` in the place of `dir`; readers see the old folder or the new one, never a mixture. */
export async function swapIn(from: string, dir: string): Promise<void> {
	const old = path.join(path.dirname(from), `${path.basename(from)}-old`);
	const replaced = await rename(dir, old).then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return false;
			throw error;
		}
	);
	await rename(from, dir);
	if (replaced) await rm(old, { recursive: true });
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

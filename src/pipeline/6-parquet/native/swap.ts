import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { access, mkdir, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stateOfOwner, writeOwner } from './owner.ts';

/** A folder cannot be written as asked; the message is one sentence for who asked. */
export class UnfitFolder extends Error {}

const OWNER = 'owner.json';
const MANIFEST = 'manifest.json';
const RANDOM_BYTES = 6;
/** Milliseconds between two looks at a lock, and how often it is looked at: a swap takes far less. */
const LOOK = 100;
const LOOKS = 100;

/** What lies beside a dataset while it is written. No other names are ever touched. */
const beside = (dir: string) => {
	const hidden = path.join(path.dirname(dir), `.${path.basename(dir)}`);
	return { staging: `${hidden}.staging-`, old: `${hidden}.old`, lock: `${hidden}.lock` };
};

/**
 * A new folder beside `dir`, on the same disk, so that it can take its place by a rename. What killed
 * builds left is put in order first: a dataset that was moved aside comes back, and staging whose
 * maker is known to be gone is cleared.
 */
export async function folderBeside(dir: string): Promise<string> {
	const target = await targetOf(dir);
	await mkdir(path.dirname(target), { recursive: true });
	await refuseMount(target);
	await locked(target, () => restore(target));
	const { staging } = beside(target);
	await clearStaging(staging);
	const made = `${staging}${randomBytes(RANDOM_BYTES).toString('hex')}`;
	await mkdir(made);
	await writeOwner(path.join(made, OWNER));
	return made;
}

/**
 * Puts `from` in the place of `dir`. Readers see the old folder or the new one, never a mixture; the
 * old one is deleted once the new one stands, and comes back if it cannot, or at the next build.
 * `prepare` may take into `from` what is to be kept of the old folder, which nobody else changes meanwhile.
 */
export async function swapIn(
	from: string,
	dir: string,
	prepare?: (target: string) => Promise<void>
): Promise<void> {
	const target = await targetOf(dir);
	const { old } = beside(target);
	await locked(target, async () => {
		await restore(target);
		await prepare?.(target);
		const replaced = await exists(target);
		if (replaced) await rename(target, old);
		try {
			await rename(from, target);
		} catch (error) {
			if (replaced) await rename(old, target);
			throw error;
		}
		if (replaced) await rm(old, { recursive: true });
	});
}

/** How many reports the dataset in a folder has; 0 where there is none that can be read. */
export function reportsIn(dir: string): number {
	try {
		const read = JSON.parse(readFileSync(path.join(dir, MANIFEST), 'utf8')) as {
			reports?: unknown;
		};
		return typeof read.reports === 'number' ? read.reports : 0;
	} catch {
		return 0;
	}
}

/** Where a link leads, so that the link stays one. */
const targetOf = (dir: string): Promise<string> => realpath(dir).catch(() => path.resolve(dir));

/** Told before anything is read: a mount point cannot be renamed. */
async function refuseMount(target: string): Promise<void> {
	const own = await stat(target).catch(() => null);
	const { dev } = await stat(path.dirname(target));
	if (own && own.dev !== dev)
		throw new UnfitFolder(`${target} is a disk of its own: write into a folder on it`);
}

/** A build was killed between the two renames: its old dataset comes back. Or after them: the new one stands. */
async function restore(target: string): Promise<void> {
	const { old } = beside(target);
	if (!(await exists(path.join(old, MANIFEST)))) return;
	// An empty folder is no dataset: somebody made room for one.
	await rmdir(target).catch(() => undefined);
	if (!(await exists(target))) await rename(old, target);
	else if (await exists(path.join(target, MANIFEST))) await rm(old, { recursive: true });
}

async function clearStaging(staging: string): Promise<void> {
	const parent = path.dirname(staging);
	const prefix = path.basename(staging);
	for (const name of await readdir(parent)) {
		const random = name.startsWith(prefix) ? name.slice(prefix.length) : '';
		if (!/^[0-9a-f]{12}$/.test(random)) continue;
		const folder = path.join(parent, name);
		if ((await stateOfOwner(path.join(folder, OWNER))) === 'gone')
			await rm(folder, { recursive: true, force: true });
	}
}

/** One at a time, of all processes that write here. */
async function locked<T>(target: string, work: () => Promise<T>): Promise<T> {
	const { lock } = beside(target);
	for (let look = 0; ; look++) {
		try {
			await writeOwner(lock);
			break;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			if ((await stateOfOwner(lock)) === 'gone') await rm(lock, { force: true });
			else if (look >= LOOKS)
				throw new UnfitFolder(`another build is writing ${target}; if none is, remove ${lock}`);
			else await pause(LOOK);
		}
	}
	try {
		return await work();
	} finally {
		await rm(lock, { force: true });
	}
}

const exists = (place: string): Promise<boolean> =>
	access(place).then(
		() => true,
		() => false
	);

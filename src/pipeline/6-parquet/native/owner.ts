import { readFileSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';

/** Who made a file or folder, told so that another process, machine or container can tell whether its maker lives. */
interface Owner {
	made_by: 'gongkai-atlas';
	host: string;
	boot: string;
	pid: number;
	/** When the process was started, by the system's own count: numbers of processes come again. */
	started: string;
}

const MADE_BY = 'gongkai-atlas';

/** Milliseconds after which a mark of no bytes is one whose maker ended while it wrote it. */
const UNFINISHED = 10_000;

/** Writes the mark of this process into a new file; fails with EEXIST where there is one, and leaves none where it cannot. */
export async function writeOwner(file: string): Promise<void> {
	try {
		await writeFile(file, JSON.stringify(ownerOf(process.pid)), { flag: 'wx' });
	} catch (error) {
		// On a full disk the file is made and stays empty.
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(file, { force: true });
		throw error;
	}
}

/**
 * `lives` also where its maker cannot be seen from here, as on a shared disk or beside a container;
 * `unknown` where no mark of ours is there.
 */
export async function stateOfOwner(file: string): Promise<'lives' | 'gone' | 'unknown'> {
	const text = await readFile(file, 'utf8').catch(() => null);
	if (text === '') return (await ageOf(file)) > UNFINISHED ? 'gone' : 'lives';
	const owner = text === null ? null : parsed(text);
	if (owner === null) return 'unknown';
	const here = ownerOf(owner.pid);
	if (owner.host !== here.host) return 'lives';
	if (owner.boot !== here.boot) return 'gone';
	return isAlive(owner.pid) && owner.started === here.started ? 'lives' : 'gone';
}

const ageOf = async (file: string): Promise<number> =>
	stat(file).then(
		({ mtimeMs }) => Date.now() - mtimeMs,
		() => 0
	);

function parsed(text: string): Owner | null {
	try {
		const read = JSON.parse(text) as Owner | null;
		return read?.made_by === MADE_BY && Number.isInteger(read.pid) && read.pid > 0 ? read : null;
	} catch {
		return null;
	}
}

const ownerOf = (pid: number): Owner => ({
	made_by: MADE_BY,
	host: os.hostname(),
	boot: textOf('/proc/sys/kernel/random/boot_id').trim(),
	pid,
	// The 22nd field; the second, a name in brackets, may hold blanks.
	started: textOf(`/proc/${pid}/stat`).replace(/^.*\)/s, '').trim().split(' ')[19] ?? ''
});

/** Empty where the system has no such file. */
function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

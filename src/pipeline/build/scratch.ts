import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A file of this process alone, for what memory does not hold. */
export interface Scratch {
	readonly fd: number;
	close(): void;
}

/**
 * In the temporary folder, without a name as soon as it is open: what a build that is killed wrote there is taken
 * back by the system. Where a file in use keeps its name (Windows), `close` takes it away.
 */
export function openScratch(): Scratch {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-build-'));
	const fd = fs.openSync(path.join(folder, 'scratch'), 'wx+');
	const remove = () => fs.rmSync(folder, { recursive: true, force: true });
	try {
		remove();
	} catch (error) {
		if (process.platform !== 'win32') throw error;
	}
	return {
		fd,
		close() {
			fs.closeSync(fd);
			remove();
		}
	};
}

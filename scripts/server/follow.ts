import { watch } from 'node:fs';

/** Files come one after another, and each in parts. */
const QUIET = 400;

/**
 * Acts once whenever anything below the folders has changed and nothing more did for a moment; what
 * changes meanwhile is acted on behind it, never beside it. A failed act is told and the next one tried.
 */
export function followFolders(
	folders: readonly string[],
	act: () => Promise<void>,
	quiet = QUIET
): { close: () => void } {
	let timer: NodeJS.Timeout | undefined;
	let acting = false;
	let again = false;
	const start = async () => {
		if (acting) {
			again = true;
			return;
		}
		acting = true;
		try {
			await act();
		} catch (error) {
			console.error(error);
		}
		acting = false;
		if (!again) return;
		again = false;
		await start();
	};
	const watchers = folders.map((folder) =>
		watch(folder, { recursive: true }, () => {
			clearTimeout(timer);
			timer = setTimeout(() => void start(), quiet);
		})
	);
	return {
		close() {
			clearTimeout(timer);
			for (const watcher of watchers) watcher.close();
		}
	};
}

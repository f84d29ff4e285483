import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs another bench of this folder, which prints a table of its own; throws where it fails. */
export function runScript(name: string, args: readonly string[]): void {
	console.log(`\n${name}`);
	const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
	const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
		stdio: 'inherit'
	});
	if (status !== 0) throw new Error(`${name} ended with ${status}`);
}

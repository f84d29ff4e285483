import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a program to its end, its output shown as it comes, and gives its exit code. */
export function run(
	command: string,
	args: readonly string[],
	env: Record<string, string> = {},
	timeout?: number
): Promise<number> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...env },
			timeout
		});
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
}

/** A program that a package of the project brings. */
export const installed = (name: string): string => path.join('node_modules', '.bin', name);

/** One of the project's own scripts. */
export const runScript = (script: string, args: readonly string[] = []): Promise<number> =>
	run(process.execPath, ['--import', 'tsx', script, ...args]);

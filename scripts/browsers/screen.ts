import { spawn } from 'node:child_process';
import { findProgram } from './find.ts';

/** What shows a program's windows: of the machine, or one that nobody sees. */
export interface Screen {
	env: NodeJS.ProcessEnv;
	close: () => void;
}

/** Null where the machine has no screen and no `Xvfb` to stand for one. */
export async function openScreen(): Promise<Screen | null> {
	const { env } = process;
	if (env.DISPLAY || env.WAYLAND_DISPLAY) return { env, close: () => undefined };
	const program = findProgram(undefined, ['Xvfb']);
	if (program === null) return null;
	const options = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
	const server = spawn(program, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const number = await new Promise<string>((resolve, reject) => {
		server.stdio[3]?.once('data', (told: Buffer) => resolve(told.toString().trim()));
		server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
	});
	return { env: { ...env, DISPLAY: `:${number}` }, close: () => void server.kill() };
}

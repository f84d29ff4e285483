import { run } from './run.ts';

/** The site and its precompressed copies, in `build/`; `BASE_PATH` is honoured. */
export async function buildSite(): Promise<void> {
	const code = await run('npm', ['run', '--silent', 'build']);
	if (code !== 0) throw new Error(`the build of the site ended with ${code}`);
}

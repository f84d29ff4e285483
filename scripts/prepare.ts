import { pathToFileURL } from 'node:url';
import { compile } from '@inlang/paraglide-js';
import { messages } from './messages.ts';
import { installed, run } from './server/run.ts';

/** Writes what is generated and what types need: Kit's configuration and the messages. */
export async function prepare(): Promise<void> {
	const code = await run(installed('svelte-kit'), ['sync']);
	if (code !== 0) throw new Error(`svelte-kit sync ended with ${code}`);
	await compile(messages);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await prepare();

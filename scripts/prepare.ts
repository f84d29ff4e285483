import { pathToFileURL } from 'node:url';
import { compile } from '@inlang/paraglide-js';
import { writeParts } from './engine/parts.ts';
import { messages } from './messages.ts';
import { installed, run } from './server/run.ts';

/** Writes what is generated and what types need: Kit's configuration, the messages and the parts of the engine. */
export async function prepare(): Promise<void> {
	const code = await run(installed('svelte-kit'), ['sync']);
	if (code !== 0) throw new Error(`svelte-kit sync ended with ${code}`);
	await compile(messages);
	await writeParts();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await prepare();

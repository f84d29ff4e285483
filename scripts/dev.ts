import { prepare } from './prepare.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { buildOwn, prepareEditions } from './server/editions-to-show.ts';
import { followFolders } from './server/follow.ts';
import { OWN_USAGE, readOwnEdition } from './server/own-edition.ts';
import { installed, run } from './server/run.ts';

async function main(): Promise<void> {
	const { own, rest, help } = readOwnEdition(process.argv.slice(2));
	if (help) return console.log(`usage: npm run dev -- [options] [options of vite]\n${OWN_USAGE}`);
	await prepare();
	const env = await prepareEditions(own);
	const follower = own
		? followFolders([own.corpus, ...(own.registry ? [own.registry] : [])], async () => {
				await buildOwn(own);
			})
		: null;
	process.exitCode = await run(installed('vite'), ['dev', ...rest], env);
	follower?.close();
}

main().catch((error: unknown) => {
	console.error(error instanceof RefusedInput ? `dev: ${error.message}` : error);
	process.exitCode = error instanceof RefusedInput ? 2 : 1;
});

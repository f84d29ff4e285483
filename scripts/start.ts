import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { prepare } from './prepare.ts';
import { buildSite } from './server/build-site.ts';
import { prepareEditions } from './server/editions-to-show.ts';
import { OWN_USAGE, readOwnEdition } from './server/own-edition.ts';
import { runScript } from './server/run.ts';

async function main(): Promise<void> {
	const { own, rest, help } = readOwnEdition(process.argv.slice(2));
	if (help) return console.log(`usage: npm start -- [options]\n${OWN_USAGE}`);
	if (rest[0] !== undefined) throw new RefusedInput(`unknown: ${rest[0]} (--help says more)`);
	await prepare();
	await buildSite(await prepareEditions(own));
	await runScript('scripts/serve.ts');
}

main().catch((error: unknown) => {
	console.error(error instanceof RefusedInput ? `start: ${error.message}` : error);
	process.exitCode = error instanceof RefusedInput ? 2 : 1;
});

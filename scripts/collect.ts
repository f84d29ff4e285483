import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { writeCorpusList } from './collect/corpus-list.ts';
import { readList } from './collect/list.ts';
import { readOptions, USAGE } from './collect/options.ts';
import { collect } from './collect/run.ts';
import { summaryOf } from './collect/summary.ts';

/** Fetches the reports of a list and what hangs on them, as a corpus. */
async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (!options) return console.log(USAGE);
	const { ledger, entries } = await collect(readList(options.from), options, ({ outcome, url }) =>
		console.log(`${outcome.padEnd(9)} ${url}`)
	);
	const kept = writeCorpusList(options.out, entries);
	ledger.end();
	console.log(`\n${summaryOf(entries, ledger.run, kept)}`);
	console.log(`\nRead it with npm start -- --corpus ${options.out}`);
	const mine = entries.filter(({ run }) => run === ledger.run);
	if (mine.every(({ outcome }) => outcome === 'failed')) process.exitCode = 1;
}

main().catch((error: unknown) => {
	console.error(error instanceof RefusedInput ? `collect: ${error.message}` : error);
	process.exitCode = error instanceof RefusedInput ? 2 : 1;
});

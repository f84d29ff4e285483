import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { isDemo, writeDemo } from './demo/write.ts';

const USAGE = 'usage: npm run make:demo -- [--reports N] [--seed S] [--out DIR]';
const SECTORS = 'data/registry/sectors.csv';
const MOST = 2_000_000;

/** Writes an invented country's reports, its registry and the truth about them. */
function main(): void {
	const { values } = parseArgs({
		options: {
			reports: { type: 'string', default: '4000' },
			seed: { type: 'string', default: '1' },
			out: { type: 'string', default: 'data/demo' }
		}
	});
	const { out } = values;
	const [reports, seed] = [Number(values.reports), Number(values.seed)];
	if (!Number.isInteger(reports) || reports < 1 || reports > MOST)
		throw new WrongArguments(`--reports ${values.reports} is no count from 1 to ${MOST}`);
	if (!Number.isSafeInteger(seed)) throw new WrongArguments(`--seed ${values.seed} is no integer`);
	if (fs.existsSync(out) && fs.readdirSync(out).length > 0 && !isDemo(out))
		throw new WrongArguments(`${out} holds something else than an earlier demo`);
	const started = performance.now();
	const written = writeDemo({ reports, seed }, out, SECTORS);
	const seconds = (performance.now() - started) / 1000;
	console.log(
		`${out}: ${written.documents} documents, of them ${reports} first reports by ` +
			`${written.organs} organs, ${written.missing} reports missing, ${seconds.toFixed(1)} s`
	);
}

class WrongArguments extends Error {}

try {
	main();
} catch (error) {
	const { code, message } = error as NodeJS.ErrnoException;
	const wrong = error instanceof WrongArguments || code?.startsWith('ERR_PARSE_ARGS');
	console.error(wrong ? `${message} (${USAGE})` : error);
	process.exitCode = wrong ? 2 : 1;
}

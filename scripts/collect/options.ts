import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';

export const USAGE = `usage: npm run collect -- --from list.csv --out DIR [options]

  --from FILE      addresses of reports and of pages that list them: a column url, and if you like
                   a column kind with report or index
  --out DIR        where they are kept: WARC and corpus.csv, to be read with --corpus DIR
  --delay MS       between two requests to one host (2000); a longer one in robots.txt is kept
  --timeout MS     until a host that says nothing is given up (30000)
  --retries N      of what failed in passing, each after twice the wait of the last (3)
  --most-bytes N   of one document (20971520)
  --most-pages N   of one list (50)
  --also HOST      a further host whose documents may be fetched; may be given again
  --private HOST   a host in a private network that may be asked; addresses of numbers in the list are

Killed, it goes on where it was. Run again another year, it asks only for what has changed.
Exit codes: 0 done; 1 nothing could be fetched; 2 nothing done, for what was asked cannot be.`;

export interface Options {
	from: string;
	out: string;
	delay: number;
	timeout: number;
	retries: number;
	mostBytes: number;
	mostPages: number;
	also: string[];
	private: string[];
}

/** What is asked for on the command line; null if it is help. Refused if it cannot be done. */
export function readOptions(args: string[]): Options | null {
	const values = parse(args);
	if (values.help) return null;
	const { from, out } = values;
	if (!from) throw new RefusedInput('--from is missing: which addresses? (--help says more)');
	if (!out) throw new RefusedInput('--out is missing: where to? (--help says more)');
	if (!fs.statSync(from, { throwIfNoEntry: false })?.isFile())
		throw new RefusedInput(`no file ${from}`);
	const whole = (name: 'delay' | 'timeout' | 'retries' | 'most-bytes' | 'most-pages') => {
		const number = Number(values[name]);
		if (!Number.isInteger(number) || number < 0)
			throw new RefusedInput(`--${name} ${values[name]}: not a whole number of 0 or more`);
		return number;
	};
	return {
		from,
		out,
		delay: whole('delay'),
		timeout: whole('timeout'),
		retries: whole('retries'),
		mostBytes: whole('most-bytes'),
		mostPages: whole('most-pages'),
		also: values.also.map((host) => host.toLowerCase()),
		private: values.private.map((host) => host.toLowerCase())
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				from: { type: 'string' },
				out: { type: 'string' },
				delay: { type: 'string', default: '2000' },
				timeout: { type: 'string', default: '30000' },
				retries: { type: 'string', default: '3' },
				'most-bytes': { type: 'string', default: String(20 * 1024 * 1024) },
				'most-pages': { type: 'string', default: '50' },
				also: { type: 'string', multiple: true, default: [] },
				private: { type: 'string', multiple: true, default: [] },
				help: { type: 'boolean', default: false }
			}
		}).values;
	} catch (error) {
		throw new RefusedInput((error as Error).message.split('. ')[0]);
	}
}

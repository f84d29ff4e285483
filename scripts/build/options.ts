import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { KEPT_VERSIONS } from '#pipeline/6-parquet/native/versions.ts';
import { isShardFolder, type Part } from '#pipeline/index.ts';

export const USAGE = `usage: npm run build:data -- --corpus DIR --out DIR [options]
       npm run build:data -- --corpus DIR --out SHARD --shard I/N [options]
       npm run build:data -- --merge SHARD… --out DIR [options]

  --corpus DIR    the documents, with or without a corpus.csv
  --out DIR       where the dataset goes; the one that is there is replaced when all is written
  --registry DIR  places, organs, sectors and corrections; what it lacks is as in data/registry
  --cache DIR     where readings are kept, so that the next build reads what changed (.cache)
  --no-cache      keep none and read every document
  --jobs N        readers at once, up to 32 (as many as there are cores)
  --no-ocr        name scans and do not read them, which takes some 10 seconds a page
  --strict        publish nothing and exit with 1 if a document is unreadable
  --versions N    how many versions are kept, this one among them (3); 1 keeps no earlier one
  --name NAME     what the dataset is called in addresses (the name of DIR in --out)
  --title TITLE   its title in Chinese, and in English unless --title-en gives one
  --title-en TITLE
  --synthetic     say in the dataset that its reports are invented
  --shard I/N     read part I of N of the corpus, from 1, into the folder --out, and write no dataset
  --merge         write the dataset of all the shards in the folders that follow

Exit codes: 0 written; 1 the build failed, or what was read is not fit to publish (--strict, or a
corpus of which much cannot be opened): the dataset that is there stays; 2 nothing done, for what
was asked cannot be.`;

/** Each takes some 25 MB before it reads anything, and up to 1 GB for a document. */
const MOST_JOBS = 32;
const MOST_VERSIONS = 100;

export interface Options {
	/** Empty where shards are merged. */
	corpus: string;
	out: string;
	/** The part of the corpus to read; null for all of it. */
	part: Part | null;
	/** The folders to merge; null if a corpus is read. */
	shards: string[] | null;
	registry: string;
	/** Null if readings are not kept. */
	cache: string | null;
	jobs: number;
	ocr: boolean;
	/** How many are kept. */
	versions: number;
	strict: boolean;
	synthetic: boolean;
	name: string;
	/** Null for the title that such a dataset has where none is given. */
	title: { zh: string; en: string } | null;
}

/** What is asked for on the command line; null if it is help. Refused if it cannot be done. */
export function readOptions(args: string[]): Options | null {
	const { values, positionals } = parse(args);
	if (values.help) return null;
	const { corpus = '', out, registry, strict, synthetic, merge } = values;
	const shards = merge ? positionals : null;
	const part = values.shard === undefined ? null : partOf(values.shard);
	const cache = values['no-cache'] ? null : values.cache;
	const jobs = Number(values.jobs);
	if (!merge && positionals.length > 0)
		throw new RefusedInput(`Unexpected argument '${positionals[0]}'`);
	if (merge && (corpus || part))
		throw new RefusedInput('--merge reads shards: no --corpus and no --shard beside it');
	if (shards?.length === 0) throw new RefusedInput('--merge: no folder of a shard follows');
	if (!merge && !corpus)
		throw new RefusedInput('--corpus is missing: which documents? (--help says more)');
	if (!out) throw new RefusedInput('--out is missing: where to? (--help says more)');
	for (const dir of [...(shards ?? [corpus]), registry])
		if (!isFolder(dir)) throw new RefusedInput(`no folder ${dir}`);
	if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
		throw new RefusedInput(`--jobs ${values.jobs}: not a count from 1 to ${MOST_JOBS}`);
	const versions = Number(values.versions);
	if (!Number.isInteger(versions) || versions < 1 || versions > MOST_VERSIONS)
		throw new RefusedInput(`--versions ${values.versions}: not a count from 1 to ${MOST_VERSIONS}`);
	refuseOverwriting(out, part !== null);
	for (const dir of shards ?? [corpus]) refuseWithin(dir, '--out', out);
	if (cache && corpus) refuseWithin(corpus, '--cache', cache);
	const title = values.title ? { zh: values.title, en: values['title-en'] ?? values.title } : null;
	const name = values.name ?? path.basename(path.resolve(out));
	const ocr = !values['no-ocr'];
	const asked = { corpus, out, part, shards, registry, cache, jobs, ocr, versions, strict };
	return { ...asked, synthetic, name, title };
}

function partOf(written: string): Part {
	const [shard = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(written) ?? []).slice(1).map(Number);
	if (shard < 1 || shard > of)
		throw new RefusedInput(`--shard ${written}: not a part from 1/N to N/N, as 2/8`);
	return { shard, of };
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				corpus: { type: 'string' },
				out: { type: 'string' },
				registry: { type: 'string', default: 'data/registry' },
				cache: { type: 'string', default: '.cache' },
				'no-cache': { type: 'boolean', default: false },
				jobs: { type: 'string', default: String(Math.min(MOST_JOBS, os.availableParallelism())) },
				versions: { type: 'string', default: String(KEPT_VERSIONS) },
				'no-ocr': { type: 'boolean', default: false },
				strict: { type: 'boolean', default: false },
				synthetic: { type: 'boolean', default: false },
				shard: { type: 'string' },
				merge: { type: 'boolean', default: false },
				name: { type: 'string' },
				title: { type: 'string' },
				'title-en': { type: 'string' },
				help: { type: 'boolean', default: false }
			}
		});
	} catch (error) {
		throw new RefusedInput((error as Error).message.split('. ')[0]);
	}
}

/** The folder is swapped as a whole, so it must be no other than a dataset's; that of a shard is cleared of former readings. */
function refuseOverwriting(out: string, shard: boolean): void {
	if (!fs.existsSync(out)) return;
	if (!isFolder(out)) throw new RefusedInput(`${out} is a file, not a folder`);
	if (shard && isShardFolder(out)) return;
	if (shard) throw new RefusedInput(`${out} holds other things than a shard`);
	if (fs.existsSync(path.join(out, 'manifest.json')) || fs.readdirSync(out).length === 0) return;
	throw new RefusedInput(`${out} holds other things than a dataset, which would be lost`);
}

/** What a build writes there would be among the documents of the next one. */
function refuseWithin(corpus: string, option: string, folder: string): void {
	const way = path.relative(whole(corpus), whole(folder));
	if (way === '' || (!way.startsWith('..') && !path.isAbsolute(way)))
		throw new RefusedInput(`${option} ${folder} lies in the corpus, and would be read next time`);
}

/** Where a path leads, past all links, also where its end is not there yet. */
function whole(place: string): string {
	const at = path.resolve(place);
	if (fs.existsSync(at)) return fs.realpathSync(at);
	return path.join(whole(path.dirname(at)), path.basename(at));
}

const isFolder = (dir: string): boolean =>
	fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;

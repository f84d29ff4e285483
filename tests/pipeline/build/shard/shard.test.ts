import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDataset, buildShard, mergeShards } from '#pipeline/index.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-shard-'));
const corpus = path.join(folder, 'corpus');
const registry = 'data/registry';
const header = { dataset: 'x', title: { zh: '试', en: 'Trial' }, synthetic: false, generator: 'x' };
const place = (name: string) => path.join(folder, name);
let whole: Map<string, Buffer>;

/** The dataset of a folder, file by file. */
/** Of the newest version: what stood there before it, and since when, no build tells alike. */
const bytesIn = (dir: string): Map<string, Buffer> =>
	new Map(
		fs
			.readdirSync(dir, { withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name !== 'versions.json')
			.map(({ name }) => [name, fs.readFileSync(path.join(dir, name))])
	);

const shardAt = (shard: number, of: number): string => place(`shard-${shard}-${of}`);

async function shards(of: number): Promise<string[]> {
	const dirs = Array.from({ length: of }, (_, i) => shardAt(i + 1, of));
	for (const [i, out] of dirs.entries())
		await buildShard({ corpus, registry, out, jobs: 1, part: { shard: i + 1, of } });
	return dirs;
}

async function merged(dirs: string[]): Promise<Map<string, Buffer>> {
	await mergeShards({ registry, shards: dirs, out: place('merged'), header });
	return bytesIn(place('merged'));
}

/** Reports of which some are copies or revisions of others, a file that holds many, and files that are no reports. */
beforeAll(async () => {
	fs.cpSync('data/corpus', corpus, { recursive: true });
	const read = (name: string) => fs.readFileSync(path.join(corpus, name));
	fs.copyFileSync(path.join(corpus, 'suqian-2024.txt'), path.join(corpus, 'a-copy.txt'));
	fs.writeFileSync(
		path.join(corpus, 'm-many.zip'),
		zipSync({ 'one.txt': read('pingtan-2021.txt'), 'two.txt': read('shuyang-2025.txt') })
	);
	fs.writeFileSync(path.join(corpus, 'zz-empty.txt'), '');
	fs.writeFileSync(path.join(corpus, 'zz-notice.txt'), '关于召开会议的通知\n请按时参加。\n');
	fs.appendFileSync(path.join(corpus, 'corpus.csv'), 'gone.txt,https://example.org/gone\n');
	await buildDataset({ corpus, registry, out: place('whole'), jobs: 2, header });
	whole = bytesIn(place('whole'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test.each([1, 2, 3, 7])('%d shards are joined to the bytes of one build', async (of) => {
	expect(await merged((await shards(of)).toReversed())).toEqual(whole);
});

test('more shards than documents: some hold none, and one that is given twice counts once', async () => {
	const few = place('few');
	fs.mkdirSync(few);
	for (const name of ['suqian-2023.txt', 'suqian-2024.txt'])
		fs.copyFileSync(path.join(corpus, name), path.join(few, name));
	const dirs = [1, 2, 3, 4].map((shard) => place(`few-${shard}`));
	for (const [i, out] of dirs.entries())
		await buildShard({ corpus: few, registry, out, jobs: 1, part: { shard: i + 1, of: 4 } });
	await buildDataset({ corpus: few, registry, out: place('both'), jobs: 1, header });
	expect(await merged([...dirs, ...dirs])).toEqual(bytesIn(place('both')));
});

describe('what is not one whole corpus is refused in a sentence that names it', () => {
	const refusal = (dirs: string[]) =>
		mergeShards({ registry, shards: dirs, out: place('refused'), header }).then(
			() => 'merged',
			(error: Error) => error.message
		);

	test('a shard that is missing, or not finished', async () => {
		expect(await refusal([shardAt(1, 3), shardAt(3, 3)])).toBe('shard 2/3 is missing');
		fs.mkdirSync(place('nothing'));
		expect(await refusal([shardAt(1, 3), place('nothing')])).toBe(
			`${place('nothing')} holds no finished shard: run it again`
		);
	});

	test('a shard of another number of parts, or of other documents', async () => {
		expect(await refusal([shardAt(1, 3), shardAt(2, 2)])).toContain('of another number of parts');
		const other = place('other');
		fs.cpSync('data/corpus', other, { recursive: true });
		await buildShard({
			corpus: other,
			registry,
			out: place('s'),
			jobs: 1,
			part: { shard: 2, of: 3 }
		});
		expect(await refusal([shardAt(1, 3), place('s'), shardAt(3, 3)])).toContain(
			'of another corpus'
		);
	});

	test('a shard that lost its readings since', async () => {
		const lost = place('lost');
		fs.cpSync(shardAt(2, 2), lost, { recursive: true });
		for (const name of fs.readdirSync(lost, { recursive: true, encoding: 'utf8' }))
			if (name.endsWith('.readings')) fs.truncateSync(path.join(lost, name), 5000);
		expect(await refusal([shardAt(1, 2), lost])).toMatch(
			/^shard 2\/2 in .* lacks its reading of /u
		);
		expect(fs.existsSync(place('refused'))).toBe(false);
	});
});

test('a line of the list that no shard has a use for is told once', async () => {
	const said: string[] = [];
	const onComplaint = (complaint: string) => said.push(complaint);
	const dirs = [1, 2].map((shard) => shardAt(shard, 2));
	await mergeShards({ registry, shards: dirs, out: place('merged'), header, onComplaint });
	expect(said).toEqual([expect.stringContaining('no document is called gone.txt')]);
});

test('a shard that is killed half way goes on where it stood, and gives the same bytes', async () => {
	const many = place('many');
	fs.mkdirSync(many);
	const text = fs.readFileSync('data/corpus/linyi-data-2023.txt', 'utf8');
	for (let i = 0; i < 1200; i++) fs.writeFileSync(path.join(many, `${i}.txt`), `${text}\n${i}\n`);
	const out = place('killed');
	const run = () => {
		const args = ['--corpus', many, '--out', out, '--shard', '1/1', '--jobs', '1'];
		const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build-data.ts', ...args]);
		let printed = '';
		child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
		return { child, closed: once(child, 'close'), printed: () => printed };
	};
	const killed = run();
	const kept = () =>
		fs.existsSync(out) &&
		fs
			.readdirSync(out, { recursive: true, encoding: 'utf8' })
			.some(
				(name) => name.endsWith('.readings') && fs.statSync(path.join(out, name)).size > 200_000
			);
	while (!kept() && killed.child.exitCode === null) await setTimeout(5);
	killed.child.kill('SIGKILL');
	expect(await killed.closed).toEqual([null, 'SIGKILL']);
	const merge = () => mergeShards({ registry, shards: [out], out: place('again'), header });
	await expect(merge()).rejects.toThrow('no finished shard');
	const resumed = run();
	expect(await resumed.closed).toEqual([0, null]);
	expect(resumed.printed()).toMatch(/1200 documents, \d+ parsed and [1-9]\d* kept/u);
	await merge();
	await buildDataset({ corpus: many, registry, out: place('fresh'), jobs: 1, header });
	expect(bytesIn(place('again'))).toEqual(bytesIn(place('fresh')));
});

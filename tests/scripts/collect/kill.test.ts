import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCorpus } from '#pipeline/1-corpus/list.ts';
import { linked, report } from './pages.ts';
import { openSite } from './site.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'atlas-collect-kill-'));
const years = Array.from({ length: 8 }, (_, i) => 2016 + i);
const site = await openSite({
	'/index.html': years.map((y) => linked(`r${y}.html`, `庚县${y}年度报告`)).join(''),
	...Object.fromEntries(years.map((y) => [`/r${y}.html`, report('庚县', y)]))
});
afterAll(async () => {
	await site.close();
	await rm(folder, { recursive: true });
});

const list = path.join(folder, 'list.csv');
const out = path.join(folder, 'out');

function start(): { done: Promise<number | null>; kill: () => void; said: () => string } {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'scripts/collect.ts', '--from', list, '--out', out, '--delay', '300'],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	let said = '';
	child.stdout.on('data', (part: Buffer) => (said += part.toString()));
	return {
		done: new Promise((resolve) => child.on('close', resolve)),
		kill: () => child.kill('SIGKILL'),
		said: () => said
	};
}

test(
	'killed in the middle, it goes on where it was, and nothing is kept twice',
	{ timeout: 600_000 },
	async () => {
		await writeFile(list, `网址\n${site.origin}/index.html\n`);
		const first = start();
		const stored = () => first.said().match(/^stored/gmu)?.length ?? 0;
		while (stored() < 3) await new Promise((resolve) => setTimeout(resolve, 20));
		first.kill();
		await first.done;
		// A record that was being written, and a line that was.
		const archive = path.join(out, 'pages-0001.warc.gz');
		fs.appendFileSync(archive, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]));
		fs.appendFileSync(path.join(out, '.collected.ndjson'), '{"run":1,"url":"http');
		const before = stored();

		const second = start();
		expect(await second.done).toBe(0);
		expect(second.said()).toMatch(/8 {2}documents fetched/u);
		const asked = new Map<string, number>();
		for (const { url } of site.asked) asked.set(url, (asked.get(url) ?? 0) + 1);
		const again = years.filter((year) => (asked.get(`/r${year}.html`) ?? 0) > 1);
		// Those alone that were on their way or being judged when the run was killed.
		expect(before).toBeGreaterThanOrEqual(3);
		expect(again.length).toBeLessThan(before);

		const { files, membersOf, complaints } = openCorpus(out);
		const found: string[] = [];
		for (const file of files)
			for await (const { url, published } of membersOf(file) ?? [])
				found.push(`${url?.replace(site.origin, '')} ${published}`);
		expect(found.sort()).toEqual(
			years.map((year) => `/r${year}.html ${year + 1}-01-1${year % 10}`)
		);
		expect(complaints()).toEqual([]);
	}
);

test('a list that cannot be used is refused with its line', async () => {
	await writeFile(list, 'url,kind\nhttp://127.0.0.1/a,report\nnowhere,\n');
	const child = spawn(
		process.execPath,
		['--import', 'tsx', 'scripts/collect.ts', '--from', list, '--out', path.join(folder, 'none')],
		{ stdio: ['ignore', 'ignore', 'pipe'] }
	);
	let said = '';
	child.stderr.on('data', (part: Buffer) => (said += part.toString()));
	expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
	expect(said).toMatch(
		/collect: list\.csv, line 3, column url: not an address such as .*: nowhere/u
	);
});

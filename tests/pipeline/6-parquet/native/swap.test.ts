import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderBeside, swapIn, UnfitFolder } from '#pipeline/6-parquet/native/swap.ts';

let home = '';
let out = '';
beforeEach(() => {
	home = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-swap-'));
	out = path.join(home, 'data');
});
afterEach(() => fs.rmSync(home, { recursive: true }));

/** A folder that holds a dataset, as far as a swap looks. */
function dataset(dir: string, version: string): string {
	fs.mkdirSync(dir, { recursive: true });
	fs.writeFileSync(path.join(dir, 'manifest.json'), version);
	return dir;
}
const versionIn = (dir: string) => fs.readFileSync(path.join(dir, 'manifest.json'), 'utf8');
const hidden = () => fs.readdirSync(home).filter((name) => name.startsWith('.'));
const owner = (changes: object) => {
	const boot = fs.existsSync('/proc/sys/kernel/random/boot_id')
		? fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
		: '';
	const host = os.hostname();
	return JSON.stringify({ made_by: 'gongkai-atlas', host, boot, pid: 1, started: '-', ...changes });
};

describe('a swap', () => {
	it('replaces the dataset and leaves nothing beside it', async () => {
		dataset(out, 'old');
		const staging = await folderBeside(out);
		await swapIn(dataset(path.join(staging, 'dataset'), 'new'), out);
		fs.rmSync(staging, { recursive: true });
		expect(versionIn(out)).toBe('new');
		expect(hidden()).toEqual([]);
	});

	it('leaves the old dataset in its place where the new one cannot take it', async () => {
		dataset(out, 'old');
		await expect(swapIn(path.join(home, 'nothing'), out)).rejects.toThrow('ENOENT');
		expect(versionIn(out)).toBe('old');
		expect(hidden()).toEqual([]);
	});

	it('follows a link and leaves it one', async () => {
		const real = dataset(path.join(home, 'elsewhere'), 'old');
		fs.symlinkSync(real, out);
		await swapIn(dataset(path.join(home, 'made'), 'new'), out);
		expect(fs.lstatSync(out).isSymbolicLink()).toBe(true);
		expect(versionIn(real)).toBe('new');
	});
});

describe('after a build that was killed', () => {
	it('between its two renames, the old dataset comes back', async () => {
		dataset(path.join(home, '.data.old'), 'old');
		await folderBeside(out);
		expect(versionIn(out)).toBe('old');
	});

	it('after them, the new dataset stands and the old one goes', async () => {
		dataset(path.join(home, '.data.old'), 'old');
		dataset(out, 'new');
		await folderBeside(out);
		expect(versionIn(out)).toBe('new');
		expect(fs.existsSync(path.join(home, '.data.old'))).toBe(false);
	});

	it('its lock is taken over, that of a living one is waited for', async () => {
		fs.writeFileSync(path.join(home, '.data.lock'), owner({ pid: process.pid }));
		await swapIn(dataset(path.join(home, 'made'), 'new'), out);
		expect(versionIn(out)).toBe('new');
	});

	it.each([
		['gone', { started: 'long ago' }, false],
		['of a former start of the machine', { boot: 'another' }, false],
		['on another machine or in another container', { host: 'another' }, true]
	])('staging of a process that is %s', async (_, changes, stays) => {
		const left = path.join(home, '.data.staging-0123456789ab');
		fs.mkdirSync(left);
		fs.writeFileSync(path.join(left, 'owner.json'), owner(changes));
		await folderBeside(out);
		expect(fs.existsSync(left)).toBe(stays);
	});
});

it('touches nothing that it did not make, whatever it is called', async () => {
	const names = ['.data.1-abc', '.data.staging-mine', '.data.staging-0123456789ab', '.data.old'];
	for (const name of [...names, '.data.staging-0123456789ab-old', '.database.old', 'data.old'])
		fs.mkdirSync(path.join(home, name));
	dataset(out, 'old');
	const staging = await folderBeside(out);
	fs.rmSync(staging, { recursive: true });
	for (const name of names) expect(fs.existsSync(path.join(home, name))).toBe(true);
});

it('tells of a disk of its own before anything is read', async () => {
	const disk = '/proc';
	if (fs.existsSync(disk)) await expect(folderBeside(disk)).rejects.toBeInstanceOf(UnfitFolder);
	else await expect(folderBeside(out)).resolves.toContain('staging');
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { followFolders } from '../../scripts/server/follow.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'atlas-follow-'));
afterAll(() => rm(folder, { recursive: true }));

test('several changes are one act, and what changes meanwhile another behind it', async () => {
	await mkdir(path.join(folder, 'inner'));
	let running = 0;
	let most = 0;
	const act = vi.fn(async () => {
		most = Math.max(most, ++running);
		await wait(300);
		running--;
	});
	const follower = followFolders([folder], act, 50);
	await wait(100);
	await writeFile(path.join(folder, 'a.txt'), '1');
	await writeFile(path.join(folder, 'inner', 'b.txt'), '1');
	await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(1), { timeout: 60_000 });
	await writeFile(path.join(folder, 'c.txt'), '1');
	await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(2), { timeout: 60_000 });
	follower.close();
	expect(most).toBe(1);
});

test('a failed act is told, and the next one tried', async () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const act = vi.fn(() => Promise.reject(new Error('no space')));
	const follower = followFolders([folder], act, 50);
	await wait(100);
	await writeFile(path.join(folder, 'd.txt'), '1');
	await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(1), { timeout: 60_000 });
	await wait(200);
	await writeFile(path.join(folder, 'e.txt'), '1');
	await vi.waitFor(() => expect(act).toHaveBeenCalledTimes(2), { timeout: 60_000 });
	follower.close();
	expect(told).toHaveBeenCalled();
	told.mockRestore();
});

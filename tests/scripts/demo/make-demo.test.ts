import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const COMMAND = ['--import', 'tsx', 'scripts/make-demo.ts'];
const run = (...args: string[]) => spawnSync('node', [...COMMAND, ...args], { encoding: 'utf8' });

describe('make-demo', () => {
	it.each([
		['--reports', '0'],
		['--out', 'src'],
		['--colour', 'red']
	])('refuses %s %s in one line', (...args) => {
		const { status, stderr } = run(...args);
		expect(status).toBe(2);
		expect(
			stderr
				.trim()
				.split('\n')
				.filter((line) => !line.startsWith('npm'))
		).toHaveLength(1);
	});

	it('writes the same bytes again, the truth outside the corpus', () => {
		const dirs = ['a', 'b'].map((name) =>
			path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'demo-')), name)
		);
		for (const out of dirs) execFileSync('node', [...COMMAND, '--reports', '60', '--out', out]);
		const [first, second] = dirs.map(filesBelow);
		expect(second).toEqual(first);
		const names = [...(first?.keys() ?? [])];
		expect(names.filter((name) => name.startsWith('registry/'))).toEqual([
			'registry/agencies.csv',
			'registry/regions.csv',
			'registry/sectors.csv'
		]);
		expect(names.filter((name) => name.includes('truth'))).toEqual([
			'truth/missing.ndjson',
			'truth/truth.ndjson'
		]);
		const listed = first?.get('corpus/corpus.csv')?.trim().split('\n').slice(1) ?? [];
		const written = names.filter((name) => /^corpus\/..\//u.test(name));
		expect(listed.map((line) => `corpus/${line.split(',')[0]}`).sort()).toEqual(written);
		for (const dir of dirs) fs.rmSync(path.dirname(dir), { recursive: true });
	});
});

function filesBelow(dir: string): Map<string, string> {
	const files = fs
		.readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
	return new Map(files.map((file) => [path.relative(dir, file), fs.readFileSync(file, 'utf8')]));
}

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NOTICE, thirdParty } from '../../scripts/third-party.ts';

interface Locked {
	version?: string;
	integrity?: string;
	hasInstallScript?: boolean;
	optional?: boolean;
	os?: string[];
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const packages = Object.entries(
	read('package-lock.json').packages as Record<string, Locked>
).filter(([place]) => place !== '');

/**
 * That of esbuild takes the program that lies in the optional package beside it, and else asks the npm
 * registry for that; that of protobufjs reads how its version is asked for, and fetches nothing.
 */
const KNOWN_SCRIPTS = ['node_modules/esbuild', 'node_modules/protobufjs'];

it('pins every version exactly', () => {
	const { dependencies, devDependencies } = read('package.json');
	for (const [name, version] of Object.entries({
		...(dependencies as object),
		...(devDependencies as object)
	}))
		expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});

it('installs nothing that runs a script which reaches beyond the registry', () => {
	const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
	expect(scripted.map(([place]) => place)).toEqual(KNOWN_SCRIPTS);
});

it('knows each package by its digest, but for native ones of other systems', () => {
	const unknown = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
	for (const [place, { optional, os }] of unknown)
		expect({ place, optional, os }).toMatchObject({
			optional: true,
			os: [expect.any(String)]
		});
	expect(unknown.length).toBeLessThanOrEqual(8);
});

it('carries the terms of all that it ships', async () => {
	expect(readFileSync(NOTICE, 'utf8'), 'run npm run third-party').toBe(await thirdParty());
});

it('ships nothing under terms that bind what it is part of', () => {
	const names = readFileSync(NOTICE, 'utf8').match(/^.+ \d+\.\d+\.\d+\S* \((.+)\)$/gm) ?? [];
	expect(names.length).toBeGreaterThan(100);
	for (const name of names) expect(name).not.toMatch(/GPL|SSPL|BUSL|CC-BY-(?:SA|NC)/);
});

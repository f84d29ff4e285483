import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the notice stands, and under which name the site carries it. */
export const NOTICE = 'THIRD_PARTY';

/** Packages of the tools that leave code of their own in what is built. */
const LEFT_BY_TOOLS = [
	'svelte',
	'@sveltejs/kit',
	'@inlang/paraglide-js',
	'clsx',
	'devalue',
	'esm-env'
];
/** Files with terms of their own inside packages. */
const INSIDE = [{ name: 'pdfjs-dist: character maps', folder: 'pdfjs-dist/cmaps' }];
const TERMS = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

interface Locked {
	version: string;
	license?: string;
	dependencies?: Record<string, string>;
	optional?: boolean;
}

/** The licences of all that the site and the build carry, from the lock file and the packages as installed. */
export async function thirdParty(root = '.'): Promise<string> {
	const lock = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, Locked & { dependencies?: Record<string, string> }>;
	};
	const first = Object.keys(lock.packages['']?.dependencies ?? {});
	const found = new Map<string, { name: string; terms: string }>();
	const open = [...first, ...LEFT_BY_TOOLS].map((name) => ({ name, from: '' }));
	for (const { name, from } of open) {
		const place = placeOf(lock.packages, name, from);
		if (place === null || found.has(place)) continue;
		const { version, license = '', dependencies = {} } = lock.packages[place] ?? { version: '' };
		const terms = await termsIn(path.join(root, place));
		found.set(place, { name: `${name} ${version} (${license || 'see below'})`, terms });
		if (LEFT_BY_TOOLS.includes(name)) continue;
		open.push(...Object.keys(dependencies).map((needed) => ({ name: needed, from: place })));
	}
	for (const { name, folder } of INSIDE)
		found.set(folder, { name, terms: await termsIn(path.join(root, 'node_modules', folder)) });
	return written([...found.values()]);
}

/** As Node looks for a package: beside whoever needs it, then further up. Null for one that is for another system. */
function placeOf(packages: Record<string, Locked>, name: string, from: string): string | null {
	for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
		const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
		if (place in packages) return place;
		if (at === '') return null;
	}
}

async function termsIn(folder: string): Promise<string> {
	const names = (await readdir(folder)).filter((name) => TERMS.test(name)).sort();
	const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
	return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/** Packages of the same terms stand together over them. */
function written(found: readonly { name: string; terms: string }[]): string {
	const byTerms = new Map<string, string[]>();
	for (const { name, terms } of found) byTerms.set(terms, [...(byTerms.get(terms) ?? []), name]);
	const groups = [...byTerms]
		.map(([terms, names]) => ({ terms, names: [...new Set(names)].sort() }))
		.sort((a, b) => ((a.names[0] ?? '') < (b.names[0] ?? '') ? -1 : 1));
	const head = 'Gongkai Atlas carries code of these packages. Written by `npm run third-party`.\n';
	const parts = groups.map(
		({ terms, names }) =>
			`${'='.repeat(80)}\n${names.join('\n')}\n${'-'.repeat(80)}\n${terms || 'No text comes with it: the licence is named above.'}\n`
	);
	return [head, ...parts].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	await writeFile(NOTICE, await thirdParty());

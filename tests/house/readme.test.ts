import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../scripts/lint/borders.js';

const readme = fs.readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/^```\n(.*?)^```$/gms)].map(([, block = '']) => block);
const tree = blocks.find((block) => block.startsWith('data/')) ?? '';
const arrows = blocks.find((block) => block.startsWith('domain  ←')) ?? '';
const foldersOf = (folder: string) =>
	fs
		.readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

/**
 * Every folder and file that the tree names, as a path. The left column holds what lies in the room
 * above it, the right what lies in the left: words that end with `/` or in an ending.
 */
function namedInTree(): string[] {
	let room = '';
	let left: string[] = [];
	return tree.split('\n').flatMap((line) => {
		const [, indent = '', column = '', right = ''] = /^( *)(\S+(?: \S+)*)(.*)$/.exec(line) ?? [];
		const continues = indent.length > 2;
		if (!continues) {
			left = pathsIn(column).map((one) => (indent === '' ? one : room + one));
			if (indent === '') room = left[0] ?? '';
		}
		const [inner = ''] = left;
		return [...left, ...pathsIn(continues ? column : right).map((one) => inner + one)];
	});
}

const pathsIn = (text: string) =>
	text.split(/[\s:;,]+/).filter((word) => /^[\w()[\]=+/-]+(?:\/|\.(?:ts|csv))$/.test(word));

const named = new Set(
	namedInTree()
		.filter(Boolean)
		.map((one) => one.replace(/\/$/, ''))
);

describe("the README's tree", () => {
	/** Made by a build or a download, not committed. */
	const MADE = ['static/data', 'src/lib/paraglide'];

	it('names what is there', () => {
		expect(named.size).toBeGreaterThan(50);
		expect([...named].filter((one) => !MADE.includes(one) && !fs.existsSync(one))).toEqual([]);
	});

	it('names every room of src and every room in it, of the pipeline one level more', () => {
		const rooms = foldersOf('src').map((room) => `src/${room}`);
		const inner = rooms.flatMap((room) => foldersOf(room).map((one) => `${room}/${one}`));
		const parts = ['2-text', '4-report', '5-findings', 'build'].flatMap((phase) =>
			foldersOf(`src/pipeline/${phase}`).map((one) => `src/pipeline/${phase}/${one}`)
		);
		const scripts = foldersOf('scripts').map((one) => `scripts/${one}`);
		expect([...rooms, ...inner, ...parts, ...scripts].filter((one) => !named.has(one))).toEqual([]);
	});
});

describe("the README's arrows", () => {
	const fileIn = (room: string) => {
		const folder = room.startsWith('scripts') ? room : `src/${room}`;
		return room === 'lib/charts' ? `${folder}/any/model.ts` : `${folder}/any.ts`;
	};
	const pairs = arrows
		.trim()
		.split('\n')
		.flatMap((line) => {
			const stations = line.split('←').map((station) => station.trim().split(/,\s*/));
			return stations.slice(1).flatMap((right, i) =>
				right.flatMap((importer) =>
					// Charts and the like are drawn on one line with routes; what is between is joined by it.
					(stations[i] ?? []).map((imported) => [importer, imported] as const)
				)
			);
		});

	it.each(pairs)('%s may import %s, and not the other way', (importer, imported) => {
		const [from, to] = [fileIn(importer), fileIn(imported)];
		const relative = (a: string, b: string) => {
			const found = path.posix.relative(path.posix.dirname(a), b);
			return found.startsWith('.') ? found : `./${found}`;
		};
		expect(refusal(from, relative(from, to))).toBeNull();
		expect(refusal(to, relative(to, from))).not.toBeNull();
	});

	it('are all read', () => {
		expect(pairs.length).toBeGreaterThan(12);
	});
});

describe("the README's table of what can be added", () => {
	const rows = readme
		.slice(readme.indexOf('## Extend it'), readme.indexOf('## The data'))
		.split('\n')
		.filter((line) => line.startsWith('| ') && !/^\| (?:to add|---)/.test(line))
		.map((line) => line.split(' | ').map((cell) => cell.replace(/^\|?\s*|\s*\|?$/g, '')));
	const quoted = (cell = '') => /`([^`]*\/[^`]*)`/.exec(cell)?.[1];

	it('says it of everything that comes in many', () => {
		const things = rows.map(([thing = '']) => thing);
		for (const thing of ['rule', 'indicator', 'chart', 'export', 'format', 'container', 'view'])
			expect(things.join('\n')).toContain(thing);
		for (const thing of ['table of the dataset', 'statistic', 'form of report', 'question'])
			expect(things.join('\n')).toContain(thing);
	});

	it.each(rows)('%s: %s, %s', (_thing, write, line) => {
		const place = quoted(write);
		// What a name is to be stands in angle brackets: the folder before it is there.
		if (place !== undefined)
			expect(fs.existsSync(path.dirname(`${place.split('<')[0]}x`))).toBe(true);
		const list = quoted(line);
		expect(list !== undefined || line === '–').toBe(true);
		if (list !== undefined) expect(fs.existsSync(list)).toBe(true);
	});
});

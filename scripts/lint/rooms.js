/**
 * The rooms of the house and which way imports point, as the README draws them. What is not allowed
 * here is not allowed: a new room is a line of this list.
 *
 * @typedef {object} Room
 * @property {string} name what `may` of other rooms calls it; `*` stands for the folder that `files` captures
 * @property {RegExp} files the paths of its files, from the root of the project
 * @property {readonly string[]} may the rooms that it may import besides itself
 * @property {RegExp} [packages] the packages that it may import; none where it is left out
 * @property {boolean} [node] whether it may import what only Node has
 * @property {boolean} [kit] whether it may import what only SvelteKit has (`$app/…`, `./$types`)
 */

/** Nouns and what both halves do to text and numbers. */
const BASE = ['domain', 'text', 'statistics'];
const LIB = [
	...['lib/db', 'lib/queries', 'lib/marks', 'lib/charts/*', 'lib/export', 'lib/ui'],
	'messages'
];
const PHASES = ['1-corpus', '2-text', '3-tables', '4-report', '5-findings', '6-parquet'].map(
	(phase) => `pipeline/${phase}`
);
const PIPELINE = [
	...PHASES,
	...['pipeline/document', 'pipeline/ledger', 'pipeline/core', 'pipeline/build']
];
const IN_MEMORY = PHASES.slice(1, 5);

const NO_DATABASE = /^(?!@duckdb\/)/;
const NATIVE_DATABASE = /^(?!@duckdb\/duckdb-wasm)/;
const VIEWS = String.raw`src/routes/\[\[lang=lang\]\]/\[\[dataset=dataset\]\]/\(views\)`;

/** The first whose `files` fit has a file. @type {readonly Room[]} */
export const ROOMS = [
	{ name: 'domain', files: /^src\/domain\//, may: [] },
	{ name: 'text', files: /^src\/text\//, may: ['domain'], packages: NO_DATABASE },
	{ name: 'statistics', files: /^src\/statistics\//, may: ['domain'], packages: NO_DATABASE },

	{
		name: 'pipeline/*',
		files: /^src\/pipeline\/(1-corpus)\//,
		may: BASE,
		packages: NO_DATABASE,
		node: true
	},
	{
		name: 'pipeline/*',
		files: /^src\/pipeline\/(2-text|3-tables|4-report|5-findings)\//,
		may: BASE,
		packages: NO_DATABASE
	},
	// The tables are written by one of two engines, each in a folder of its own.
	{
		name: 'pipeline/*',
		files: /^src\/pipeline\/(6-parquet)\/(?:native\/|index\.ts$)/,
		may: BASE,
		packages: NATIVE_DATABASE,
		node: true
	},
	{
		name: 'pipeline/*',
		files: /^src\/pipeline\/(6-parquet)\/wasm\//,
		may: BASE,
		packages: /^(?:@duckdb\/duckdb-wasm|apache-arrow)/
	},
	{
		name: 'pipeline/*',
		files: /^src\/pipeline\/(6-parquet)\//,
		may: BASE,
		packages: NO_DATABASE
	},
	{
		name: 'pipeline/document',
		files: /^src\/pipeline\/document\//,
		may: [...BASE, ...IN_MEMORY],
		packages: NO_DATABASE
	},
	{
		// What the build and the page that checks a draft both know of the reports before.
		name: 'pipeline/ledger',
		files: /^src\/pipeline\/build\/ledger\//,
		may: [...BASE, 'pipeline/1-corpus', ...IN_MEMORY, 'pipeline/document', 'pipeline/core'],
		packages: NO_DATABASE
	},
	{
		// What a build is, wherever it runs: in Node or in the browser.
		name: 'pipeline/core',
		files: /^src\/pipeline\/build\/core\//,
		may: [...BASE, ...PHASES, 'pipeline/document', 'pipeline/ledger'],
		packages: NO_DATABASE
	},
	{
		name: 'pipeline/build',
		files: /^src\/pipeline\/build\//,
		may: [...BASE, ...PIPELINE],
		packages: NO_DATABASE,
		node: true
	},
	{
		// The build in the browser.
		name: 'pipeline/web',
		files: /^src\/pipeline\/web\//,
		may: [...BASE, ...PHASES, 'pipeline/document', 'pipeline/ledger', 'pipeline/core'],
		packages: /^@duckdb\/duckdb-wasm\/blocking$/
	},
	{
		name: 'pipeline',
		files: /^src\/pipeline\/[^/]+$/,
		may: [...BASE, ...PIPELINE],
		packages: NO_DATABASE,
		node: true
	},

	{
		name: 'lib/db/node',
		files: /^src\/lib\/db\/(?:node|node-engine|accuracy)\.ts$/,
		may: [...BASE, 'lib/db'],
		packages: /^(?:@duckdb\/duckdb-wasm|valibot$)/,
		node: true
	},
	{
		name: 'lib/db',
		files: /^src\/lib\/db\//,
		may: BASE,
		packages: /^(?:@duckdb\/duckdb-wasm|valibot$)/
	},
	{ name: 'lib/queries', files: /^src\/lib\/queries\//, may: [...BASE, 'lib/db'] },
	{
		name: 'lib/marks',
		files: /^src\/lib\/charts\/marks\//,
		may: BASE,
		packages: /^(?:d3|svelte|get-east-asian-width$)/
	},
	{
		name: 'lib/charts/*',
		files: /^src\/lib\/charts\/([^/]+)\//,
		may: [...BASE, 'lib/marks'],
		packages: /^(?:d3|svelte)/
	},
	{
		name: 'lib/export',
		files: /^src\/lib\/export\//,
		may: [...BASE, 'lib/marks'],
		packages: NO_DATABASE
	},
	{ name: 'lib/ui', files: /^src\/lib\/ui\//, may: [...BASE, 'lib/export'], packages: NO_DATABASE },
	{ name: 'messages', files: /^src\/lib\/paraglide\//, may: [] },

	{
		name: 'views/shared',
		files: new RegExp(`^${VIEWS}/shared/`),
		may: [...BASE, ...LIB, 'routes'],
		packages: NO_DATABASE,
		kit: true
	},
	{
		name: 'views/*',
		files: new RegExp(`^${VIEWS}/([^/]+)/`),
		may: [...BASE, ...LIB, 'routes', 'views/shared'],
		packages: NO_DATABASE,
		kit: true
	},
	{
		name: 'routes',
		files: /^src\/routes\//,
		may: [...BASE, ...LIB, 'views/shared'],
		packages: NO_DATABASE,
		kit: true
	},
	{
		name: 'shell',
		files: /^src\/(?:params\/|[^/]+$)/,
		may: [...BASE, 'messages', 'routes'],
		packages: /^@sveltejs\/kit$/,
		kit: true
	},

	// What is planted in the invented reports is known from the form alone, never from how it is read.
	{
		name: 'scripts/demo',
		files: /^scripts\/(?:demo\/|make-demo\.ts$)/,
		may: BASE,
		packages: NO_DATABASE,
		node: true
	},
	// One report as each program saves it, and what stands beside its numbers: drawn for tests and for harm.
	{
		name: 'tests/drawings',
		files:
			/^tests\/pipeline\/2-text\/formats\/(?:draw-[a-z-]+|form|place-[a-z]+|(?:office-)?marks)\.ts$/,
		may: ['domain'],
		packages: NO_DATABASE
	},
	{
		name: 'scripts',
		files: /^scripts\//,
		may: [
			...[...BASE, 'pipeline', ...PIPELINE, 'lib/db', 'lib/db/node', 'lib/queries'],
			...['scripts/demo', 'tests/drawings']
		],
		packages: NATIVE_DATABASE,
		node: true
	}
];

/**
 * The doors: what a few files may import beyond their rooms.
 *
 * @type {readonly (Partial<Room> & Pick<Room, 'files' | 'may'>)[]}
 */
export const DOORS = [
	// Pages are prerendered: their questions are asked in Node.
	{
		files: /^src\/routes\/.*\/\+(?:page\.|layout\.)?server\.ts$/,
		may: ['lib/db/node'],
		node: true
	},
	// What those of every view have in common.
	{ files: new RegExp(`^${VIEWS}/shared/(?:first-answer|own-pages)\\.ts$`), may: ['lib/db/node'] },
	// What every view asks first is answered when the site is built.
	{
		files: /^src\/routes\/\[\[lang=lang\]\]\/\[\[dataset=dataset\]\]\/ahead\/views\.ts$/,
		may: ['views/*']
	},
	// A chart in a frame of another site is that of its view.
	{
		files: new RegExp(`^${VIEWS}/embed/`),
		may: ['views/*']
	},
	{ files: /^src\/hooks\.server\.ts$/, may: [], node: true },
	// Chosen by a condition of package.json, beside a file that browsers take.
	{ files: /^src\/text\/(?:native|digest)\/node\.ts$/, may: [], node: true },
	// A draft is judged beside the report of the year before as the build judges it.
	{ files: /^src\/pipeline\/document\/draft\.ts$/, may: ['pipeline/ledger'] },
	// The one door between the halves beside Parquet: a draft is read in the browser.
	{
		files: new RegExp(`^${VIEWS}/check/(?:draft-worker|eyes)\\.ts$`),
		may: ['data', 'pipeline/1-corpus', 'pipeline/2-text', 'pipeline/4-report', 'pipeline/document']
	},
	// The second: reports of the reader's own are built in the browser. The page sees of it what is sent.
	{
		files: new RegExp(`^${VIEWS}/open/(?:build-worker|read-worker|registry|import-dataset)\\.ts$`),
		may: ['data', 'pipeline/1-corpus', 'pipeline/4-report', 'pipeline/6-parquet', 'pipeline/web']
	},
	{ files: new RegExp(`^${VIEWS}/open/`), may: ['pipeline/web'] }
];

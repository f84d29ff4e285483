import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { borders } from './scripts/lint/borders.js';
import { floor, LATER_SYNTAX } from './scripts/lint/floor.js';
import svelteConfig from './svelte.config.js';

/** What browsers run: the site, and the phases that the checker of drafts runs. */
const IN_BROWSER = [
	...['src/domain/**', 'src/text/**', 'src/statistics/**', 'src/pipeline/[2-5]*/**'],
	...['src/pipeline/document/**', 'src/lib/**', 'src/routes/**', 'src/*.client.ts']
];
const IN_NODE = ['src/**/*.server.ts', 'src/lib/db/{node,accuracy}.ts', 'src/text/native/node.ts'];

const SYNTAX = [
	{ selector: 'ExportDefaultDeclaration', message: 'Named exports only' },
	{ selector: 'TSEnumDeclaration', message: 'A list of words, not an enum' }
];

/** How imports are written; where they may point is `house/borders`. */
const WRITTEN = [
	{
		regex:
			'^\\.\\./(?:\\.\\./)*(domain|text|statistics|pipeline|lib|routes|db|queries|charts|export|ui|words)/',
		message: 'Use a # import to leave a folder'
	},
	{ regex: '^\\$lib(/|$)', message: 'Use #lib/…, which Node knows too' },
	{
		// A path that ends in a folder or a name without an ending; packages and `$app/…` have none.
		regex: '^(\\.|#).*/(?!\\$types$)[^./]+$',
		message: 'Name the file with its ending'
	}
];

export default ts.config(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'build/',
			'static/',
			'data/',
			'src/lib/paraglide/',
			'tests/samples/',
			'tests/output/',
			'test-results/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
			'no-console': 'error',
			'no-undef': 'off',
			// Addresses are made in one place, routes/address.ts, with the base path in them.
			'svelte/no-navigation-without-resolve': 'off',
			eqeqeq: ['error', 'always'],
			'object-shorthand': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			// Indexing may give undefined even where a pattern or a length has just proved otherwise.
			'@typescript-eslint/no-non-null-assertion': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			'svelte/no-at-html-tags': 'error'
		}
	},
	{
		files: ['src/**', 'scripts/**', 'tests/**'],
		ignores: ['**/*.svelte'],
		rules: {
			'no-restricted-syntax': ['error', ...SYNTAX]
		}
	},
	{ files: IN_BROWSER, ignores: IN_NODE, ...floor },
	{
		files: IN_BROWSER,
		ignores: ['**/*.svelte', ...IN_NODE],
		rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...LATER_SYNTAX] }
	},
	{
		files: ['**/*.svelte'],
		rules: { 'no-restricted-syntax': ['error', ...LATER_SYNTAX] }
	},
	{ files: ['scripts/**', 'hosting/**'], rules: { 'no-console': 'off' } },
	{
		// They run in the browser too, where a draft is checked; what only Node has is asked for and done without.
		files: ['src/domain/**', 'src/pipeline/[2-5]*/**', 'src/lib/**', 'src/routes/**'],
		ignores: ['src/pipeline/2-text/formats/doc/**', 'src/lib/db/node.ts'],
		rules: { 'no-restricted-globals': ['error', 'Buffer', '__dirname', 'require'] }
	},
	{
		files: ['src/**', 'scripts/**'],
		plugins: { house: { rules: { borders } } },
		rules: { 'house/borders': 'error' }
	},
	{ files: ['src/**'], rules: { 'no-restricted-imports': ['error', { patterns: WRITTEN }] } }
);

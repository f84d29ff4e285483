import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const ONE_WAY = 'Imports point one way: see the README';
const OWN_FOLDER = {
	regex:
		'^(\\.\\./){2,}|^\\.\\./(domain|text|statistics|pipeline|lib|routes|db|queries|charts|export|ui)/',
	message: 'Use a # import to leave a folder'
};
const NO_ALIAS = { regex: '^\\$lib(/|$)', message: 'Use #lib/…, which Node knows too' };
/** A path that ends in a folder or a name without an ending; packages and `$app/…` have none. */
const WITH_ENDING = {
	regex: '^(\\.|#).*/(?!\\$types$)[^./]+$',
	message: 'Name the file with its ending'
};

/** Files of a folder may import nothing from the folders that `forbidden` names. */
const layer = (files, forbidden, ...more) => ({
	files: [files],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{ regex: `^#(${forbidden.join('|')})/`, message: ONE_WAY },
					OWN_FOLDER,
					NO_ALIAS,
					WITH_ENDING,
					...more
				]
			}
		]
	}
});

const OTHER_PHASE = { regex: '^(\\.\\./)+\\d-', message: 'A phase knows the domain and itself' };

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
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Named exports only' },
				{ selector: 'TSEnumDeclaration', message: 'A list of words, not an enum' }
			]
		}
	},
	{ files: ['scripts/**'], rules: { 'no-console': 'off' } },
	{
		// They run in the browser too, where a draft is checked; what only Node has is asked for and done without.
		files: ['src/domain/**', 'src/pipeline/[2-5]*/**', 'src/lib/**', 'src/routes/**'],
		ignores: ['src/pipeline/2-text/formats/doc/**', 'src/lib/db/node.ts'],
		rules: { 'no-restricted-globals': ['error', 'Buffer', '__dirname', 'require'] }
	},
	layer('src/domain/**', ['pipeline', 'lib', 'routes']),
	layer('src/pipeline/**', ['lib', 'routes']),
	layer('src/pipeline/[0-9]*/**', ['pipeline', 'lib', 'routes'], OTHER_PHASE),
	layer('src/lib/db/**', ['pipeline', 'routes', 'lib/(queries|charts|export|ui)']),
	layer('src/lib/queries/**', ['pipeline', 'routes', 'lib/(charts|export|ui)']),
	layer('src/lib/charts/**', ['pipeline', 'routes', 'lib/(db|queries|export|ui)']),
	layer('src/lib/export/**', ['pipeline', 'routes', 'lib/(db|queries|charts/(?!marks/)|ui)']),
	layer('src/lib/ui/**', ['pipeline', 'routes', 'lib/(db|queries)']),
	layer('src/routes/**', ['pipeline']),
	// The other door between the halves beside Parquet: a draft is checked in the browser.
	layer('src/routes/**/check/draft-worker.ts', [
		'pipeline/(?!draft|1-corpus/registry-tables|2-text|4-report)'
	])
);

import type { CompilerOptions } from '@inlang/paraglide-js';

/** How the catalogue of messages becomes code; the locale follows the path of the page. */
export const messages = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['globalVariable', 'baseLocale'],
	outputStructure: 'locale-modules',
	emitTsDeclarations: true
} satisfies CompilerOptions;

/** A module for each message, so that a page comes with the words that it may say and not with those of all pages: a quarter of its scripts. Elsewhere so many files take time. */
export const apart = {
	...messages,
	outputStructure: 'message-modules'
} satisfies CompilerOptions;

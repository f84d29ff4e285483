import type { CompilerOptions } from '@inlang/paraglide-js';

/** How the catalogue of messages becomes code; the locale follows the path of the page. */
export const messages = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	strategy: ['globalVariable', 'baseLocale'],
	outputStructure: 'locale-modules',
	emitTsDeclarations: true
} satisfies CompilerOptions;

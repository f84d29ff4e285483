import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { filesOf } from '../../scripts/lint/borders.js';

interface Imported {
	specifier: string;
	/** Asked for while the module loads, not later by `import()`. */
	atOnce: boolean;
}

/** What a module imports for its values: types are gone before it runs. */
function valuesOf(text: string): Imported[] {
	const found: Imported[] = [];
	const add = (node: ts.Node | undefined, atOnce: boolean) => {
		if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, atOnce });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			if (!isOfTypes(node.importClause)) add(node.moduleSpecifier, true);
		} else if (ts.isExportDeclaration(node)) {
			if (!node.isTypeOnly) add(node.moduleSpecifier, true);
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest));
	return found;
}

function isOfTypes(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
	const names = clause.namedBindings;
	if (clause.name || !names || !ts.isNamedImports(names)) return false;
	return names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

const scriptsIn = (file: string): string => {
	const text = fs.readFileSync(file, 'utf8');
	if (!file.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code).join('\n');
};

const modules = ['src', 'scripts'].flatMap((folder) =>
	fs
		.readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => `${folder}/${file}`)
		.filter((file) => /\.(?:ts|js|svelte)$/.test(file) && !file.startsWith('src/lib/paraglide/'))
);
const imports = new Map(modules.map((file) => [file, valuesOf(scriptsIn(file))]));
const filesFrom = (file: string, { specifier }: Imported) =>
	(filesOf(file, specifier) ?? []).filter((target) => imports.has(target));

/** The modules of a circle, from one back to it; null where there is none. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
	const done = new Set<string>();
	const walk = (file: string, way: readonly string[]): string[] | null => {
		if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
		if (done.has(file)) return null;
		for (const next of graph.get(file) ?? []) {
			const found = walk(next, [...way, file]);
			if (found) return found;
		}
		done.add(file);
		return null;
	};
	for (const file of graph.keys()) {
		const found = walk(file, []);
		if (found) return found;
	}
	return null;
}

it('no module imports itself for its values, round any way', () => {
	const graph = new Map(
		modules.map((file) => [
			file,
			(imports.get(file) ?? [])
				.filter(({ atOnce }) => atOnce)
				.flatMap((one) => filesFrom(file, one))
		])
	);
	expect([...graph.values()].flat().length).toBeGreaterThan(500);
	expect(circle(graph)).toBeNull();
	expect(
		circle(
			new Map([
				['a', ['b']],
				['b', ['c']],
				['c', ['b']]
			])
		)
	).toEqual(['b', 'c', 'b']);
});

/** What package.json gives to Node alone in place of a file for browsers. */
const FOR_NODE = new Set(
	Object.values(manifest.imports).flatMap((target) =>
		typeof target === 'string' ? [] : [target.node.replace('./', '')]
	)
);

it('what reads a draft in the browser reaches nothing of Node', () => {
	expect(FOR_NODE.size).toBeGreaterThan(0);
	const worker = modules.filter((file) => file.endsWith('/check/draft-worker.ts'));
	expect(worker).toHaveLength(1);
	const reached = new Set(worker);
	for (const file of reached)
		for (const one of imports.get(file) ?? [])
			for (const target of filesFrom(file, one)) reached.add(target);
	expect(reached.size).toBeGreaterThan(100);
	const ofNode = [...reached].filter(
		(file) =>
			!FOR_NODE.has(file) && (imports.get(file) ?? []).some(({ specifier }) => isBuiltin(specifier))
	);
	expect(ofNode).toEqual([]);
});

it('imports of types are none of values', () => {
	const specifiers = (text: string) => valuesOf(text).map(({ specifier }) => specifier);
	expect(specifiers("import type { A } from 'a'; import { type B } from 'b';")).toEqual([]);
	expect(specifiers("export type { C } from 'c'; type D = import('d').D;")).toEqual([]);
	expect(specifiers("import { a, type B } from 'a'; import 'b'; export * from 'c';")).toEqual([
		'a',
		'b',
		'c'
	]);
});

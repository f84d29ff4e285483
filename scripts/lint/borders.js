import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { DOORS, ROOMS } from './rooms.js';

/** @typedef {import('./rooms.js').Room} Room */
/** @typedef {Room & { place: string }} Place a room, and which of its kind: `lib/charts/lines` */

const ROOT = path.resolve(import.meta.dirname, '../..');
/** @type {{ imports: Record<string, unknown> }} */
const { imports } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const KIT = /^\$(?:app|env|service-worker)(?:\/|$)|(?:^|\/)\$types$/;

/**
 * The room of a file.
 *
 * @param {string} file from the root of the project
 * @returns {Place | null} null where no room has it
 */
export function placeOf(file) {
	if (file.startsWith('data/')) return { name: 'data', place: 'data', files: /^data\//, may: [] };
	for (const room of ROOMS) {
		const found = room.files.exec(file);
		if (found) return { ...room, place: room.name.replace('*', found[1] ?? '') };
	}
	return null;
}

/**
 * Whether a file may import what `specifier` names, as a sentence that says why not.
 *
 * @param {string} file from the root of the project
 * @param {string} specifier as written
 * @returns {string | null} null where it may
 */
export function refusal(file, specifier) {
	const room = placeOf(file);
	if (room === null) return `${file} is in no room: give it a line in scripts/lint/rooms.js`;
	const doors = DOORS.filter(({ files }) => files.test(file));
	if (KIT.test(specifier)) return room.kit ? null : `${room.place} knows nothing of SvelteKit`;
	const targets = filesOf(file, specifier);
	if (targets === null) return refusalOfPackage(room, doors, specifier);
	const may = [...room.may, ...doors.flatMap((door) => door.may)];
	for (const target of targets) {
		const other = placeOf(target);
		if (other === null) return `${target} is in no room that may be imported`;
		if (other.place !== room.place && !may.includes(other.name) && !may.includes(other.place))
			return `${room.place} may not import ${other.place}: see the README`;
	}
	return null;
}

/**
 * @param {Place} room
 * @param {readonly Partial<Room>[]} doors
 * @param {string} specifier
 */
function refusalOfPackage(room, doors, specifier) {
	if (isBuiltin(specifier))
		return [room, ...doors].some(({ node }) => node)
			? null
			: `${room.place} runs in the browser too and may not import ${specifier}`;
	return room.packages?.test(specifier)
		? null
		: `${room.place} may not import the package ${specifier}`;
}

/**
 * The files that a specifier may mean, from the root of the project; null for a package.
 *
 * @param {string} file
 * @param {string} specifier
 */
export function filesOf(file, specifier) {
	const [bare = ''] = specifier.split('?');
	if (bare.startsWith('.')) return [path.posix.join(path.posix.dirname(file), bare)];
	if (bare.startsWith('$lib/')) return [`src/lib/${bare.slice('$lib/'.length)}`];
	if (!bare.startsWith('#')) return null;
	for (const [key, value] of Object.entries(imports)) {
		const [start = '', end] = key.split('*');
		const fits = end === undefined ? bare === key : bare.startsWith(start) && bare.endsWith(end);
		if (!fits) continue;
		const between = end === undefined ? '' : bare.slice(start.length, bare.length - end.length);
		return pathsIn(value).map((target) => path.posix.normalize(target.replace('*', between)));
	}
	return [bare];
}

/**
 * Every path that an entry of `imports` may give, under whichever condition.
 *
 * @param {unknown} value
 * @returns {string[]}
 */
function pathsIn(value) {
	if (typeof value === 'string') return [value];
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(pathsIn) : [];
}

/**
 * The words of a string, or of a template up to its first hole; null where nothing of them is known
 * before run time.
 *
 * @param {{ type: string, value?: unknown, quasis?: { value: { cooked?: string | null } }[] } | null | undefined} node
 * @returns {string | null}
 */
function wordsOf(node) {
	if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
	return node?.type === 'TemplateLiteral' ? node.quasis?.[0]?.value.cooked || null : null;
}

/** Every way in which a module names another: `import`, `export from`, `import()`, its types, `require` and a worker's address. */
const NAMES_A_MODULE = {
	'ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration[source]': 'source',
	ImportExpression: 'source',
	TSImportType: 'source',
	TSExternalModuleReference: 'expression',
	'CallExpression[callee.name="require"]': 'arguments',
	'NewExpression[callee.name="URL"][arguments.0.value=/[.][jt]s$/][arguments.1.object.type="MetaProperty"]':
		'arguments'
};

/** @type {import('eslint').Rule.RuleModule} */
export const borders = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = path.relative(ROOT, context.filename).split(path.sep).join('/');
		/** @param {string} key */
		const look = (key) => (/** @type {any} */ node) => {
			const named = key === 'arguments' ? node.arguments[0] : node[key];
			const specifier = wordsOf(named?.type === 'TSLiteralType' ? named.literal : named);
			const message =
				specifier === null
					? node.type === 'ImportExpression' && !placeOf(file)?.node
						? 'An import names its file: what is named at run time passes every border'
						: null
					: refusal(file, specifier);
			if (message !== null) context.report({ node, message });
		};
		return Object.fromEntries(
			Object.entries(NAMES_A_MODULE).map(([selector, key]) => [selector, look(key)])
		);
	}
};

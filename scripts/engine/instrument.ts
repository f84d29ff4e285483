import {
	bodiesIn,
	functionsImported,
	joined,
	KIND,
	lengthened,
	listed,
	localsOf,
	moduleOf,
	named,
	SECTION,
	sectionsOf,
	signed,
	sized,
	typesIn,
	unsigned
} from './wasm-module.ts';

/** The table that tells of calls: its one entry is called with the number of each function that begins. */
export const TELL = 'profile:tell';

const I32 = 0x7f;
const REFERENCE = 0x70;
/** After that of the engine's own pointers. */
const TABLE = 1;

/** The engine, telling of each call of a function of its own. */
export function instrument(engine: Uint8Array): Uint8Array {
	const sections = sectionsOf(engine);
	const bodyOf = (id: number) =>
		sections.find((section) => section.id === id)?.body ?? new Uint8Array();
	const offset = functionsImported(bodyOf(SECTION.imports));
	const type = typesIn(bodyOf(SECTION.types)).findIndex(
		({ takes, gives }) => takes.length === 1 && takes[0] === I32 && gives.length === 0
	);
	if (type < 0) throw new Error('no function of the engine takes a number and gives nothing');
	const changes: Partial<Record<number, (body: Uint8Array) => Uint8Array>> = {
		[SECTION.tables]: (body) => lengthened(body, [[REFERENCE, 0, 1]]),
		[SECTION.exports]: (body) => lengthened(body, [joined([named(TELL), [KIND.table, TABLE]])]),
		[SECTION.code]: (body) =>
			listed(
				bodiesIn(body).map((code, i) => {
					const locals = localsOf(code);
					const tell = [0x41, ...signed(i + offset), 0x41, 0, 0x11, ...unsigned(type), TABLE];
					return sized(joined([locals, tell, code.subarray(locals.length)]));
				})
			)
	};
	return moduleOf(sections.map(({ id, body }) => ({ id, body: changes[id]?.(body) ?? body })));
}

import { createBytes, wideText } from './bytes.ts';

interface Field {
	code: string;
	isResult: boolean;
	/** Where its form's data lies. */
	data: number | undefined;
}

const SILENT = /^\s*(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE)\b/iu;
const DROP_DOWN = /^\s*FORMDROPDOWN\b/iu;
const TEXT = /^\s*FORMTEXT\b/iu;

/** What stands for a field where it ends. */
export type FieldEnd = { entry: string } | 'object' | null;

/** The fields that are open: of them only results are printed. */
export function createFields(data: Uint8Array) {
	const open: Field[] = [];
	/** How many of them are still in their code. */
	let unprinted = 0;
	const pop = () => {
		const field = open.pop();
		if (field && !field.isResult) unprinted--;
		return field;
	};
	return {
		isPrinted: () => unprinted === 0,
		depth: () => open.length,
		cutTo(depth: number) {
			while (open.length > depth) pop();
		},
		code(text: string, place: number | undefined) {
			const field = open.at(-1);
			if (!field || field.isResult) return;
			field.code += text;
			if (place !== undefined) field.data = place;
		},
		begin() {
			open.push({ code: '', isResult: false, data: undefined });
			unprinted++;
		},
		separate() {
			const field = open.at(-1);
			if (field && !field.isResult) unprinted--;
			if (field) field.isResult = true;
		},
		end(): FieldEnd {
			const field = pop();
			if (!field || SILENT.test(field.code)) return null;
			if (DROP_DOWN.test(field.code)) {
				const entry = field.data === undefined ? null : chosenAt(data, field.data);
				return entry === null ? 'object' : { entry };
			}
			return field.isResult || TEXT.test(field.code) ? null : 'object';
		}
	};
}

const HEAD = 4;
const DROP_DOWN_TYPE = 2;
const AS_SET_FIRST = 25;

/** The entry chosen of a drop-down of a form ([MS-DOC] 2.9.78). */
function chosenAt(data: Uint8Array, place: number): string | null {
	const bytes = createBytes(data);
	let at = place + bytes.u16(place + HEAD);
	if (bytes.u32(at) !== 0xffffffff) return null;
	const flags = bytes.u16(at + 4);
	if ((flags & 3) !== DROP_DOWN_TYPE) return null;
	const chosen = (flags >> 2) & 0x1f;
	at += 10;
	const passString = () => {
		at += 2 + bytes.u16(at) * 2 + 2;
	};
	passString();
	const first = bytes.u16(at);
	at += 2;
	for (let i = 0; i < 5; i++) passString();
	if (bytes.u16(at) !== 0xffff) return null;
	const count = bytes.u16(at + 2);
	at += 6;
	const wanted = chosen === AS_SET_FIRST ? first : chosen;
	for (let i = 0; i < count && i <= wanted; i++) {
		const length = bytes.u16(at);
		if (i === wanted) return wideText(bytes.part(at + 2, at + 2 + length * 2));
		at += 2 + length * 2;
	}
	return null;
}

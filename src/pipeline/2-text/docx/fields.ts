import { childOf, childrenOf, type XmlElement } from '../xml/tree.ts';

interface Field {
	code: string;
	isResult: boolean;
	data: XmlElement | undefined;
}

/** Fields that print nothing where they stand. */
const SILENT = /^\s*(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|BOOKMARK|AUTONUMLGL)\b/iu;
const FORM = /^\s*FORM(?:TEXT|DROPDOWN|CHECKBOX)\b/iu;

/** What stands for a field where it ends: the entry chosen of a list, something without text, `empty` if its result is, or nothing more. */
export type FieldEnd = { entry: string } | 'object' | 'empty' | null;

/** The fields that are open: of them only results are printed, never codes. */
export function createFieldStack() {
	const open: Field[] = [];
	/** How many of them are still in their code. */
	let unprinted = 0;
	const pop = () => {
		const field = open.pop();
		if (field && !field.isResult) unprinted--;
		return field;
	};
	return {
		depth: () => open.length,
		/** Forgets fields that a cell leaves open. */
		cutTo(depth: number) {
			while (open.length > depth) pop();
		},
		isPrinted: () => unprinted === 0,
		code(text: string) {
			const field = open.at(-1);
			if (field && !field.isResult) field.code += text;
		},
		mark(element: XmlElement): FieldEnd {
			const type = element.attributes['w:fldCharType'];
			if (type === 'begin') {
				open.push({ code: '', isResult: false, data: childOf(element, 'w:ffData') });
				unprinted++;
			} else if (type === 'separate') {
				const field = open.at(-1);
				if (field && !field.isResult) unprinted--;
				if (field) field.isResult = true;
			} else if (type === 'end') return endOf(pop());
			return null;
		}
	};
}

function endOf(field: Field | undefined): FieldEnd {
	if (!field || SILENT.test(field.code)) return null;
	const list = childOf(field.data, 'w:ddList');
	if (list) return { entry: chosenOf(list) };
	if (childOf(field.data, 'w:checkBox')) return 'object';
	return field.isResult || (FORM.test(field.code) && field.data) ? 'empty' : 'object';
}

function chosenOf(list: XmlElement): string {
	const entries = childrenOf(list).filter(({ name }) => name === 'w:listEntry');
	const chosen = childOf(list, 'w:result') ?? childOf(list, 'w:default');
	const at = Number.parseInt(chosen?.attributes['w:val'] ?? '0', 10) || 0;
	return entries[at]?.attributes['w:val'] ?? '';
}

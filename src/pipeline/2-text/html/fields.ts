import type { Parts } from '../collect-parts.ts';
import type { Attributes } from './attributes.ts';
import type { Own } from './roles.ts';

/** Fields whose value is no text, or does not show as it is. */
const NO_TEXT = new Set(['checkbox', 'radio', 'file', 'color', 'range', 'password']);
/** A picture as narrow as that holds columns apart. */
const SPACER = 3;

interface Choice {
	text: string;
	/** What is shown in its stead. */
	label: string | null;
	isChosen: boolean;
}

/** What stands in a page and is no text of it: fields of forms, pictures, drawings. */
export function createFields(parts: Parts) {
	let choices: Choice[] | null = null;
	let isList = false;
	let entry: string | null = null;
	let drawing: { depth: number; text: string } | null = null;

	/** Of a value that may be there: a field or picture that shows none may yet hold something. */
	const show = (value: string | null) => {
		if (value?.trim()) parts.within(value);
		else parts.object();
	};
	const showChosen = (all: readonly Choice[]) => {
		const chosen = all.findLast(({ isChosen }) => isChosen) ?? all[0];
		show(chosen?.label ?? chosen?.text ?? null);
	};

	return {
		/** Whether words belong to what is open here. */
		takesText(words: string): boolean {
			const choice = choices?.at(-1);
			if (choices !== null) {
				if (choice) choice.text += words;
			} else if (entry !== null) entry += words;
			else if (drawing !== null) drawing.text += words;
			else return false;
			return true;
		},
		begin(own: Own, name: string, attributes: Attributes) {
			if (own === 'field') showField(attributes, show, parts);
			else if (own === 'picture') {
				if (!isSpacer(attributes) && drawing === null) show(attributes.get('alt'));
			} else if (own === 'choices') {
				choices = [];
				// All of it is shown, whatever is chosen.
				isList = attributes.get('multiple') !== null || Number(attributes.get('size') ?? 1) > 1;
			} else if (own === 'choice')
				choices?.push({
					text: '',
					label: attributes.get('label'),
					isChosen: attributes.get('selected') !== null
				});
			else if (own === 'entry') entry = '';
			else if (own === 'drawing')
				drawing = { depth: (drawing?.depth ?? 0) + 1, text: drawing?.text ?? '' };
			else if (own === 'object' && name === 'embed') parts.object();
		},
		end(own: Own) {
			if (own === 'choices' && choices !== null) {
				if (isList) parts.object();
				else showChosen(choices);
				choices = null;
			} else if (own === 'entry' && entry !== null) {
				if (entry.trim() !== '') parts.within(entry);
				else parts.object();
				entry = null;
			} else if (own === 'drawing' && drawing !== null) {
				drawing.depth--;
				if (drawing.depth > 0) return;
				show(drawing.text);
				drawing = null;
			}
		}
	};
}

function showField(attributes: Attributes, show: (value: string | null) => void, parts: Parts) {
	const type = attributes.get('type')?.trim().toLowerCase() ?? 'text';
	if (type === 'hidden') return;
	if (NO_TEXT.has(type)) parts.object();
	else show(type === 'image' ? attributes.get('alt') : attributes.get('value'));
}

const isSpacer = (attributes: Attributes): boolean =>
	[attributes.get('width'), attributes.get('height')].some(
		(size) => size !== null && Number.parseFloat(size) <= SPACER
	);

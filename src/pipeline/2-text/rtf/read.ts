import { type Colour, isSame } from '../css/lengths.ts';
import { decodePage, pageOf } from './code-pages.ts';
import type { Content } from './content.ts';
import { BREAKS, characterOf, destinationOf } from './destinations.ts';
import { firstState, plainRun, setLook, type State } from './state.ts';
import { createTables } from './tables.ts';
import { tokensOf } from './tokens.ts';

const DEEPEST = 1000;
const LEAST_SHIFT = 4;
const SMALLEST = 5;
const WHITE: Colour = [255, 255, 255];

export interface RtfReading {
	content: Content[];
	hasPictures: boolean;
}

/** What an RTF file prints (RTF 1.9.1): the results of fields, never their codes; tables with their cells. */
export function readRtf(bytes: Uint8Array): RtfReading {
	const tables = createTables();
	const fonts = new Map<number, number>();
	const colours: (Colour | null)[] = [];
	const open: State[] = [];
	let state = firstState(0);
	let [page, font, fontMet, hasPictures] = [1252, 0, 0, false];
	let mixed: { red?: number; green?: number; blue?: number } = {};
	let pending: number[] = [];
	/** The page in which the bytes that wait are written. */
	let pendingPage = page;
	let toSkip = 0;
	let isStarred = false;
	let isFresh = false;
	/** Between the definition of a row and its end; some writers say so of no paragraph. */
	let isInRow = false;
	/** Whether cells have a colour under them, which is not followed to each. */
	let hasGrounds = false;

	const depthOf = () => Math.max(state.depth, isInRow ? 1 : 0);
	const write = (piece: Content) => {
		if (state.holder) state.holder.isFilled = true;
		tables.write(depthOf(), piece);
	};
	const emit = (text: string) => {
		if (state.destination === 'label' && text.trim() !== '') write({ kind: 'numbered', text });
		if (state.destination !== 'text' || text === '') return;
		const isPale = isPaleOn(state, colours);
		const isUnsure = isPale && hasGrounds && state.ground === 0 && depthOf() > 0;
		if (isGone(state) || (isPale && !isUnsure)) {
			if (text.trim() !== '') write({ kind: 'omitted' });
			return;
		}
		const isRaised = state.isRaised || state.shift >= LEAST_SHIFT;
		write({ kind: isRaised ? 'raised' : 'text', text });
		if (isUnsure) write({ kind: 'object' });
	};
	const flush = () => {
		if (pending.length > 0) {
			const text = decodePage(pending, pendingPage);
			pending = [];
			emit(text);
		}
	};
	const mark = (kind: 'newline' | 'object') => {
		if (state.destination === 'text') write({ kind });
	};

	const begin = (word: string): boolean => {
		const destination = destinationOf(word);
		if (word === 'field' || word === 'shp') state.holder = { isFilled: false, outer: state.holder };
		if (destination === undefined) {
			if (isStarred) state.destination = 'skip';
			return isStarred;
		}
		if (word === 'ud' || state.destination !== 'skip') {
			if (destination === 'picture' && state.destination === 'text') {
				hasPictures = true;
				mark('object');
			}
			state.destination = destination;
			if (word === 'shptxt' || word === 'dptxbxtext') mark('newline');
		}
		return true;
	};

	const control = (word: string, number: number | null) => {
		if (word === '*') {
			isStarred = true;
			return;
		}
		if (isFresh && begin(word)) return;
		switch (word) {
			case 'ansicpg':
				page = number && number > 0 ? number : page;
				return;
			case 'mac':
				page = 10000;
				return;
			case 'deff':
				font = state.font = number ?? 0;
				return;
			case 'uc':
				state.fallback = Math.max(0, number ?? 1);
				return;
			case 'u': {
				const code = number ?? 0;
				emit(String.fromCharCode(code < 0 ? code + 65536 : code));
				toSkip = state.fallback;
				return;
			}
			case 'pard':
				state.depth = 0;
				return;
			case 'plain':
				plainRun(state, font);
				return;
			case 'intbl':
				state.depth = Math.max(1, state.depth);
				return;
			case 'itap':
				state.depth = Math.max(0, number ?? 0);
				return;
			case 'f':
				if (state.destination === 'fonts') fontMet = number ?? 0;
				else state.font = number ?? 0;
				return;
			case 'fcharset': {
				const own = pageOf(number ?? 0);
				if (state.destination === 'fonts' && own !== null) fonts.set(fontMet, own);
				return;
			}
			case 'cpg':
				if (state.destination === 'fonts' && number) fonts.set(fontMet, number);
				return;
			case 'red':
			case 'green':
			case 'blue':
				mixed[word] = number ?? 0;
				return;
			case 'chftn':
				if (state.destination === 'text') write({ kind: 'raised', text: '注' });
				return;
		}
		if (state.destination === 'skip') return;
		if (tableWord(word, number) || setLook(state, word, number)) return;
		if (BREAKS.has(word)) mark('newline');
		else if (state.destination === 'text' || state.destination === 'label')
			emit(characterOf(word) ?? '');
	};
	const tableWord = (word: string, number: number | null): boolean => {
		const depth = state.destination === 'properties' ? Math.max(2, state.depth) : 1;
		switch (word) {
			case 'clcbpat':
			case 'clcfpat':
				hasGrounds ||= (number ?? 0) > 0;
				return true;
			case 'trowd':
				isInRow = true;
				tables.define(depth);
				return true;
			case 'clvmrg':
				tables.join(depth, 'goesOnDown');
				return true;
			case 'clmrg':
				tables.join(depth, 'goesOnAcross');
				return true;
			case 'cellx':
				tables.endDefinition(depth, number ?? 0);
				return true;
			case 'cell':
				tables.endCell(1);
				return true;
			case 'nestcell':
				tables.endCell(Math.max(2, state.depth));
				return true;
			case 'row':
				isInRow = false;
				tables.endRow(1);
				return true;
			case 'nestrow':
				tables.endRow(depth);
				return true;
			default:
				return false;
		}
	};

	/** A field without a result, and a shape without words, print something all the same. */
	const endHolder = () => {
		const { holder } = state;
		if (holder === null || holder === open.at(-1)?.holder) return;
		if (holder.outer) holder.outer.isFilled = true;
		if (!holder.isFilled) mark('object');
	};

	for (const token of tokensOf(bytes)) {
		if (token.kind === 'byte') {
			isFresh = false;
			if (toSkip > 0) {
				toSkip--;
				continue;
			}
			if (state.destination === 'colours') {
				if (token.byte === SEMICOLON) {
					const { red, green, blue } = mixed;
					colours.push(red === undefined ? null : [red, green ?? 0, blue ?? 0]);
					mixed = {};
				}
			} else if (state.destination === 'text' || state.destination === 'label') {
				const own = fonts.get(state.font) ?? page;
				if (own !== pendingPage) flush();
				pendingPage = own;
				pending.push(token.byte);
			}
			continue;
		}
		// A word ends the signs that stand for a character, whatever it says (RTF 1.9.1, `\u`).
		flush();
		if (token.kind === 'open') {
			toSkip = 0;
			if (open.length > DEEPEST) throw new Error(`groups deeper than ${DEEPEST}`);
			open.push({ ...state });
			[isFresh, isStarred] = [true, false];
		} else if (token.kind === 'close') {
			toSkip = 0;
			endHolder();
			state = open.pop() ?? state;
			isFresh = false;
		} else {
			if (toSkip > 0) {
				toSkip--;
				continue;
			}
			control(token.word, token.number);
			if (token.word !== '*') [isFresh, isStarred] = [false, false];
		}
	}
	flush();
	return { content: tables.end(), hasPictures };
}

const SEMICOLON = 0x3b;

const isGone = ({ isStruck, isStruckTwice, isDeleted, isHidden, size }: State): boolean =>
	isStruck || isStruckTwice || isDeleted || isHidden || size < SMALLEST;

/** Whether a colour is like the one under it. The first of a file is the automatic one, which is seen on any ground. */
function isPaleOn({ colour, ground }: State, colours: readonly (Colour | null)[]): boolean {
	const front = colours[colour] ?? null;
	return front !== null && isSame(front, (ground > 0 ? colours[ground] : null) ?? WHITE);
}

import { decodeHTML } from 'entities';
import { type ElementKind, kindOf, mayHoldText } from './html-elements.ts';

export interface Tags {
	text(text: string): void;
	begin(kind: ElementKind, isClosed: boolean): void;
	end(kind: ElementKind): void;
	/** Whether what follows lies in a drawing or formula, in which no element holds raw text. */
	isForeign(): boolean;
}

/**
 * Tells the tags of a page and the text between them in their order. A tag that the page's end cuts
 * is begun if its name is whole, and text if it may have been one that text follows.
 */
export function readTags(html: string, tags: Tags): void {
	let from = 0;
	let sign = html.indexOf('<');
	while (sign !== -1) {
		const code = html.charCodeAt(sign + 1);
		const isEnd = code === SLASH;
		if (!isLetter(code) && !isEnd && code !== BANG && code !== QUESTION) {
			sign = html.indexOf('<', sign + 1);
			continue;
		}
		if (isEnd && sign + 2 === html.length) break;
		if (from < sign) tags.text(decoded(html.slice(from, sign)));
		if (isEnd) from = readEnd(html, sign + 2, tags);
		else if (isLetter(code)) from = readBegin(html, sign + 1, tags);
		else from = readRemark(html, sign, tags);
		sign = html.indexOf('<', from);
	}
	if (from < html.length) tags.text(decoded(html.slice(from)));
}

const decoded = (text: string): string => (text.includes('&') ? decodeHTML(text) : text);

/** Where to go on behind the tag whose name begins at `start`, and behind what is no markup in it. */
function readBegin(html: string, start: number, tags: Tags): number {
	const end = nameEnd(html, start);
	const name = html.slice(start, end);
	if (end === html.length) {
		if (mayHoldText(name) && !tags.isForeign()) tags.text(name);
		return end;
	}
	const kind = kindOf(name);
	const content = tags.isForeign() ? 'markup' : kind.content;
	const tag = tagEnd(html, end);
	tags.begin(kind, tag.isClosed);
	if (content === 'markup' || tag.end >= html.length) return tag.end;
	const stop = content === 'rest' ? -1 : endTagOf(kind, html, tag.end);
	const text = html.slice(tag.end, stop === -1 ? html.length : stop);
	if (text !== '') tags.text(content === 'characters' ? decoded(text) : text);
	return stop === -1 ? html.length : stop;
}

function readEnd(html: string, start: number, tags: Tags): number {
	if (!isLetter(html.charCodeAt(start))) return behind(html, '>', start);
	const end = nameEnd(html, start);
	if (end < html.length) tags.end(kindOf(html.slice(start, end)));
	return behind(html, '>', end);
}

/** Comments, declarations and CDATA, which is text where it is foreign. */
function readRemark(html: string, sign: number, tags: Tags): number {
	if (html.startsWith('<!--', sign)) return commentEnd(html, sign + 4);
	if (!html.startsWith('<![CDATA[', sign)) return behind(html, '>', sign + 2);
	const start = sign + '<![CDATA['.length;
	const end = html.indexOf(']]>', start);
	if (end > -1 && tags.isForeign()) tags.text(html.slice(start, end));
	return end === -1 ? html.length : end + 3;
}

const COMMENT_END = /--!?>/gu;
function commentEnd(html: string, start: number): number {
	if (html.startsWith('>', start)) return start + 1;
	if (html.startsWith('->', start)) return start + 2;
	COMMENT_END.lastIndex = start;
	return COMMENT_END.test(html) ? COMMENT_END.lastIndex : html.length;
}

function endTagOf({ name }: ElementKind, html: string, from: number): number {
	for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
		const end = at + 2 + name.length;
		if (isNameEnd(html.charCodeAt(end)) && html.slice(at + 2, end).toLowerCase() === name)
			return at;
	}
	return -1;
}

/** Where the tag is over whose name ends at `from`: a `>` in a quoted value is none. */
function tagEnd(html: string, from: number): { end: number; isClosed: boolean } {
	let at = from;
	let isClosed = false;
	while (at < html.length) {
		const code = html.charCodeAt(at);
		if (code === GREATER) return { end: at + 1, isClosed };
		if (code === SLASH || isSpace(code)) {
			isClosed ||= code === SLASH;
			at++;
		} else {
			isClosed = false;
			at = attributeEnd(html, at);
		}
	}
	return { end: html.length, isClosed };
}

function attributeEnd(html: string, start: number): number {
	let at = start + 1;
	while (at < html.length && html.charCodeAt(at) !== EQUALS && !isNameEnd(html.charCodeAt(at)))
		at++;
	at = spaceEnd(html, at);
	if (html.charCodeAt(at) !== EQUALS) return at;
	at = spaceEnd(html, at + 1);
	const quote = html.charAt(at);
	if (quote === '"' || quote === "'") return behind(html, quote, at + 1);
	while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at++;
	return at;
}

function behind(html: string, sign: string, from: number): number {
	const at = html.indexOf(sign, from);
	return at === -1 ? html.length : at + 1;
}

function nameEnd(html: string, start: number): number {
	let at = start;
	while (at < html.length && !isNameEnd(html.charCodeAt(at))) at++;
	return at;
}

function spaceEnd(html: string, start: number): number {
	let at = start;
	while (isSpace(html.charCodeAt(at))) at++;
	return at;
}

const BANG = 0x21;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isNameEnd = (code: number): boolean => code === GREATER || code === SLASH || isSpace(code);
// Of white space, HTML means these five.
const isSpace = (code: number): boolean =>
	code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;

import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { decode } from '#text/bytes/decode.ts';

export interface Listed {
	url: string;
	/** What stands there; null where the page itself is to tell. */
	kind: 'report' | 'index' | null;
}

const HEADS: Readonly<Record<'url' | 'kind', readonly string[]>> = {
	url: ['url', 'address', 'link', 'href', '网址', '链接', '地址', '网页地址', '原文链接'],
	kind: ['kind', 'type', '类型', '类别']
};
const KINDS: Readonly<Record<string, Listed['kind']>> = {
	'': null,
	report: 'report',
	报告: 'report',
	index: 'index',
	list: 'index',
	列表: 'index',
	目录: 'index'
};

/** The addresses of a list in the encoding it is in, with a head or without. Refused with line and column where one is none. */
export function readList(file: string): Listed[] {
	const name = path.basename(file);
	const text = decode(fs.readFileSync(file));
	if (text === null) throw new RefusedInput(`${name}: is no table of text`);
	const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';'] });
	const [head = []] = data;
	const columnOf = (heads: readonly string[]) =>
		head.findIndex((cell) => heads.includes(cell.trim().toLowerCase()));
	const [url, kind] = [columnOf(HEADS.url), columnOf(HEADS.kind)];
	const isHeadless = head.some((cell) => addressOf(cell) !== null);
	if (url < 0 && !isHeadless)
		throw new RefusedInput(`${name}, line 1: no column is called url (or 网址)`);
	const listed = data.flatMap((cells, i): Listed[] => {
		if ((i === 0 && !isHeadless) || cells.every((cell) => cell.trim() === '')) return [];
		const at = url >= 0 ? url : cells.findIndex((cell) => addressOf(cell) !== null);
		const told = cells[at] ?? '';
		const address = addressOf(told);
		if (address === null)
			throw new RefusedInput(
				`${name}, line ${i + 1}, column url: not an address such as https://www.example.gov.cn/nb/: ${told}`
			);
		const word = (kind < 0 ? '' : (cells[kind] ?? '')).trim().toLowerCase();
		if (!Object.hasOwn(KINDS, word))
			throw new RefusedInput(
				`${name}, line ${i + 1}, column kind: neither report nor index: ${word}`
			);
		return [{ url: address, kind: KINDS[word] ?? null }];
	});
	if (listed.length === 0) throw new RefusedInput(`${name}: lists no address`);
	return listed;
}

/** Without what stands behind #; null where it is no address on the web. */
export function addressOf(told: string, base?: string): string | null {
	try {
		const url = new URL(told.trim(), base);
		if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
		url.hash = '';
		return url.href;
	} catch {
		return null;
	}
}

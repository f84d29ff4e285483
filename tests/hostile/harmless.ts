import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import Papa from 'papaparse';

/** How a spreadsheet knows a formula, whatever it does not show before it. */
export const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;
/** What no name of a file may hold. */
export const UNFIT_NAME = /[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]|^\.|^(?:con|nul|aux|prn)\.|\.$/iu;
/** Characters no XML document may hold. */
export const UNFIT_XML = /(?![\t\n\r\x7f-\x9f])[\p{Cc}\ufffe\uffff]/u;

/** What turns the words beside it round. */
export const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** The column with whole texts, in which places are counted: they stay as they are. */
const COUNTED = 'text';

const NUMBER = /^[-\u2212]?\d[\d,.]*%?$/u;
const SCRIPTS = /^(?:script|iframe|object|embed|foreignobject|base|meta)$/iu;

/** What is harmful in a file that is taken away, by its name; files in an archive included. */
export function harmIn(name: string, bytes: Uint8Array): string[] {
	const told = UNFIT_NAME.test(name) ? [`${name}: no name of a file`] : [];
	const find = FINDERS[name.split('.').at(-1) ?? ''];
	return [...told, ...(find?.(bytes) ?? []).map((harm) => `${name}: ${harm.slice(0, 120)}`)];
}

const FINDERS: Readonly<Record<string, (bytes: Uint8Array) => string[]>> = {
	csv: inCsv,
	xlsx: inWorkbook,
	svg: (bytes) => inMarkup(strFromU8(bytes), true),
	html: (bytes) => inMarkup(strFromU8(bytes), false),
	zip: (bytes) => Object.entries(unzipSync(bytes)).flatMap(([name, inner]) => harmIn(name, inner))
};

function inCsv(bytes: Uint8Array): string[] {
	const { data } = Papa.parse<string[]>(strFromU8(bytes).replace(/^\ufeff/u, ''), {
		delimiter: ','
	});
	const counted = data[0]?.indexOf(COUNTED);
	return [
		...data.flat().filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell)),
		...data.flatMap((row) => row.filter((cell, i) => TURNS.test(cell) && i !== counted))
	];
}

function inWorkbook(bytes: Uint8Array): string[] {
	return Object.entries(unzipSync(bytes)).flatMap(([part, inner]) => {
		if (!part.endsWith('.xml')) return [];
		const xml = strFromU8(inner);
		return [
			...(part.includes('/worksheets/') && /<f[ >/]/u.test(xml) ? [`a formula in ${part}`] : []),
			...(UNFIT_XML.test(xml) ? [`signs that are no XML in ${part}`] : []),
			...(TURNS.test(xml) && !xml.includes(`>${COUNTED}<`)
				? [`words turned round in ${part}`]
				: []),
			...(/<script/iu.test(xml) ? [`a script in ${part}`] : [])
		];
	});
}

function inMarkup(text: string, isXml: boolean): string[] {
	const found: string[] = [];
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (SCRIPTS.test(name) && !isPlainMeta(name, attributes)) found.push(`<${name}>`);
				for (const [key, value] of Object.entries(attributes)) {
					if (/^on/iu.test(key)) found.push(`${name} ${key}`);
					if (/^[\s\p{Cc}]*(?:javascript|data|vbscript):/iu.test(value))
						found.push(`${key}=${value}`);
				}
			}
		},
		{ xmlMode: isXml }
	);
	parser.end(text);
	if (TURNS.test(text)) found.push('words turned round');
	if (isXml && UNFIT_XML.test(text)) found.push('signs that are no XML');
	return found;
}

/** That of the character set and the like. */
const isPlainMeta = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
	name === 'meta' && !/refresh/iu.test(attributes['http-equiv'] ?? '');

import fs from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { registryOf } from '#pipeline/1-corpus/registry-tables.ts';
import { drawHtml } from '../pipeline/2-text/formats/draw-html.ts';
import { type FormCell, report } from '../pipeline/2-text/formats/form.ts';
import { PAYLOADS } from './payloads.ts';

export interface HostileFile {
	path: string;
	bytes: Uint8Array;
}

/** Of what stands in names, headings, cells and addresses; prose has all of it. */
const SHORT = 700;
const YEARS = [2021, 2022, 2023];
/** So that most figures of a report are read, and drawn. */
const FEW = 97;
const COUNTY = '980101';

/** A file is written in UTF-8, which has no half of a pair. */
const payloads = Object.values(PAYLOADS)
	.map((text) => Buffer.from(text).toString())
	.map((text, at) => ({ text, short: text.slice(0, SHORT), at }));
type Payload = (typeof payloads)[number];

const yearOf = (at: number) => YEARS[at % YEARS.length] ?? 0;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A report that carries one payload in its headings, some of its cells and its prose. */
function pageOf({ text, short, at }: Payload, title: string, every = 11): Uint8Array {
	let cells = 0;
	const write = ({ place, text: printed }: FormCell) => {
		if (place === undefined) return undefined;
		cells++;
		if (cells % every === 3) return escaped(short);
		// Beside a figure, as a note that was typed in.
		return cells % (every + 6) === 5 ? `${printed} ${escaped(short)}` : undefined;
	};
	const blocks = report.map((block, i) => {
		if (typeof block !== 'string') return block;
		if (i === 0) return escaped(title);
		const said = block.replaceAll('2023', String(yearOf(at)));
		return escaped(/^[一二三四五六]、/.test(said) ? said + short : said + text);
	});
	return strToU8(drawHtml(blocks, { write }));
}

const plainOf = ({ text, at }: Payload): Uint8Array =>
	strToU8(
		[
			`${text}县水利局${yearOf(at)}年政府信息公开工作年度报告`,
			...['一、总体情况', text, '二、主动公开政府信息情况', text],
			...['三、收到和处理政府信息公开申请情况', `本年新收政府信息公开申请${at}件。${text}`],
			...['四、政府信息公开行政复议、行政诉讼情况', '无。'],
			...['五、存在的主要问题及改进情况', text, '六、其他需要报告的事项', '无。']
		].join('\n')
	);

const REGIONS = ['region', 'name', 'level', 'parent', 'grid_column', 'grid_row'];
const PLACES = [
	['980000', '岚江省', 'province', '', '1', '1'],
	['980100', '岚州市', 'prefecture', '980000', '', ''],
	[COUNTY, '岚汀县', 'county', '980100', '', '']
];
const SECTORS = fs.readFileSync('data/registry/sectors.csv', 'utf8');
const regionsOf = (rows: readonly string[][]) =>
	Papa.unparse({ fields: [...REGIONS, 'valid_from', 'valid_to'], data: withDays(rows) });
const withDays = (rows: readonly string[][]) => [...PLACES, ...rows].map((row) => [...row, '', '']);
const codeOf = (at: number) => String(980_111 + at);
const hostOf = (at: number) => `w${at}.example.cn`;

/** What the registry takes; what cannot be a name it refuses in one plain line. */
function isTaken(row: readonly string[]): boolean {
	try {
		registryOf({ sectors: SECTORS, regions: regionsOf([[...row]]) });
		return true;
	} catch (error) {
		if (error instanceof RefusedInput) return false;
		throw error;
	}
}

/** A county of each payload's name. */
const counties = payloads
	.map(({ short, at }) => [codeOf(at), `${short}县`, 'county', '980100', '', ''])
	.filter(isTaken);
const taken = new Set(counties.map(([code]) => code));

/** Of a county of that name, which has a site; and one of that name, which has not reported. */
const organs = payloads
	.filter(({ at }) => taken.has(codeOf(at)))
	.flatMap(({ short, at }) => [
		{ name: '水利局', region: codeOf(at), from: YEARS[0], host: hostOf(at) },
		{ name: `${short}审计局`, region: COUNTY, from: YEARS[0], host: '' }
	]);

/** Of a site whose organ the registry names, with a payload for a source; of none, with one for an address. */
const hosted = payloads.map((one) => ({
	file: `${one.at}-hosted.html`,
	url: `https://${hostOf(one.at)}/${one.at}.html`,
	source: one.short,
	bytes: pageOf(one, `${yearOf(one.at)}年政府信息公开工作年度报告`, FEW)
}));
const addressed = payloads.map((one) => ({
	file: `${one.at}.html`,
	url: one.at % 2 === 0 ? one.short : `https://a.example/${one.short}`,
	source: '',
	bytes: pageOf(one, `${one.short}水利局${yearOf(one.at)}年政府信息公开工作年度报告`)
}));
const listed = [...hosted, ...addressed];

const table = (rows: readonly object[]) => strToU8(Papa.unparse([...rows]));

/**
 * A small corpus with its lists in which names of places, organs and files, headings, addresses, cells and
 * prose carry every payload.
 */
export const hostileCorpus = (): HostileFile[] => [
	...listed.map(({ file: path, bytes }) => ({ path, bytes })),
	...payloads.map((one) => ({ path: `${one.at}.txt`, bytes: plainOf(one) })),
	{
		path: 'packed.zip',
		bytes: zipSync(
			Object.fromEntries(
				payloads
					.filter(({ text }) => text.length <= SHORT)
					.map((one) => [
						`${one.text}/../../${one.at}.html`,
						pageOf(one, `${yearOf(one.at)}年政府信息公开工作年度报告`)
					])
			)
		)
	},
	{
		path: 'corpus.csv',
		bytes: table(listed.map(({ file, url, source }) => ({ file, url, source })))
	},
	{ path: 'regions.csv', bytes: strToU8(regionsOf(counties)) },
	{ path: 'agencies.csv', bytes: table(organs) }
];

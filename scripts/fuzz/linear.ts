import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';

const REPORT = [
	'岚汀县水利局2023年政府信息公开工作年度报告',
	'本报告统计期限自2023年1月1日起至2023年12月31日止。',
	'一、总体情况',
	'二、主动公开政府信息情况',
	'三、收到和处理政府信息公开申请情况',
	'四、政府信息公开行政复议、行政诉讼情况',
	'五、存在的主要问题及改进情况',
	'六、其他需要报告的事项'
];
const NEXT = '岚汀县教育局2023年政府信息公开工作年度报告';
const PROSE = '全年收到政府信息公开申请12件，办结11件，其中予以公开5件，同比增长20%。';
const ROW = '| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const filled = (piece: string, size: number) => {
	const length = new TextEncoder().encode(piece).length;
	return piece.repeat(Math.max(1, Math.ceil(size / length)));
};
const within = (body: string) => [...REPORT.slice(0, 5), body, ...REPORT.slice(5)].join('\n');

/** Documents of about `size` bytes in which one thing grows. */
export const GROWING: Readonly<Record<string, (size: number) => string>> = {
	'prose, a sentence a line': (size) => within(filled(`${PROSE}\n`, size)),
	'prose on one line': (size) => within(filled(PROSE, size)),
	'rows of a table': (size) => within(filled(`${ROW}\n`, size)),
	'a cell a line': (size) => within(filled('其他\n0\n0\n', size)),
	'a cell with pipes': (size) => within(`${'| 0\n'.repeat(50)}| 0${filled('&#48;', size)}`),
	'a title in HTML': (size) =>
		`<html><title>${filled('公开', size)}</title><p>${REPORT.join('<p>')}`,
	'digits on one line': (size) => within(filled('0 ', size)),
	'digits behind a label': (size) => within(filled(`1.属于国家秘密${'0'.repeat(9000)}\n`, size)),
	headings: (size) => within(filled('一、总体情况\n', size)),
	'tables in HTML': (size) =>
		`<p>${REPORT.join('</p><p>')}</p>${filled('<table><tr><td>规章</td><td>0</td><td>1</td></tr></table>', size)}`,
	'deep HTML': (size) => `<html><body>${filled('<div>', size)}${REPORT.join('<br>')}`,
	'end tags of nothing': (size) => `<div><p>${REPORT.join('</p><p>')}${filled('</b></i>', size)}`,
	'tables left open': (size) => `# ${REPORT.join('\n')}${filled('<table><tr><td>', size)}`,
	'reports in a row': (size) => filled([...REPORT, NEXT, ...REPORT.slice(1), ''].join('\n'), size),
	entities: (size) => `<html><body><p>${REPORT.join('</p><p>')}${filled('&#48;&amp;', size)}`
};

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

export interface Growth {
	kind: string;
	/** Milliseconds by size in bytes; null for a size not tried, since the one before took too long. */
	times: { bytes: number; ms: number | null }[];
}

/** Each kind as it is measured: how long one document takes as it grows from 10 kB to 10 MB. `most` is the longest time, in milliseconds, after which a kind is not tried any larger. */
export async function* growth(most: number): AsyncGenerator<Growth> {
	const index = indexRegistry({ regions: [], agencies: [], sectors: [] });
	const read = async (text: string) => {
		const bytes = new TextEncoder().encode(text);
		const started = performance.now();
		await readDocument({ path: 'a.txt', bytes, url: null, published: null }, index);
		return { bytes: bytes.length, ms: performance.now() - started };
	};
	for (const grow of Object.values(GROWING)) await read(grow(10_000));
	for (const [kind, grow] of Object.entries(GROWING)) {
		const times: Growth['times'] = [];
		for (const size of SIZES) {
			const last = times.at(-1);
			const slow = last !== undefined && (last.ms === null || last.ms > most);
			times.push(slow ? { bytes: size, ms: null } : await read(grow(size)));
		}
		yield { kind, times };
	}
}

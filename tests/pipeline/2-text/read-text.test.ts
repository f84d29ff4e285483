import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_BYTES, readText } from '#pipeline/2-text/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sourceOf = async (data: Uint8Array) => {
	const reading = await readText(data);
	if ('unreadable' in reading) throw new Error(reading.unreadable);
	return reading.source;
};

describe('bytes to text', () => {
	test('plain text keeps every character, so that offsets are the document’s own', async () => {
		const text = '一、总体情况\r\n\t 27 件\u3000\n';
		expect(await sourceOf(bytes(text))).toMatchObject({
			text,
			media_type: 'text/plain',
			grids: []
		});
	});

	test('GB18030 is read where the bytes are no UTF-8', async () => {
		const gbk = Uint8Array.from([0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa]);
		expect((await sourceOf(gbk)).text).toBe('信息公开');
	});

	test('UTF-16 is read by its byte order mark', async () => {
		expect((await sourceOf(Uint8Array.from([0xff, 0xfe, 0xe1, 0x4f]))).text).toBe('信');
		expect((await sourceOf(Uint8Array.from([0xfe, 0xff, 0x4f, 0xe1]))).text).toBe('信');
	});

	test('zeros with which a download was filled up are no part of it', async () => {
		const text = '一、总体情况';
		const wide = Uint8Array.from(
			[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
		);
		for (const given of [bytes(text), Uint8Array.from([0xff, 0xfe, ...wide])]) {
			const filled = new Uint8Array(given.length + 4096);
			filled.set(given);
			expect((await sourceOf(filled)).text).toBe(text);
		}
	});

	test.each([
		['nothing', bytes(' \n\t'), 'empty_document'],
		['a binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'binary'],
		['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'nested_archive'],
		['a page of pictures', bytes('<html><h1>年报</h1><img src=a.png></html>'), 'needs_ocr'],
		['a PDF that is none', bytes('%PDF-1.7\n%%EOF'), 'damaged_file'],
		['more than the limit', new Uint8Array(MAX_BYTES + 1), 'too_large']
	])('%s is unreadable for a reason', async (_, data, unreadable) => {
		expect(await readText(data)).toMatchObject({ unreadable });
	});
});

describe('HTML to text', () => {
	const html = `<!doctype html><html><head><title>某局 年报</title><script>var a = '<p>0</p>';</script></head>
		<body><nav>首页</nav><h1>某局2023年<br>年度报告</h1><div>一、总体情况</div><p>收到&nbsp;3&nbsp;件。</p>
		<table><tr><th rowspan="2">规章</th><td><p>1</p></td><td>&nbsp;</td></tr><tr><td>2</td><td>3</td></tr></table>
		<footer>版权</footer></body></html>`;
	let source: Awaited<ReturnType<typeof sourceOf>>;
	beforeAll(async () => {
		source = await sourceOf(bytes(html));
	});

	test('writes a row a line with tabs between its cells and leaves the furniture out', () => {
		expect(source.text).toBe('某局2023年\n年度报告\n一、总体情况\n收到 3 件。\n规章\t1\t\n2\t3\n');
		expect(source.titles).toEqual(['某局 年报', '某局2023年年度报告']);
	});

	test('gives each cell by its place in that text, a blank one as an empty span', () => {
		const cells = source.grids[0]?.rows.map((r) => r.map((c) => source.text.slice(c.start, c.end)));
		expect(cells).toEqual([
			['规章', '1', ''],
			['2', '3']
		]);
	});

	test('a heading after a table that ends in empty cells begins a line of its own', async () => {
		const { text } = await sourceOf(
			bytes('<table><tr><td>1</td><td></td></tr></table><h2>五、</h2>')
		);
		expect(text).toBe('1\t\n五、');
	});

	test('a table that holds a table is layout and no grid', async () => {
		const nested = await sourceOf(
			bytes('<table><tr><td><p>一</p><table><tr><td>1</td></tr></table></td></tr></table>')
		);
		expect(nested.grids.map((g) => g.rows.length)).toEqual([1]);
		expect(nested.text.split('\n')).toEqual(['一', '1', '']);
	});
});

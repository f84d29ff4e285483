import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Bomb, openBudget } from '#pipeline/1-corpus/containers/budget.ts';
import { safeName } from '#pipeline/1-corpus/containers/zip.ts';
import { type CorpusEntry, openCorpus } from '#pipeline/1-corpus/list.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-containers-'));
beforeEach(() => {
	fs.rmSync(folder, { recursive: true });
	fs.mkdirSync(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

type Files = Record<string, Uint8Array | string>;
const bytesOf = (content: Uint8Array | string) =>
	typeof content === 'string' ? strToU8(content) : content;
const pack = (files: Files) =>
	zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, bytesOf(v)])));

/** What a corpus of these files holds: of each document its path, and its text or the reason why there is none. */
async function read(files: Files) {
	for (const [name, content] of Object.entries(files))
		fs.writeFileSync(path.join(folder, name), bytesOf(content));
	const { files: listed, membersOf, size, complaints } = openCorpus(folder);
	const all: CorpusEntry[] = [];
	for (const file of listed) for await (const entry of membersOf(file) ?? [file]) all.push(entry);
	const text = all.map(({ path: at, bytes, file, refused }) => [
		at,
		refused ?? Buffer.from(bytes ?? fs.readFileSync(String(file))).toString()
	]);
	return { all, text, size: size(), complaints: complaints() };
}

const records = [
	{ url: 'https://example.org/1', text: '一', published: '2024-01-18T08:00:00Z' },
	{ url: 'javascript:alert(1)', html: '<p>二</p>', text: '二' }
]
	.map((r) => JSON.stringify(r))
	.join('\n');

describe('lists of records', () => {
	test('each line is a document with its number, address and date', async () => {
		const { all, text, size } = await read({
			'r.ndjson': `${records}\n\n{"url": torn\n{"url":"x"}\n`
		});
		expect(text).toEqual([
			['r.ndjson/000001', '一'],
			['r.ndjson/000002', '<p>二</p>'],
			['r.ndjson/000004', 'damaged_record'],
			['r.ndjson/000005', '']
		]);
		expect(all[0]).toMatchObject({ url: 'https://example.org/1', published: '2024-01-18' });
		expect(all[1]).toMatchObject({ url: null, published: null });
		expect(size).toBeNull();
	});

	test.each(['9999-12-31', '2023-04-31', 'soon', 20_240_118])(
		'have no day of publication in %s',
		async (published) => {
			const record = JSON.stringify({ url: 'https://example.org/1', text: '一', published });
			const { all } = await read({ 'r.ndjson': `${record}\n${records}` });
			expect(all[0]).toMatchObject({ published: null });
		}
	);

	test('are told by what is in them, packed or not, whatever their name', async () => {
		const { text } = await read({
			a: records,
			b: gzipSync(strToU8(records)),
			c: '{ 一、总体情况 }'
		});
		expect(text.map(([at]) => at)).toEqual(['a/000001', 'a/000002', 'b/000001', 'b/000002', 'c']);
	});

	test('are read as they come: what is behind is not looked at before it is asked for', async () => {
		const file = path.join(folder, 'r.ndjson');
		const one = JSON.stringify({ text: '字'.repeat(50_000) });
		fs.writeFileSync(file, `${one}\n`.repeat(100));
		let count = 0;
		const { files, membersOf } = openCorpus(folder);
		for await (const { bytes } of membersOf([...files][0] as CorpusEntry) ?? []) {
			expect(bytes?.length).toBe(150_000);
			if (count++ === 0) fs.truncateSync(file, 10 * (one.length * 3));
			if (count === 5) break;
		}
		expect(count).toBe(5);
	});
});

describe('archives', () => {
	test('hold documents, lists and archives, two deep', async () => {
		const inner = pack({ 'c.txt': '三', 'd.zip': pack({ 'e.txt': '深' }) });
		const { text } = await read({
			'a.zip': pack({
				'x/b.txt': '一',
				'inner.zip': inner,
				'r.ndjson': records,
				'__MACOSX/._b': ''
			}),
			'z.txt': '末'
		});
		const paths = text.map(([at]) => at);
		expect(paths).toEqual([
			'a.zip/x/b.txt',
			'a.zip/inner.zip/c.txt',
			'a.zip/inner.zip/d.zip',
			'a.zip/r.ndjson/000001',
			'a.zip/r.ndjson/000002',
			'z.txt'
		]);
		expect(text[0]?.[1]).toBe('一');
		expect(text[1]?.[1]).toBe('三');
	});

	test('a document of Word is no archive', async () => {
		const { all } = await read({
			'a.docx': pack({ '[Content_Types].xml': '', 'word/document.xml': '' })
		});
		expect(all).toMatchObject([{ path: 'a.docx', file: path.join(folder, 'a.docx') }]);
	});

	test('names lead nowhere else, and two of one name are two documents', async () => {
		const { text } = await read({ 'a.zip': pack({ '../../etc/x.txt': '一', 'etc/x.txt': '二' }) });
		expect(text).toEqual([
			['a.zip/etc/x.txt', '一'],
			['a.zip/etc/x.txt~2', '二']
		]);
		expect(safeName('C:\\年报\\..\\a\u0000.txt')).toBe('年报/a.txt');
		expect(safeName('/..')).toBe('unnamed');
		expect(safeName('folder/')).toBeNull();
	});

	test('a name in GBK is read as what it says', async () => {
		const gbk = [0xc4, 0xea, 0xb1, 0xa8];
		const bare = Buffer.from(pack({ 'abcd.txt': '一' }));
		for (let at = bare.indexOf('abcd'); at !== -1; at = bare.indexOf('abcd')) bare.set(gbk, at);
		const { text } = await read({ 'a.zip': bare });
		expect(text).toEqual([['a.zip/年报.txt', '一']]);
	});

	test('a document that unpacks to more than any report is too large; its neighbours are read', async () => {
		const bomb = new Uint8Array(21 * 1024 * 1024);
		const { text } = await read({ 'a.zip': pack({ 'a.txt': '一', 'b.txt': bomb, 'c.txt': '三' }) });
		expect(text).toEqual([
			['a.zip/a.txt', '一'],
			['a.zip/b.txt', 'too_large'],
			['a.zip/c.txt', '三']
		]);
		expect(fs.statSync(path.join(folder, 'a.zip')).size).toBeLessThan(50_000);
	});

	test('a damaged archive is a row that says so, and what lies before the damage is read', async () => {
		const whole = pack({ 'a.txt': '一'.repeat(999), 'b.txt': '二'.repeat(999) });
		const flipped = Uint8Array.from(whole);
		flipped.fill(0xff, 40, 48);
		const { text } = await read({
			'cut.zip': whole.subarray(0, whole.length - 40),
			'cut.gz': gzipSync(strToU8(`${records}\n`.repeat(3000))).subarray(0, 300),
			'flipped.zip': flipped,
			'z.txt': '末'
		});
		expect(text.filter(([, t]) => t === 'damaged_archive').map(([at]) => at)).toEqual([
			'cut.gz',
			'cut.zip',
			'flipped.zip/a.txt'
		]);
		expect(text.map(([at]) => at)).toContain('flipped.zip/b.txt');
		expect(text.at(-1)).toEqual(['z.txt', '末']);
	});

	test('a list within tells of what lies in its folder; the nearest list and the one outside go first', async () => {
		const list = (...rows: string[]) => `file,url\n${rows.join('\n')}\n`;
		const address = (name: string) => `https://${name}.example.cn/`;
		const inner = pack({ 'd.txt': '四', 'corpus.csv': list(`d.txt,${address('d')}`) });
		const { all, complaints } = await read({
			'a.zip': pack({
				'x/a.txt': '一',
				'x/y/b.txt': '二',
				'x/y/c.txt': '三',
				'x/y/inner.zip': inner,
				'x/y/corpus.csv': list(`b.txt,${address('near')}`, `gone.txt,${address('gone')}`),
				'x/corpus.csv': list(
					`D:\\年报\\a.txt,${address('a')}`,
					`y/b.txt,${address('far')}`,
					`y/c.txt,${address('within')}`
				)
			}),
			'corpus.csv': list(`a.zip/x/y/c.txt,${address('outside')}`)
		});
		expect(all.map(({ path: at, url }) => [at, url])).toEqual([
			['a.zip/x/a.txt', address('a')],
			['a.zip/x/y/b.txt', address('near')],
			['a.zip/x/y/c.txt', address('outside')],
			['a.zip/x/y/inner.zip/d.txt', address('d')]
		]);
		expect(complaints).toEqual(['a.zip/x/y/corpus.csv, line 3: no document is called gone.txt']);
	});

	test('a list within that is no table stays a document, and is told of', async () => {
		const torn = new Uint8Array([0xff, 0x00, 0x01, 0x02, 0xff]);
		const { all, complaints } = await read({
			'a.zip': pack({ 'a.txt': '一', 'corpus.csv': torn })
		});
		expect(all.map(({ path: at }) => at)).toEqual(['a.zip/corpus.csv', 'a.zip/a.txt']);
		expect(complaints).toEqual(['a.zip/corpus.csv: is no table of text']);
	});

	test('an archive may unpack to so much and no more', async () => {
		async function* chunks() {
			for (let i = 0; i < 10; i++) yield new Uint8Array(100);
		}
		const drain = async (least: number) => {
			let size = 0;
			for await (const chunk of openBudget(1, least).counted(chunks())) size += chunk.length;
			return size;
		};
		expect(await drain(1000)).toBe(1000);
		await expect(drain(999)).rejects.toThrow(Bomb);
	});
});

describe('crawls', () => {
	const record = (type: string, url: string, body: string) => {
		const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${type === 'conversion' ? 'text/plain' : 'application/http; msgtype=response'}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
		return `${head}${body}\r\n\r\n`;
	};
	const page = (status: string, type: string, body: string) =>
		`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${body}`;
	const crawl = [
		record('response', 'https://example.org/a.html', page('200 OK', 'text/html', '<p>一</p>')),
		record('response', 'https://example.org/a.css', page('200 OK', 'text/css', 'p {}')),
		record('response', 'https://example.org/b', page('404 Not Found', 'text/html', '无')),
		record('conversion', 'https://example.org/c', '三')
	];

	test.each([
		['as it is', (text: string) => strToU8(text)],
		['packed', (text: string) => gzipSync(strToU8(text))]
	])('the pages and texts of a crawl are documents, %s', async (_, written) => {
		const { text, all } = await read({ 'w.warc': written(crawl.join('')) });
		expect(text).toEqual([
			['w.warc/000001', '<p>一</p>'],
			['w.warc/000004', '三']
		]);
		expect(all[0]?.url).toBe('https://example.org/a.html');
	});

	test('of the answers that scripts fetch those with a report are documents', async () => {
		const data = (body: string) =>
			record('response', 'https://example.org/api', page('200 OK', 'application/json', body));
		const escaped = '{"content":"\\u653f\\u5e9c\\u4fe1\\u606f\\u516c\\u5f00"}';
		const answers = ['{"count":3}', '{"content":"政府信息公开"}', escaped].map(data);
		const { text } = await read({ 'w.warc': strToU8(answers.join('')) });
		expect(text.map(([, t]) => t)).toEqual(['{"content":"政府信息公开"}', escaped]);
	});

	test('records packed one by one, as crawlers do', async () => {
		const packed = Buffer.concat(crawl.map((r) => gzipSync(strToU8(r))));
		const { text } = await read({ 'w.warc.gz': packed });
		expect(text.map(([, t]) => t)).toEqual(['<p>一</p>', '三']);
	});

	test('pages that a server packed as browsers ask for it are unpacked; where only the head says so, they stay', async () => {
		const answer = (body: Uint8Array) => {
			const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n';
			const size = Buffer.byteLength(head) + body.length;
			return Buffer.concat([
				Buffer.from(
					`WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/d\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${size}\r\n\r\n${head}`
				),
				body,
				Buffer.from('\r\n\r\n')
			]);
		};
		const packed = [answer(brotliCompressSync('<p>四</p>')), answer(Buffer.from('<p>五</p>'))];
		const { text } = await read({ 'w.warc': Buffer.concat(packed) });
		expect(text.map(([, t]) => t)).toEqual(['<p>四</p>', '<p>五</p>']);
	});
});

test.each([
	['OFD.xml', 'Doc_0/Document.xml'],
	['Doc_0/Document.xml', 'OFD.xml'],
	['Res/a.xml', 'OFD.xml'],
	['word/a/b.xml', '[Content_Types].xml']
])('a package of one document is one, with %s first and %s behind it', async (...names) => {
	const { text } = await read({
		'a.bin': pack(Object.fromEntries(names.map((name) => [name, '<x/>']))),
		'b.zip': pack({ 'c.bin': pack(Object.fromEntries(names.map((name) => [name, '<x/>']))) })
	});
	expect(text.map(([at]) => at)).toEqual(['a.bin', 'b.zip/c.bin']);
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayIn } from '#pipeline/1-corpus/dates.ts';
import { openCorpus } from '#pipeline/1-corpus/list.ts';
import { CONTAINER } from '#pipeline/build/core/pool.ts';
import { openFile } from '#pipeline/build/workers/open-file.ts';

let dir = '';
beforeEach(() => {
	dir = fs.mkdtempSync(path.join(os.tmpdir(), 'list-'));
	for (const file of ['2023/年报甲.html', '2023/年报乙.html', '2024/年报甲.html']) {
		fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
		fs.writeFileSync(path.join(dir, file), '<p>一、总体情况</p>');
	}
});
afterEach(() => fs.rmSync(dir, { recursive: true }));

/** Some systems let no name be that is no text. */
function takesBytes(): boolean {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bytes-'));
	try {
		fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xc4])]), '');
		return true;
	} catch {
		return false;
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

function told(list: string | Uint8Array) {
	fs.writeFileSync(path.join(dir, 'corpus.csv'), list);
	const corpus = openCorpus(dir);
	const first = [...corpus.files].find((file) => file.path === '2023/年报甲.html');
	return { url: first?.url, published: first?.published, complaints: corpus.complaints() };
}

const RIGHT = { url: 'https://a.gov.cn/1', published: '2024-02-11', complaints: [] };

describe('the list beside the documents', () => {
	test.each([
		['as it should be', 'file,url,published\n2023/年报甲.html,https://a.gov.cn/1,2024-02-11\n'],
		[
			'with a mark and capitals',
			'\ufeffFile,URL,Published\r\n2023/年报甲.html,https://a.gov.cn/1,2024/2/11\r\n'
		],
		['in Chinese', '文件名,网址,发布日期\n2023/年报甲.html,https://a.gov.cn/1,2024年2月11日\n'],
		[
			'with semicolons',
			'sep=;\nFile Name;Link;Publish_Date\n2023/年报甲.html;https://a.gov.cn/1;2024.2.11\n'
		],
		[
			'with tabs',
			'文件路径\t链接\t发布时间\n2023\\年报甲.html\thttps://a.gov.cn/1\t2024-02-11 09:30\n'
		],
		[
			'by a path of a machine',
			'file,url,published\nC:\\年报\\2023\\年报甲.html,https://a.gov.cn/1,45333\n'
		],
		[
			'with columns to spare',
			'file,url,published,,\n2023/年报甲.html,https://a.gov.cn/1,20240211,,\n,,,,\n'
		],
		[
			'with lines in quotes',
			'file,url,published\n"2023/年报甲.html","https://a.gov.cn/1","2024-02-11"\n'
		]
	])('is read %s', (_, list) => {
		expect(told(list)).toEqual(RIGHT);
	});

	test('is read in the encoding of Chinese spreadsheets', () => {
		// «文件,网址,发布日期» and «2023/年报甲.html» in GB 18030.
		const head = [
			0xce, 0xc4, 0xbc, 0xfe, 0x2c, 0xcd, 0xf8, 0xd6, 0xb7, 0x2c, 0xb7, 0xa2, 0xb2, 0xbc, 0xc8,
			0xd5, 0xc6, 0xda, 0x0a
		];
		const name = [0xc4, 0xea, 0xb1, 0xa8, 0xbc, 0xd7];
		const ascii = (text: string) => [...new TextEncoder().encode(text)];
		const list = [
			...head,
			...ascii('2023/'),
			...name,
			...ascii('.html,https://a.gov.cn/1,2024/2/11\n')
		];
		expect(told(Uint8Array.from(list))).toEqual(RIGHT);
	});

	test.each(['9999-12-31', '1900-01-01', '2023-04-31'])(
		'has no day of publication in %s',
		(day) => {
			const { complaints } = told(`file,published\n2023/年报甲.html,${day}`);
			expect(complaints).toEqual([
				`corpus.csv, line 2, column published: is not a day that can be told: ${day}`
			]);
		}
	);

	test('says by line and column what it could not use', () => {
		const list = [
			'file,url,published,coverage,note',
			'2023/年报甲.html,www.a.gov.cn,2/11/2024,half,x',
			'年报甲.html,,,,',
			'2023/年报丙.html,https://a.gov.cn/2,2024-02-30,,',
			'2023/年报甲.html,,,,'
		].join('\n');
		expect(told(list).complaints).toEqual([
			'corpus.csv, line 1, column note: is not known and not used',
			'corpus.csv, line 2, column url: is no address on the web: www.a.gov.cn',
			'corpus.csv, line 2, column published: is not a day that can be told: 2/11/2024',
			'corpus.csv, line 2, column coverage: is neither whole nor figures: half',
			'corpus.csv, line 4, column published: is not a day that can be told: 2024-02-30',
			'corpus.csv, line 5: says of 2023/年报甲.html what line 2 did',
			'corpus.csv, line 3: no document is called 年报甲.html',
			'corpus.csv, line 4: no document is called 2023/年报丙.html'
		]);
	});

	test('says so where nothing names the files', () => {
		expect(told('name,url\na,b\n').complaints).toContain(
			'corpus.csv, line 1: no column names the files (file, 文件)'
		);
	});
});

describe('what lies in the folder and is not read', () => {
	test('is named', () => {
		fs.symlinkSync(path.join(dir, '2024'), path.join(dir, '往年'));
		fs.symlinkSync(path.join(dir, 'nowhere.html'), path.join(dir, '2023/空.html'));
		for (let i = 1; i <= 7; i++) fs.writeFileSync(path.join(dir, `2023/.${i}.html`), '');
		expect(openCorpus(dir).complaints()).toEqual([
			'links are not followed: 2023/空.html, 往年',
			'hidden files are not read: 2023/.1.html, 2023/.2.html, 2023/.3.html, 2023/.4.html, 2023/.5.html and 2 more'
		]);
	});

	test('a folder that may not be looked into has a row, and the rest is listed', () => {
		const read = fs.readdirSync;
		vi.spyOn(fs, 'readdirSync').mockImplementation(((at: string, options: never) => {
			if (path.basename(at) === '2024') throw new Error('EACCES: permission denied');
			return read(at, options);
		}) as typeof read);
		expect([...openCorpus(dir).files].map(({ path: at }) => at)).toEqual([
			...['2023/年报乙.html', '2023/年报甲.html', '2024']
		]);
		vi.restoreAllMocks();
	});

	describe.skipIf(!takesBytes())('names in GBK', () => {
		const GBK = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]);
		const at = (...parts: (string | Buffer)[]) =>
			Buffer.concat(
				[dir, ...parts].flatMap((part) => [Buffer.from(part), Buffer.from('/')])
			).subarray(0, -1);
		const textOf = (bytes: Uint8Array | null = null) => Buffer.from(bytes ?? []).toString();
		const html = (words: string) => `<p>${words}</p>`;
		const bytesOf = async () => {
			const { files, membersOf } = openCorpus(dir);
			const read: [string, string][] = [];
			for (const entry of files) {
				// As it comes to a worker.
				const bytes = openFile(structuredClone(entry.file));
				if (bytes !== CONTAINER) read.push([entry.path, textOf(bytes)]);
				else
					for await (const { path: name, ...one } of membersOf(entry) ?? [])
						read.push([name, one.refused ?? textOf(one.bytes)]);
			}
			return read;
		};
		beforeEach(() => {
			fs.rmSync(path.join(dir, '2023'), { recursive: true });
			fs.rmSync(path.join(dir, '2024'), { recursive: true });
		});

		test('are read as what they say, of files and of folders', async () => {
			fs.mkdirSync(at(GBK));
			fs.writeFileSync(at(GBK, 'a.html'), html('一'));
			fs.writeFileSync(at(GBK, GBK), html('二'));
			fs.writeFileSync(at('年.html'), html('三'));
			fs.writeFileSync(at('z.zip'), zipSync({ 'b.html': strToU8(html('四')) }));
			fs.renameSync(at('z.zip'), at(Buffer.concat([GBK, Buffer.from('.zip')])));
			expect(await bytesOf()).toEqual([
				['年.html', html('三')],
				['年报.zip/b.html', html('四')],
				['年报/a.html', html('一')],
				['年报/年报', html('二')]
			]);
		});

		test('that say the same are files of their own, and the list tells of the one in UTF-8', async () => {
			fs.writeFileSync(at('年报'), html('一'));
			fs.writeFileSync(at(GBK), html('二'));
			// Neither of them is GBK.
			for (const byte of [0xff, 0xfe])
				fs.writeFileSync(at(Buffer.from([byte])), html(String(byte)));
			fs.writeFileSync(
				at('corpus.csv'),
				'file,url\n年报,https://a.gov.cn/1\n年报~2,https://a.gov.cn/2\n'
			);
			expect(await bytesOf()).toEqual([
				['年报', html('一')],
				['年报~2', html('二')],
				['\ufffd', html('254')],
				['\ufffd~2', html('255')]
			]);
			expect([...openCorpus(dir).files].map(({ url }) => url)).toEqual([
				...['https://a.gov.cn/1', 'https://a.gov.cn/2', null, null]
			]);
		});

		test('of what is not read are told', () => {
			fs.writeFileSync(at('a.html'), html('一'));
			fs.symlinkSync('a.html', at(GBK));
			expect(openCorpus(dir).complaints()).toEqual(['links are not followed: 年报']);
		});
	});

	test('is none where all is read', () => {
		expect(openCorpus(dir).complaints()).toEqual([]);
	});
});

test.each([
	['2024-2-1', '2024-02-01'],
	['２０２４／２／１', '2024-02-01'],
	['2024 年 2 月 1 日', '2024-02-01'],
	['45323', '2024-02-01'],
	['45323.5', '2024-02-01'],
	['2024-02-29T10:00:00Z', '2024-02-29'],
	['2023-02-29', null],
	['1/2/2024', null],
	['24-02-01', null],
	['123', null]
])('%s is the day %s', (written, day) => {
	expect(dayIn(written)).toBe(day);
});

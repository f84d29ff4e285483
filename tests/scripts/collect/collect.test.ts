import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openCorpus } from '#pipeline/1-corpus/list.ts';
import { decode } from '#text/bytes/decode.ts';
import { writeCorpusList } from '../../../scripts/collect/corpus-list.ts';
import type { Entry } from '../../../scripts/collect/ledger.ts';
import type { Listed } from '../../../scripts/collect/list.ts';
import type { Options } from '../../../scripts/collect/options.ts';
import { collect } from '../../../scripts/collect/run.ts';
import { summaryOf } from '../../../scripts/collect/summary.ts';
import { dataAnswer, dataPage, linked, numbered, report } from './pages.ts';
import { openSite, type Site } from './site.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'atlas-collect-'));
const sites: Site[] = [];
let out = '';
let runs = 0;
beforeEach(() => {
	out = path.join(folder, `out-${++runs}`);
});
afterAll(async () => {
	await Promise.all(sites.map((site) => site.close()));
	await rm(folder, { recursive: true });
});

async function site(...given: Parameters<typeof openSite>): Promise<Site> {
	const opened = await openSite(...given);
	sites.push(opened);
	return opened;
}

async function run(listed: readonly Listed[], change: Partial<Options> = {}) {
	const options: Options = {
		...{ from: '', out, delay: 0, timeout: 2000, retries: 0 },
		...{ mostBytes: 1_000_000, mostPages: 50, also: [], private: [] },
		...change
	};
	const { ledger, entries } = await collect(listed, options);
	const kept = writeCorpusList(out, entries);
	ledger.end();
	const mine = entries.filter((entry) => entry.run === ledger.run);
	return { entries: mine, kept, told: summaryOf(entries, ledger.run, kept) };
}

const page = (url: string, kind: Listed['kind'] = null): Listed => ({ url, kind });
const outcomes = (entries: readonly Entry[], origin: string) =>
	Object.fromEntries(
		entries.map((e) => [e.url.replace(origin, ''), e.outcome + (e.why ? ` ${e.why}` : '')])
	);

/** What the build is given of what was kept. */
async function read() {
	const { files, membersOf, complaints } = openCorpus(out);
	const documents: { url: string | null; published: string | null; text: string }[] = [];
	for (const file of files)
		for await (const { url, published, bytes } of membersOf(file) ?? [])
			documents.push({ url, published, text: decode(bytes ?? new Uint8Array()) ?? 'a file' });
	return { documents, complaints: complaints() };
}

test('both systems of lists are followed to every report and what hangs on it, as a corpus that reads as it is', async () => {
	const entry = (path: string, year: number) =>
		linked(path, `甲县水利局${year}年政府信息公开工作年度报告`);
	const proxy = '/module/web/jpage/dataproxy.jsp?page=2&columnid=7';
	const { origin } = await site({
		'/nb/index.html': numbered([entry('a2023.html', 2023)], 2, 0),
		'/nb/index_1.html': numbered([entry('a2022.html', 2022)], 2, 1),
		'/nb/a2023.html': report('甲县水利局', 2023, '<a href="full.pdf">全文下载</a>'),
		'/nb/full.pdf': (_, response) => {
			response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from('%PDF-1.7\0'));
		},
		// A page that is GBK in truth, packed, whatever its head says.
		'/nb/a2022.html': (_, response) => {
			const gbk = Buffer.concat([
				Buffer.from('<html><title>'),
				Buffer.from('bcd7cfd8cbaec0fbbed6', 'hex'),
				Buffer.from('2022</title></html>')
			]);
			response
				.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
				.end(zlib.gzipSync(gbk));
		},
		'/col/7/index.html': dataPage([entry('/art/a2021.html', 2021)], proxy),
		[proxy]: (_, response) => {
			response
				.writeHead(200, { 'content-type': 'text/xml' })
				.end(dataAnswer([entry('/art/a2020.html', 2020)], proxy));
		},
		'/art/a2021.html': report('甲县水利局', 2021),
		'/art/a2020.html': report('甲县水利局', 2020)
	});
	const { told, kept } = await run([
		page(`${origin}/nb/index.html`),
		page(`${origin}/col/7/index.html`)
	]);
	expect(kept).toBe(5);
	expect(told).toMatch(/5 {2}documents fetched[\s\S]*4 {2}lists read[\s\S]*0 {2}failed/u);

	const { documents, complaints } = await read();
	expect(complaints).toEqual([]);
	expect(
		documents.map(({ url, published }) => [url?.replace(origin, ''), published]).sort()
	).toEqual([
		['/art/a2020.html', '2021-01-10'],
		['/art/a2021.html', '2022-01-11'],
		['/nb/a2022.html', null],
		['/nb/a2023.html', '2024-01-13'],
		['/nb/full.pdf', '2024-01-13']
	]);
	expect(documents.find(({ url }) => url?.endsWith('a2022.html'))?.text).toContain(
		'甲县水利局2022'
	);
	const list = fs.readFileSync(path.join(out, 'corpus.csv'), 'utf8').trim().split('\n');
	expect(list[0]).toBe('file,url,published,fetched,sha256');
	expect(list[1]).toMatch(/^pages-0001\.warc\.gz\/000001,http:.*,\d{4}-\d\d-\d\d,[0-9a-f]{64}$/u);
});

test('the next year only what changed is sent again, and what is gone stays kept', async () => {
	let text = report('乙县', 2023);
	const { origin, pages, asked } = await site({
		'/list.html': `<ul>${linked('a.html', '乙县2023年度报告')}${linked('b.html', '乙县2022年度报告')}${linked('c.html', '乙县2021年度报告')}</ul>`,
		'/a.html': (request, response) => {
			if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
			else response.writeHead(200, { etag: '"v1"', 'content-type': 'text/html' }).end(text);
		},
		'/b.html': report('乙县', 2022),
		'/c.html': report('乙县', 2021)
	});
	await run([page(`${origin}/list.html`)]);
	pages.delete('/b.html');
	pages.set('/c.html', report('乙县', 2021, '<p>更正</p>'));
	asked.length = 0;
	text = 'never sent';
	const { entries, kept, told } = await run([page(`${origin}/list.html`)]);
	expect(outcomes(entries, origin)).toEqual({
		'/list.html': 'read',
		'/a.html': 'unchanged',
		'/b.html': 'gone',
		'/c.html': 'stored'
	});
	expect(asked.find(({ url }) => url === '/a.html')?.headers['if-none-match']).toBe('"v1"');
	expect(kept).toBe(3);
	expect(told).toMatch(/1 {2}documents fetched\n.*1 {2}unchanged\n.*1 {2}gone/u);
	const { documents } = await read();
	expect(documents.some(({ text: t }) => t.includes('更正'))).toBe(true);
});

test('each failure is told by its reason, and none keeps the others from being fetched', async () => {
	const other = await site({ '/x.html': report('丙县', 2020) }, { host: '127.0.0.2' });
	const secret = await site(
		{ '/s.html': report('丁县', 2020) },
		{ secure: true, host: 'localhost' }
	);
	const good = report(
		'丙县',
		2023,
		'<a href="notes.docx">附件.docx</a><a href="lost.pdf">表.pdf</a>'
	);
	const { origin, asked } = await site({
		'/robots.txt': (_, response) => {
			response
				.writeHead(200, { 'content-type': 'text/plain' })
				.end('User-agent: *\nDisallow: /closed/\n');
		},
		'/good.html': good,
		'/notes.docx': '<html>您访问的页面不存在</html>',
		'/moved.html': (_, response) => response.writeHead(302, { location: '/good2.html' }).end(),
		'/good2.html': report('丙县', 2022),
		'/away.html': (_, response) =>
			response.writeHead(302, { location: `${other.origin}/x.html` }).end(),
		'/inside.html': (_, response) =>
			response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
		'/round.html': (_, response) => response.writeHead(302, { location: '/round.html' }).end(),
		'/slow.html': () => undefined,
		'/large.html': (_, response) => {
			response.writeHead(200, { 'content-type': 'text/html' });
			response.end(Buffer.alloc(2_000_000, 32));
		},
		'/bomb.html': (_, response) => {
			response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
			response.end(zlib.gzipSync(Buffer.alloc(5_000_000, 32)));
		},
		'/cut.html': (_, response) => {
			response.writeHead(200, { 'content-length': '5000', 'content-type': 'text/html' });
			response.write('<html>');
			setTimeout(() => response.destroy(), 50);
		},
		'/broken.html': (_, response) => response.writeHead(500).end()
	});
	const paths = [
		...['/good.html', '/moved.html', '/away.html', '/inside.html', '/round.html', '/slow.html'],
		...['/large.html', '/bomb.html', '/cut.html', '/broken.html', '/none.html', '/closed/a.html']
	];
	const { entries, told } = await run([
		...paths.map((p) => page(origin + p)),
		page(`${secret.origin}/s.html`)
	]);
	expect(outcomes(entries, origin)).toEqual({
		'/good.html': 'stored',
		'/notes.docx': 'failed not_the_file',
		'/lost.pdf': 'failed not_found',
		'/moved.html': 'stored',
		'/away.html': 'failed other_host',
		'/inside.html': 'failed other_host',
		'/round.html': 'failed too_many_redirects',
		'/slow.html': 'failed timeout',
		'/large.html': 'failed too_large',
		'/bomb.html': 'failed too_large',
		'/cut.html': 'failed broken_off',
		'/broken.html': 'failed status_500',
		'/none.html': 'failed not_found',
		'/closed/a.html': 'failed robots',
		[`${secret.origin}/s.html`]: 'failed certificate'
	});
	expect(other.asked).toEqual([]);
	expect(asked.map(({ url }) => url)).not.toContain('/closed/a.html');
	expect(told).toMatch(/its certificate cannot be trusted\n.*localhost.*SELF_SIGNED/u);
	expect((await read()).documents).toHaveLength(2);
});

test('a host is asked for one thing at a time with a pause, and asked again what failed in passing', async () => {
	let busy = 0;
	const { origin, asked } = await site({
		'/a.html': report('戊县', 2021),
		'/b.html': report('戊县', 2022),
		'/c.html': (_, response) => {
			if (busy++ === 0) response.writeHead(503, { 'retry-after': '1' }).end();
			else response.writeHead(200, { 'content-type': 'text/html' }).end(report('戊县', 2023));
		}
	});
	const { entries } = await run(
		['/a.html', '/b.html', '/c.html'].map((p) => page(origin + p)),
		{ delay: 200, retries: 1 }
	);
	expect(entries.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored']);
	expect(asked.map(({ beside }) => beside)).toEqual(asked.map(() => 0));
	const gaps = asked.slice(1).map(({ at }, i) => at - (asked[i]?.at ?? 0));
	expect(Math.min(...gaps)).toBeGreaterThanOrEqual(195);
	expect(asked.filter(({ url }) => url === '/c.html')).toHaveLength(2);
});

test('a host that cannot say what robots may is not asked at all', async () => {
	const { origin, asked } = await site({
		'/robots.txt': (_, response) => response.writeHead(503).end(),
		'/a.html': report('己县', 2021)
	});
	const { entries } = await run([page(`${origin}/a.html`)]);
	expect(outcomes(entries, origin)).toEqual({ '/a.html': 'failed robots' });
	expect(asked.map(({ url }) => url)).toEqual(['/robots.txt']);
});

import { expect, test } from 'vitest';
import { numberedPages } from '../../../scripts/collect/pagers.ts';
import { readPage } from '../../../scripts/collect/page.ts';
import { dataAnswer, dataPage, linked, numbered, report } from './pages.ts';

const AT = 'http://www.jia.gov.cn/zwgk/nb/index.html';
const under = (path: string) => `http://www.jia.gov.cn/zwgk/nb/${path}`;

test.each([
	['createPageHTML(4, 0, "index", "html")', ['index_1.html', 'index_2.html', 'index_3.html']],
	["createPageHTML('page_div', 3, 1, 'index', 'shtml', 58)", ['index_2.shtml', 'index_3.shtml']],
	['createPageHTML(1,0,"index","htm");', []],
	['function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt) {}', []],
	['createPageHTML(4, 2, "index", "html")', []],
	['createPageHTML(4, 0, "../../etc", "html")', []]
])('%s names the pages behind the first', (call, pages) => {
	expect(numberedPages(`<script>${call}</script>`, AT)).toEqual(pages.map(under));
});

test('a list leads to what is called a report of a year, whatever else it links', () => {
	const page = readPage(
		numbered(
			[
				linked('./202401/t1.html', '甲县教育局2023年政府信息公开工作年度报告'),
				linked('./202401/t2.html', '甲县教育局召开2023年度总结会'),
				linked('/about.html', '年报'),
				linked('javascript:void(0)', '2022年度报告'),
				linked('./2021.pdf', '甲县水利局2021年度报告')
			],
			2,
			0
		),
		AT
	);
	expect(page.isReport).toBe(false);
	expect(page.reports).toEqual([under('202401/t1.html')]);
	expect(page.reportFiles).toEqual([under('2021.pdf')]);
	expect(page.pages).toEqual([under('index_1.html')]);
});

test('a list that is data leads on by what the data names', () => {
	const entry = linked('/art/2024/1/2/art_1.html', '甲县2023年政府信息公开年度报告');
	const next = '/module/web/jpage/dataproxy.jsp?page=2&columnid=7';
	for (const text of [dataPage([entry], next), dataAnswer([entry], next)])
		expect(readPage(text, AT)).toMatchObject({
			reports: ['http://www.jia.gov.cn/art/2024/1/2/art_1.html'],
			pages: ['http://www.jia.gov.cn/module/web/jpage/dataproxy.jsp?page=2&columnid=7']
		});
	const feed =
		'<rss><channel><item><title>甲县2022年度报告</title><link>http://www.jia.gov.cn/a?b=1&amp;c=2</link></item></channel></rss>';
	expect(readPage(feed, AT).reports).toEqual(['http://www.jia.gov.cn/a?b=1&c=2']);
});

test('the next page is the one that is called so', () => {
	const page = readPage('<a href="l2.html">下一页</a><a href="l9.html">尾页</a>', AT);
	expect(page.pages).toEqual([under('l2.html')]);
});

test('a report is one, gives its day, and has what hangs on it', () => {
	const page = readPage(
		report('甲县教育局', 2023, '<a href="att.docx">附件</a><a href="/down?f=x.pdf&id=1">表</a>'),
		AT
	);
	expect(page).toMatchObject({
		isReport: true,
		published: '2024-01-13',
		attachments: [under('att.docx'), 'http://www.jia.gov.cn/down?f=x.pdf&id=1']
	});
	const stamped = report('甲县教育局', 2023, '<p>发布时间：2024-02-05 08:30</p>');
	expect(readPage(stamped, AT).published).toBe('2024-02-05');
});

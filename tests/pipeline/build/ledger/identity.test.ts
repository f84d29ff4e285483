import { describe, expect, it } from 'vitest';
import { type Drawn, enterCorpus } from './draw-report.ts';

const title = (name: string, year = 2022) => `${name}${year}年政府信息公开工作年度报告`;

async function organs(documents: readonly Drawn[]) {
	const { reports } = await enterCorpus(documents);
	return reports.map((report) => report && report.read.agency);
}

describe('names without their place', () => {
	it('are kept apart by site, with their figures', async () => {
		const documents = ['qa', 'qb'].map((host, i) => ({
			head: title('区教育局'),
			url: `https://www.${host}.example/a.html`,
			received: i + 3
		}));
		const { reports, ledger } = await enterCorpus(documents);
		expect(reports.map((r) => r?.read.agency.name)).toEqual(['区教育局', '区教育局']);
		expect(new Set(reports.map((r) => r?.read.agency.agency_id)).size).toBe(2);
		expect(ledger.superseded.size).toBe(0);
	});

	it('are completed by other years on the site, in any order', async () => {
		const url = (year: number) => `https://www.yy.example/jyj/nb/${year}/t.html`;
		const documents = [
			{ head: title('县教育局', 2021), year: 2021, url: url(2021) },
			{ head: title('沂源县教育局', 2022), year: 2022, url: url(2022) },
			{ head: title('教育局', 2023), year: 2023, url: url(2023) }
		];
		for (const some of [documents, documents.toReversed()]) {
			const found = await organs(some);
			expect(new Set(found.map((a) => `${a?.name} ${a?.region} ${a?.agency_id}`)).size).toBe(1);
			expect(found[0]).toMatchObject({ name: '沂源县教育局', region: '370323' });
		}
	});

	it('take the place that the site’s organs share', async () => {
		const url = 'https://www.yy.example/';
		const found = await organs([
			{ head: title('沂源县水利局'), url: `${url}slj/1.html` },
			{ head: title('沂源县财政局'), url: `${url}czj/1.html` },
			{ head: title('县审计局'), url: `${url}sjj/1.html` },
			{ head: title('张家坡镇人民政府'), url: `${url}zjp/1.html` }
		]);
		expect(found.map((a) => a?.name)).toEqual([
			'沂源县水利局',
			'沂源县财政局',
			'沂源县审计局',
			'沂源县张家坡镇人民政府'
		]);
		expect(found.map((a) => a?.region)).toEqual(Array(4).fill('370323'));
	});

	it('of several documents of a year in one folder are not one organ', async () => {
		const found = await organs([
			{ head: title('区教育局'), received: 3 },
			{ head: title('区教育局'), received: 5 }
		]);
		expect(found[0]?.agency_id).not.toBe(found[1]?.agency_id);
	});
});

describe('pages that name nobody', () => {
	const open = '2022年政府信息公开工作年度报告\n我局主动公开，请与我局办公室联系。';

	it('keep their figures under their site', async () => {
		const { verdicts, reports } = await enterCorpus([
			{ head: open, url: 'https://a.example/1.html', received: 7 },
			{ head: `\n${open}`, url: 'https://b.example/1.html', received: 7 }
		]);
		expect(verdicts.every((verdict) => 'reports' in verdict)).toBe(true);
		expect(reports.map((r) => r?.read.agency.name)).toEqual([
			'未载明机关（a.example）',
			'未载明机关（b.example）'
		]);
	});

	it('are those of the only organ of the site where it reports there in other years', async () => {
		const url = (year: number) => `https://slj.example/nb/${year}/1.html`;
		const found = await organs([
			{ head: title('沂源县水利局', 2020), year: 2020, url: url(2020) },
			{ head: title('沂源县水利局', 2021), year: 2021, url: url(2021) },
			{ head: open, url: url(2022) }
		]);
		expect(found[2]?.agency_id).toBe(found[0]?.agency_id);
	});

	it('in two columns of a site of several organs are two', async () => {
		const url = (column: string, year: number) => `https://yy.example/${column}/${year}/1.html`;
		const found = await organs([
			{ head: title('沂源县财政局', 2021), year: 2021, url: url('czj', 2022) },
			{ head: title('沂源县审计局', 2021), year: 2021, url: url('sjj', 2022) },
			{ head: open, url: url('czj', 2023) },
			{ head: open.replaceAll('2022', '2023'), year: 2023, url: url('sjj', 2024) }
		]);
		expect(found[2]?.agency_id).not.toBe(found[3]?.agency_id);
	});

	it('are those of the site in whose folder they lie, whatever their years are called', async () => {
		const path = (year: number) => `mirror/slj.yiyuan.gov.cn/${year}/1.html`;
		const found = await organs([
			{ head: title('沂源县水利局', 2020), year: 2020, path: path(2020) },
			{ head: title('沂源县水利局', 2021), year: 2021, path: path(2021) },
			{ head: '2022年政府信息公开工作年度报告\n', path: path(2022) }
		]);
		expect(found[2]?.agency_id).toBe(found[0]?.agency_id);
	});

	it('of several organs on one site are not one', async () => {
		const found = await organs([
			{ head: open, url: 'https://a.example/slj/1.html', received: 3 },
			{ head: open, url: 'https://a.example/czj/1.html', received: 4 }
		]);
		expect(found[0]?.agency_id).not.toBe(found[1]?.agency_id);
	});
});

describe('one organ under several names', () => {
	it.each([
		['沂源县住房和城乡建设局', '沂源县住建局'],
		['沂源县教育和体育局', '沂源县教体局'],
		['沂源县卫生健康委员会', '沂源县卫健委'],
		['淄博市人力资源和社会保障局', '淄博市人社局'],
		['沂源县市场监督管理局', '沂源县市场监管局'],
		['沂源县应急管理局', '沂源县应急局'],
		['山东省发展和改革委员会', '山东省发展改革委'],
		['沂源县住房和城乡建设局', '沂源县住房城乡建设局']
	])('%s is %s in another year', async (long, short) => {
		const documents = [long, short].map((name, i) => ({
			head: title(name, 2021 + i),
			year: 2021 + i,
			url: `https://${i}.example/${2022 + i}/1.html`
		}));
		for (const some of [documents, documents.toReversed()]) {
			const found = await organs(some);
			expect(found.map((agency) => agency?.name)).toEqual([long, long]);
		}
	});

	it.each([
		['沂源县文化和旅游局', '沂源县文化局'],
		['沂源县自然资源和规划局', '沂源县规划局'],
		['沂源县农业农村局', '沂源县农业局'],
		['沂源县住房和城乡建设局', '临淄区住建局']
	])('%s is not %s', async (long, short) => {
		const found = await organs([
			{ head: title(long, 2021), year: 2021 },
			{ head: title(short, 2022), year: 2022 }
		]);
		expect(found.map((agency) => agency?.name)).toEqual([long, short]);
	});

	it.each([
		['临沂经济技术开发区', '临沂经济技术开发区管理委员会', '临沂经济技术开发区党政办公室'],
		['沂源县税务局', '国家税务总局沂源县税务局', '国家税务总局淄博市沂源县税务局'],
		['青岛海关', '青岛海关办公室', '中华人民共和国青岛海关'],
		['张家坡镇', '沂源县张家坡镇人民政府', '沂源县张家坡镇党政办公室']
	])('%s, %s, %s', async (...names) => {
		const found = await organs(
			names.map((name, i) => ({
				head: title(name, 2021 + i),
				year: 2021 + i,
				url: `https://one.example/nb/${2022 + i}/1.html`
			}))
		);
		expect(new Set(found.map((a) => a?.agency_id)).size).toBe(1);
	});

	it('an office that answers is that of the column’s organ', async () => {
		const url = (year: number) => `https://lz.example/zfxxgk/${year}/1.html`;
		const found = await organs([
			{ head: title('临淄区人民政府', 2021), year: 2021, url: url(2021) },
			{
				head: '2022年政府信息公开工作年度报告\n请与临淄区人民政府办公室联系。',
				url: url(2022)
			}
		]);
		expect(found[1]?.name).toBe('临淄区人民政府');
	});
});

describe('own and aggregate', () => {
	it('of one year are two reports, and neither replaces the other', async () => {
		const { reports, ledger } = await enterCorpus([
			{ head: title('青岛海关'), received: 3, url: 'https://qd.example/1.html' },
			{ head: title('青岛海关关区'), received: 30, url: 'https://qd.example/2.html' }
		]);
		expect(reports.map((r) => r?.read.scope)).toEqual(['own', 'aggregate']);
		expect(new Set(reports.map((r) => r?.report_id)).size).toBe(2);
		expect(new Set(reports.map((r) => r?.read.agency.agency_id)).size).toBe(1);
		expect(ledger.superseded.size).toBe(0);
	});

	it('are as in the other years where a report does not say', async () => {
		const url = (year: number) => `https://qd.example/${year}/1.html`;
		const { reports } = await enterCorpus([
			{ head: title('青岛海关关区', 2020), year: 2020, url: url(2020) },
			{ head: title('青岛海关', 2021), year: 2021, url: url(2021) },
			{ head: title('青岛海关关区', 2022), year: 2022, url: url(2022) }
		]);
		expect(reports.map((r) => r?.read.scope)).toEqual(['aggregate', 'aggregate', 'aggregate']);
		const gov = (year: number, body?: string) => ({
			head: title('沂源县人民政府', year),
			year,
			body,
			url: url(year)
		});
		const series = await enterCorpus([gov(2020, '全县共收到政府信息公开申请12件。'), gov(2021)]);
		expect(series.reports.map((r) => r?.read.scope)).toEqual(['aggregate', 'aggregate']);
	});
});

describe('copies', () => {
	const url = 'https://yy.example/1.html';
	const own = title('沂源县水利局');
	it('are told by their figures, and not by zeros', async () => {
		const same = await enterCorpus([
			{ head: own, received: 4, url },
			{ head: `沂源县\n${own}`, received: 4 }
		]);
		expect(same.verdicts[1]).toHaveProperty('duplicate');
		const other = '2022年，召开培训会三次，梳理目录，更新指南，处理来信，没有其他情况需要说明。';
		const zeros = await enterCorpus([
			{ head: own, url },
			{ head: own, body: other.repeat(4), path: 'b.txt' }
		]);
		expect(zeros.verdicts.every((verdict) => 'reports' in verdict)).toBe(true);
	});
});

it('a register of the corpus goes before what reports say', async () => {
	const { reports } = await enterCorpus(
		[
			{ head: title('区水务局'), url: 'https://sw.example/2023/1.html' },
			{ head: title('沂源县水利局', 2019), year: 2019, url: 'https://www.sw.example/2020/1.html' }
		],
		[
			{
				name: '沂源县水利局',
				region: '370323',
				sector: null,
				predecessor: null,
				kind: 'department',
				from: 2020,
				host: 'sw.example'
			}
		]
	);
	expect(reports.map((r) => [r?.read.agency.name, r?.read.evidence[0]?.kind])).toEqual([
		['沂源县水利局', 'registry'],
		['沂源县水利局', 'title']
	]);
});

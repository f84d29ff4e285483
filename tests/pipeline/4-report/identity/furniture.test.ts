import { describe, expect, it } from 'vitest';
import {
	type IdentityEvidence,
	indexRegistry,
	readIdentity
} from '#pipeline/4-report/identity/index.ts';
import { place } from './invented.ts';
import { registry } from './reports.ts';

const index = indexRegistry({
	regions: [
		place('900000', '霁川省', null),
		place('900100', '穹原市', '900000'),
		place('900121', '砚溪县', '900100'),
		place('900102', '汐渚区', '900100')
	],
	sectors: registry.sectors,
	agencies: []
});

const read = (text: string, more: Partial<IdentityEvidence> = {}) =>
	readIdentity(
		{ text, titles: [], path: 'x.txt', url: null, published: null, sections: [], ...more },
		index
	);
const TITLE = '2022年政府信息公开工作年度报告';
const BODY = '\n一、总体情况\n2022年，我局认真落实条例要求，主动公开信息。\n';

describe('what stands above a title without a name', () => {
	const above = [
		'穹原市人民政府',
		'霁川省人民政府',
		'穹原市人民政府网',
		'霁川省政府门户网站',
		'中国·穹原',
		'穹原市人民政府信息公开',
		'首页 > 政务公开 > 穹原市人民政府信息公开年报',
		'当前位置：穹原市人民政府 > 政府信息公开 > 政府信息公开年报',
		'您现在的位置：首页 » 信息公开 » 年度报告',
		'首页/政务公开/穹原市政府信息公开年度报告',
		'穹原市人民政府\n首页 > 政府信息公开 > 政府信息公开年报',
		'穹原市人民政府\n发布时间：2023-01-12',
		'穹原市人民政府\n无障碍 登录 搜索',
		'穹原市政府信息公开平台\n索引号：略'
	];
	const naming = [
		['drafted', '本报告由砚溪县水利局办公室负责编制。', ''],
		['answering', '如有疑问，请与砚溪县水利局（电话：略）联系。', ''],
		['signed', '', '\n砚溪县水利局\n2023年1月12日\n'],
		['published', '现将砚溪县水利局2022年政府信息公开工作情况向社会公布。', '']
	] as const;
	it.each(above)('%s is not the organ', (line) => {
		for (const [way, words, tail] of naming) {
			const { agency, title } = read(`${line}\n${TITLE}\n${words}${BODY}${tail}`);
			expect([way, agency.name, agency.region, title]).toEqual([
				way,
				'砚溪县水利局',
				'900121',
				TITLE
			]);
		}
	});

	it.each(above)('%s completes the place of a short title at most', (line) => {
		const words = '本报告由砚溪县水利局办公室负责编制。';
		expect(read(`${line}\n县水利局${TITLE}\n${words}${BODY}`).agency.name).toBe('砚溪县水利局');
	});

	it('is the organ where the text speaks as a government, or nothing else is named', () => {
		const whole = BODY.replace('我局', '全县');
		for (const contact of ['', '请与砚溪县人民政府办公室联系。', '请联系砚溪县政务服务中心。'])
			expect(read(`砚溪县人民政府\n${TITLE}\n${contact}${whole}`).agency.name).toBe(
				'砚溪县人民政府'
			);
	});

	it('is not the organ where the government of a place below answers', () => {
		const text = `穹原市人民政府\n${TITLE}\n请与砚溪县人民政府办公室联系。${BODY.replace('我局', '全县')}`;
		expect(read(text).agency.name).toBe('砚溪县人民政府');
	});

	it.each([
		['我区', '本报告由穹原经开区管委会办公室编制。', '穹原经开区管理委员会'],
		['我镇', '请与砚溪县桐岭镇党政办公室联系。', '砚溪县桐岭镇人民政府'],
		['我县', '请与砚溪县人民政府办公室联系。', '砚溪县人民政府'],
		['本机关', '请与砚溪县审计局办公室联系。', '砚溪县审计局'],
		['我市', '请联系穹原市政务服务中心。', '穹原市人民政府']
	])('%s is whom it may be: %s', (self, words, organ) => {
		const body = BODY.replace('我局', self);
		expect(read(`穹原市人民政府\n${TITLE}\n${words}${body}`).agency.name).toBe(organ);
	});

	it('is not the organ where it stands below the text either', () => {
		const text = `${TITLE}\n砚溪县水利局认真贯彻条例，主动公开信息。${BODY}\n穹原市人民政府\n网站地图\n`;
		expect(read(text).agency.name).toBe('砚溪县水利局');
	});

	it('may end in the title itself', () => {
		const text = `首页 > 政府信息公开 > 砚溪县水利局${TITLE}\n发布时间：2023-01-12${BODY}`;
		expect(read(text)).toMatchObject({
			agency: { name: '砚溪县水利局' },
			title: `砚溪县水利局${TITLE}`,
			year: 2022
		});
	});

	it('is the first line of the title where it goes on', () => {
		const text = `砚溪县水利局政府信息公开\n2022年度工作报告\n${BODY}`;
		expect(read(`砚溪县水利局\n${TITLE}${BODY}`).agency.name).toBe('砚溪县水利局');
		expect(read(`砚溪县水利局2022年度\n政府信息公开工作报告${BODY}`).agency.name).toBe(
			'砚溪县水利局'
		);
		expect(read(text).agency.name).toBe('砚溪县水利局');
	});
});

describe('a zone', () => {
	const id = (name: string) => read(`${name}${TITLE}${BODY.replace('我局', '我区')}`).agency;
	it.each([
		['穹原经济技术开发区', '穹原经开区'],
		['穹原经济技术开发区管理委员会', '穹原市经济开发区管委会'],
		['穹原高新技术产业开发区', '穹原高新区管委会'],
		['穹原国家高新技术产业开发区管理委员会', '霁川省穹原市高新区'],
		['穹原综合保税区', '穹原综保区党工委管委会'],
		['穹原市云渡旅游度假区', '穹原云渡度假区管委会'],
		['穹原市砚溪经济开发区', '砚溪经开区管委会'],
		['砚溪县经济开发区', '穹原市砚溪县经开区'],
		['穹原工业园区', '穹原工业园管委会']
	])('%s is %s', (a, b) => {
		expect(id(a).agency_id).toBe(id(b).agency_id);
		expect(id(a)).toMatchObject({ kind: 'functional_zone', region: id(b).region });
		expect(id(a).region).not.toBe('');
	});

	it.each([
		['穹原经济技术开发区', '穹原高新技术产业开发区'],
		['穹原市云渡旅游度假区', '穹原市鹭洲旅游度假区'],
		['穹原经开区', '砚溪经开区'],
		['穹原新区', '穹原度假区']
	])('%s is not %s', (a, b) => expect(id(a).agency_id).not.toBe(id(b).agency_id));

	it.each([
		['经开区', '现公布穹原经济技术开发区管理委员会2022年政府信息公开工作年度报告。'],
		['高新区管委会', '请与穹原高新技术产业开发区管理委员会办公室联系。'],
		['度假区', '可从穹原市人民政府门户网站下载。'],
		['开发区', '请联系穹原市政务服务中心。']
	])('%s is completed by %s', (short, words) => {
		const { agency } = read(`${short}${TITLE}\n${words}${BODY.replace('我局', '我区')}`);
		expect(agency).toMatchObject({ kind: 'functional_zone', region: '900100' });
		expect(agency.name).toMatch(/^穹原.*管理委员会$/u);
	});
});

describe('a report without title whose text speaks for the whole place', () => {
	it.each([
		['全区', '汐渚区', '如有疑问，请与汐渚区人民政府办公室联系。'],
		['全县', '砚溪县', '请联系砚溪县政府办（电话：略）。'],
		['全市', '穹原市', '联系单位：穹原市人民政府办公室，电话：略。'],
		['全县', '砚溪县', '请与砚溪县人民政府办公室政务公开科联系。']
	])('%s is the government’s of %s', (whole, name, contact) => {
		const body = `\n一、总体情况\n2022年，${whole}持续推进政务公开，内容更加规范。\n`;
		const { agency, scope } = read(`${TITLE}\n${contact}${body}`);
		expect([agency.name, agency.kind, scope]).toEqual([
			`${name}人民政府`,
			'government',
			'aggregate'
		]);
	});
});

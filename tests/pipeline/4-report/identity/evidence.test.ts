import { describe, expect, it } from 'vitest';
import { identityOf } from './reports.ts';

const PERIOD = '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。';
const BODY = '\n一、总体情况\n2022年，我们认真落实条例要求，主动公开信息。\n';

/** What a text says of organ and place. */
const told = (text: string, more = {}) => {
	const { agency, scope, year } = identityOf(text, more);
	return [agency.name, agency.region, agency.kind, scope, year];
};
const named = (text: string, more = {}) => identityOf(text, more).agency.name;

describe('a place alone in the title', () => {
	it.each([
		['沂源县', '沂源县人民政府', 'government'],
		['临沂经济技术开发区', '临沂经济技术开发区管理委员会', 'functional_zone'],
		['平潭综合实验区', '平潭综合实验区管理委员会', 'functional_zone'],
		['横琴粤澳深度合作区', '横琴粤澳深度合作区管理委员会', 'functional_zone'],
		['昆明滇池国家旅游度假区', '昆明滇池国家旅游度假区管理委员会', 'functional_zone'],
		['苏州工业园区', '苏州工业园区管理委员会', 'functional_zone'],
		['聊城市东昌湖风景区', '聊城市东昌湖风景区管理委员会', 'functional_zone']
	])('%s is %s, for all of it', (title, name, kind) => {
		const contact = `如有疑问，请与${title}人民政府办公室联系（电话：略）。`;
		for (const office of [contact, '', `请与${title}管委会办公室保密与电子政务处联系。`]) {
			const text = `${title}2022年政府信息公开工作年度报告\n${PERIOD}${office}${BODY}`;
			const read = told(text);
			expect([read[0], read[2], read[3]]).toEqual([name, kind, 'aggregate']);
		}
	});
});

describe('a formula of publication', () => {
	it.each([
		'现公布临沂市大数据局2022年政府信息公开工作年度报告。',
		'现公开临沂市大数据局2022年度政府信息公开工作年度报告，欢迎监督。',
		'现将临沂市大数据局2022年政府信息公开工作年度报告向社会公布。',
		'根据条例要求，特编制临沂市大数据局2022年度政府信息公开工作年度报告。',
		'根据条例，临沂市大数据局编制了2022年政府信息公开年度报告。',
		'本报告由临沂市大数据局编制。',
		'临沂市大数据局2022年政府信息公开工作年度报告依据条例编制。'
	])('%s names the organ, not the contact', (formula) => {
		const contact = '如有疑问，请与临沂市政务服务中心联系（地址略）。';
		const text = `2022年政府信息公开工作年度报告\n${formula}${PERIOD}${contact}${BODY}`;
		expect(named(text)).toBe(formula.includes('由') ? '临沂市大数据局' : '临沂市大数据局');
	});

	it.each([
		['县住建局', '沂源县住房和城乡建设局', '370323'],
		['市教育局', '临沂市教育局', '371300'],
		['市人民政府办公室', '宿迁市人民政府办公室', '321300'],
		['区发改局', '临淄区发展和改革局', '370305'],
		['沂源县市场监管局', '沂源县市场监督管理局', '370323'],
		['沂源县住建局', '沂源县住房和城乡建设局', '370323'],
		['兰山公安分局', '临沂市公安局兰山分局', '371302'],
		['济南航天基地管委会', '济南国家航天产业基地管理委员会', '370100']
	])('completes %s to %s', (short, full, region) => {
		const text = `${short}2022年政府信息公开工作年度报告\n现公布${full}2022年政府信息公开工作年度报告。${PERIOD}${BODY}`;
		expect(told(text).slice(0, 2)).toEqual([full, region]);
	});

	it('tells the year before a sentence that builds on another', () => {
		const text = `根据条例，特编制2022年度政府信息公开工作年度报告。\n一、总体情况\n在2021年工作的基础上，我局持续推进。\n`;
		expect(identityOf(text).year).toBe(2022);
	});
});

it('a covering letter hands in the report that its title cites', () => {
	const text = `关于报送《张家坡镇2022年政府信息公开工作年度报告》的报告\n现将我镇情况报上，请审阅。${PERIOD}${BODY}沂源县张家坡镇人民政府\n2023年1月9日`;
	expect(named(text)).toBe('沂源县张家坡镇人民政府');
});

describe('who answers, drafts or publishes', () => {
	it.each([
		['请与临沂市气象局办公室联系', '临沂市气象局'],
		['请与沂源县公安局（地址：健康路1号；邮编：256100；电话：略）联系', '沂源县公安局'],
		['由沂源县张家坡镇人民政府综合信息指挥室（党政综合办公室）负责编制', '沂源县张家坡镇人民政府'],
		['请与沂源县张家坡镇党政办公室联系', '沂源县张家坡镇人民政府'],
		['请联系兰山区银雀山街道党政综合办', '兰山区银雀山街道办事处'],
		['请与青岛海关办公室联系', '青岛海关'],
		[
			'请与临沂高新技术产业开发区管委会办公室保密与电子政务处联系',
			'临沂高新技术产业开发区管理委员会'
		],
		['请与沂源县人民政府地方志办公室联系', '沂源县人民政府地方志办公室'],
		['请与临沂市公安局兰山分局联系', '临沂市公安局兰山分局'],
		['请与临沂市公安局交通警察支队联系', '临沂市公安局交通警察支队'],
		['请与沂源县卫生健康局政策法规科联系', '沂源县卫生健康局']
	])('%s is an office of %s', (words, organ) => {
		expect(named(`2022年政府信息公开工作年度报告\n${PERIOD}如有疑问，${words}。${BODY}`)).toBe(
			organ
		);
	});

	it('a government’s office stands for the government where the text speaks for the place', () => {
		const text = (body: string) =>
			`2022年政府信息公开工作年度报告\n${PERIOD}请与临淄区人民政府办公室联系。\n一、总体情况\n${body}\n`;
		expect(told(text('2022年，全区共收到政府信息公开申请36件。'))).toEqual([
			'临淄区人民政府',
			'370305',
			'government',
			'aggregate',
			2022
		]);
		expect(named(text('2022年，我办共收到政府信息公开申请6件。'))).toBe('临淄区人民政府办公室');
	});

	it('a short form is what it stands for', () => {
		const text = `2022年政府信息公开工作年度报告\n根据条例，现公布临沂市审计局（以下简称“市审计局”）2022年政府信息公开工作年度报告。请与市审计局办公室联系。${BODY}`;
		expect(told(text).slice(0, 2)).toEqual(['临沂市审计局', '371300']);
	});

	it('the portal that offers it for download is not the organ', () => {
		const text = `2022年政府信息公开工作年度报告\n全文包括沂源县张家坡镇人民政府的情况，可以从沂源县人民政府门户网站下载，请与沂源县张家坡镇人民政府联系。${BODY}`;
		expect(named(text)).toBe('沂源县张家坡镇人民政府');
		const open = `2022年政府信息公开工作年度报告\n可以从沂源县人民政府门户网站下载。我局认真落实。${BODY}`;
		expect(named(open)).toMatch(/^未载明/u);
	});
});

describe('a name without its place', () => {
	it.each([
		['the portal', '可从沂源县人民政府门户网站下载。', {}],
		['the contact at another organ', '请与沂源县政务服务中心联系。', {}],
		[
			'the name of the site',
			'',
			{ meta: { title: null, source: null, published: null, site: '沂源县人民政府' } }
		],
		['the folder', '', { path: '沂源县/报告1.txt' }]
	])('is completed by %s', (_, words, more) => {
		const text = `县教育局2022年政府信息公开工作年度报告\n${PERIOD}${words}${BODY}`;
		expect(told(text, more).slice(0, 2)).toEqual(['沂源县教育局', '370323']);
	});

	it('is kept apart by host, and by folder where there is no host', () => {
		const id = (more: object) =>
			identityOf(`区教育局2022年政府信息公开工作年度报告\n${BODY}`, more).agency.agency_id;
		const hosts = ['https://www.qa.example/1.html', 'https://qb.example/1.html'];
		expect(id({ url: hosts[0] })).not.toBe(id({ url: hosts[1] }));
		expect(id({ url: hosts[0] })).toBe(id({ url: 'http://qa.example/2.html' }));
		expect(id({ path: 'a/1.txt' })).not.toBe(id({ path: 'b/1.txt' }));
		expect(id({ path: 'a/1.txt' })).toBe(id({ path: 'a/2.txt' }));
	});

	it.each(['我局', '我镇办公室', '我部办公室', '我街道办事处', '本机关', '本单位办公室'])(
		'%s is no name',
		(pronoun) => {
			const text = `2022年政府信息公开工作年度报告\n如有疑问，请与${pronoun}联系。${BODY}`;
			expect(named(text, { url: 'https://www.x.example/a.html' })).toBe('未载明机关（x.example）');
		}
	);
});

describe('a system', () => {
	it.each([
		['青岛海关关区', '青岛海关', 'aggregate'],
		['青岛海关', '青岛海关', 'own'],
		['青岛海关本级', '青岛海关', 'own'],
		['全国海关', '海关总署', 'aggregate'],
		['海关总署', '海关总署', 'own'],
		['国家税务总局临沂市税务局（全系统）', '国家税务总局临沂市税务局', 'aggregate'],
		['青岛海关（关区）', '青岛海关', 'aggregate'],
		['莒南县人民政府地方志办公室', '莒南县人民政府地方志办公室', 'own']
	])('%s is %s, %s', (title, name, scope) => {
		const read = told(`${title}2022年政府信息公开工作年度报告\n${PERIOD}${BODY}`);
		expect([read[0], read[3]]).toEqual([name, scope]);
	});

	it.each([
		['数据范围：青岛海关及所属各隶属海关。', 'aggregate'],
		['统计口径为青岛海关和下辖海关单位。', 'aggregate'],
		['数据范围：青岛海关本级。', 'own'],
		['统计范围为青岛海关，不包括下属单位。', 'own']
	])('%s tells for whom it counts', (words, scope) => {
		const text = `青岛海关2022年政府信息公开工作年度报告\n${PERIOD}${words}${BODY}`;
		expect([identityOf(text).scope, identityOf(text).scope_stated]).toEqual([
			scope,
			scope === 'aggregate' || words.includes('本级') || words.includes('不包括')
		]);
	});

	it('of a page in one line is not the site before the column and the title', () => {
		const text = `沂源县人民政府 政府信息公开 2022年政府信息公开工作年度报告 本报告由沂源县张家坡镇人民政府编制。${PERIOD} 一、总体情况 2022年，我镇主动公开信息。`;
		expect(told(text)[0]).toBe('沂源县张家坡镇人民政府');
	});

	it('of a title that says 政务公开 is its organ’s', () => {
		const text = `沂源县水利局2022年政务公开工作年度报告\n现将我局情况报告如下。${PERIOD}${BODY}`;
		expect(told(text).slice(0, 2)).toEqual(['沂源县水利局', '370323']);
	});

	it('of a zone that says 全区 is the zone’s', () => {
		const text = `临沂高新技术产业开发区管理委员会\n2022年政府信息公开工作年度报告\n现公布全区2022年政府信息公开工作年度报告。${PERIOD}${BODY}`;
		expect(told(text).slice(0, 3)).toEqual([
			'临沂高新技术产业开发区管理委员会',
			'371300',
			'functional_zone'
		]);
	});

	it('a formula that names the area speaks for all of it', () => {
		const text = (formula: string) =>
			identityOf(`莒南县人民政府2022年政府信息公开工作年度报告\n${formula}${PERIOD}${BODY}`).scope;
		expect(text('现将莒南县2022年政府信息公开工作年度报告公布如下。')).toBe('aggregate');
		expect(text('现将莒南县人民政府2022年政府信息公开工作年度报告公布如下。')).toBe('unknown');
	});

	it.each([
		['临沂市税务局', '国家税务总局临沂市税务局'],
		['莒南县人民政府外事办公室', '莒南县外事办公室'],
		['山东省临沂市兰山区税务局', '国家税务总局兰山区税务局'],
		['国家税务总局临沂市兰山区税务局', '国家税务总局兰山区税务局'],
		['青岛海关办公室', '青岛海关'],
		['临沂经济技术开发区党政办公室', '临沂经济技术开发区管理委员会'],
		['临沂经济技术开发区管委会', '临沂经济技术开发区']
	])('%s and %s are one organ', (a, b) => {
		const id = (name: string) =>
			identityOf(`${name}2022年政府信息公开工作年度报告\n${BODY}`).agency.agency_id;
		expect(id(a)).toBe(id(b));
	});
});

describe('what a page carries', () => {
	const text = `${PERIOD}我局认真落实。${BODY}`;
	it.each([
		[
			'a crawler’s head',
			`标题: 沂源县水利局2022年政府信息公开工作年度报告\n发布时间: 2023-01-12\n发布机构: 沂源县人民政府办公室\n栏目: 年报\n${text}`,
			{}
		],
		['a publisher', `索引号：略 发布机构：沂源县水利局办公室 发布日期：2023-01-12\n${text}`, {}],
		['a header block', `索引号\n略\n发布机构\n沂源县水利局\n成文日期\n2023-01-12\n${text}`, {}],
		[
			'a title of the meta',
			text,
			{
				meta: {
					title: '沂源县水利局2022年政府信息公开工作年度报告',
					source: null,
					site: '沂源县人民政府',
					published: '2023-01-12 09:00'
				}
			}
		],
		[
			'a source of the meta',
			`来源：沂源县人民政府办公室\n${text}`,
			{ meta: { title: null, source: '沂源县水利局', site: null, published: '2023-01-12' } }
		],
		[
			'an attachment',
			`附件：沂源县水利局2022年政府信息公开工作年度报告.docx\n发布时间：2023-01-12\n${text}`,
			{}
		],
		[
			'the name of the file',
			`发表时间：2023-01-12\n${text}`,
			{ path: '年报/沂源县水利局2022年度报告.docx' }
		],
		[
			'an address',
			`时间：2023-01-12\n${text}`,
			{
				url: `https://a.example/${encodeURIComponent('沂源县水利局2022年政府信息公开工作年度报告')}.html`
			}
		],
		[
			'a title in a glued line',
			`首页政务公开法定主动公开内容年报年度报告沂源县水利局2022年政府信息公开工作年度报告发布日期：2023-01-12浏览次数：17次字体大中小${'打印本页关闭窗口'.repeat(6)}\n${text}`,
			{}
		],
		[
			'a title before the site',
			`发布于2023-01-12\n${text}`,
			{ titles: ['沂源县水利局2022年政府信息公开工作年度报告_年报_沂源县党工委管委会'] }
		],
		[
			'a line of its source and readers',
			`沂源县水利局2022年政府信息公开工作年度报告\n来源：县水利局 2023-01-12 09:20 浏览次数：31\n${text}`,
			{}
		],
		[
			'a line of the hour',
			`沂源县水利局2022年政府信息公开工作年度报告\n2023/1/12 9:20:05\n${text}`,
			{}
		],
		[
			'a stamp with a colon behind',
			`沂源县水利局2022年政府信息公开工作年度报告\n发布于：2023年1月12日\n${text}`,
			{}
		]
	])('%s tells the organ', (_, words, more) => {
		const read = identityOf(words, more);
		expect([read.agency.name, read.agency.region, read.year, read.published]).toEqual([
			'沂源县水利局',
			'370323',
			2022,
			'2023-01-12'
		]);
	});
});

it('tells each place that names an organ, the strongest first, and which was accepted', () => {
	const text = `县水利局2022年政府信息公开工作年度报告\n现公布沂源县水利局2022年政府信息公开工作年度报告。请与沂源县政务服务中心联系。${BODY}`;
	const { evidence } = identityOf(text);
	expect(
		evidence.map(({ kind, name, accepted, start, end }) => [
			kind,
			name,
			accepted,
			text.slice(start, end)
		])
	).toEqual([
		['title', '县水利局', true, '县水利局2022年政府信息公开工作年度报告'],
		['preface', '沂源县水利局', true, '沂源县水利局'],
		['contact', '沂源县政务服务中心', false, '沂源县政务服务中心']
	]);
});

import { describe, expect, it } from 'vitest';
import { inventedIdentityOf as identityOf } from './invented.ts';

const named = (text: string) => {
	const { name, region } = identityOf(text).agency;
	return [name, region];
};
const PERIOD = '所列数据统计期限为2023年1月1日至2023年12月31日。\n';

describe('an organ that only the prose names', () => {
	it.each([
		['穹原银保监分局', '900100', '2023年，穹原银保监分局认真落实条例要求。全年公开信息12条。\n'],
		['霁川银监局', '900000', '2023年，霁川银监局积极做好公开工作，全局上下形成合力。\n'],
		['穹原海关', '900100', '穹原海关高度重视政务公开，专题研究两次。\n'],
		['穹原经开区管理委员会', '900100', '2023年，穹原经开区持续深化公开，成效明显。\n'],
		['汐渚县高新区管理委员会', '900122', '2023年，汐渚县高新区管委会持续深化公开，成效明显。\n']
	])('is %s where a paragraph begins with it', (name, region, prose) => {
		expect(named(`一、总体情况\n${prose}`)).toEqual([name, region]);
	});

	it('is no part of another system that a sentence mentions once', () => {
		const text =
			'一、总体情况\n我局共收到申请1件，转交有关方面，穹原银保监分局按照流程及时答复，申请人满意。\n';
		expect(identityOf(text).agency.name).not.toContain('银保监');
	});

	it.each([
		'制定了《穹原市教育局网上信息公开审查制度》，明确专人。',
		'修订《考勤办法》、《穹原市教育局政府信息公开保密审查办法》，明确专人。',
		'建立健全《穹原市教育局信息公开工作流程》，明确专人。'
	])('is who made its rules: %s', (prose) => {
		expect(named(`一、总体情况\n2023年，我局${prose}\n`)).toEqual(['穹原市教育局', '900100']);
	});

	it('is not who made the rules that it follows', () => {
		const text = '一、总体情况\n2023年，我局按照《穹原市教育局信息公开工作流程》办理。\n';
		expect(identityOf(text).agency.name).not.toBe('穹原市教育局');
	});

	it('is not called by what all of its kind are called', () => {
		const text = '一、总体情况\n2023年，我局通过示范区管委会网站审计栏目公开信息20条。\n';
		expect(identityOf(text).agency.name).toContain('未载明机关');
	});
});

describe('the place that a name leaves out', () => {
	it.each([
		[
			'清溪镇',
			'汐渚县清溪镇人民政府',
			'根据《汐渚县人民政府办公室关于编制2023年政府信息公开工作年度报告的通知》编制。'
		],
		[
			'县财政局',
			'汐渚县财政局',
			'按照《汐渚县人民政府关于做好2023年度政务公开年度报告工作的通知》要求编制。'
		]
	])('of %s is that of the government whose notice it follows', (title, name, preface) => {
		const { agency, evidence } = identityOf(
			`${title}2023年政府信息公开工作年度报告\n${preface}${PERIOD}`
		);
		expect([agency.name, agency.region]).toEqual([name, '900122']);
		expect(evidence.filter(({ accepted }) => accepted).map(({ kind }) => kind)).toContain(
			'grounds'
		);
	});

	it('is not told by the notice of a province or of a city above', () => {
		const text = `清溪镇2023年政府信息公开工作年度报告\n根据《霁川省人民政府办公厅关于政府信息公开年度报告的通知》编制。${PERIOD}`;
		expect(identityOf(text).agency.region).toBe('');
	});

	it('never makes the government that asks for reports the one that writes them', () => {
		const text = `根据《汐渚县人民政府办公室关于做好2023年政府信息公开工作的通知》，编制本报告。${PERIOD}一、总体情况\n全年公开信息3条。\n`;
		expect(identityOf(text).agency.name).toContain('未载明机关');
	});

	it('may stand in the name of a portal that is called no site', () => {
		const text = `2023年政府信息公开工作年度报告\n报告可在汐渚县人民政府门户（http://www.example.cn）下载。如有疑问，请与经济开发区管委会党政办公室联系。${PERIOD}`;
		expect(named(text)).toEqual(['汐渚县经济开发区管理委员会', '900122']);
	});
});

describe('what stands around a name', () => {
	it.each([
		[
			'国家税务总局穹原县税务局',
			'结合国家税务总局穹原县税务局（以下简称“穹原县税务局”）有关数据撰写。'
		],
		['穹原县审计局', '本报告反映穹原县审计局（以下简称“县审计局”）的工作。']
	])('is no part of %s where a short form is set', (name, preface) => {
		const text = `${preface}${PERIOD}一、总体情况\n2023年，${name.slice(-6)}认真落实条例要求。\n`;
		expect(identityOf(text).agency.name).toBe(name);
	});

	it.each(['签发人：林某某', '签发：何某', '审核人：欧阳某某'])('is %s of a title', (signed) => {
		const text = `汐教〔2024〕3号 ${signed} 2023年汐渚县教育局 政府信息公开工作年度报告\n${PERIOD}`;
		expect(named(text)).toEqual(['汐渚县教育局', '900122']);
	});

	it('is the government above a town, and not above a subdistrict, whose full name has it', () => {
		expect(named(`如有疑问，请与汐渚县人民政府清溪镇办公室联系。${PERIOD}`)).toEqual([
			'汐渚县清溪镇人民政府',
			'900122'
		]);
		expect(named(`汐渚县人民政府清溪街道办事处2023年政府信息公开工作年度报告\n${PERIOD}`)[0]).toBe(
			'汐渚县人民政府清溪街道办事处'
		);
	});

	it.each([
		`中国（霁川）自由贸易试验区穹原片区管理委员会2023年政府信息公开工作年度报告\n${PERIOD}`,
		`如有疑问，请联系：中国（霁川）自由贸易试验区穹原片区管理委员会（穹原保税港区管理委员会）政府信息公开办公室，电话略。${PERIOD}`
	])('is the country of a free trade zone: %s', (text) => {
		expect(named(text)).toEqual(['霁川自由贸易试验区穹原片区管理委员会', '900100']);
	});

	it.each(['气象', '税务', '海事'])('the %s of a place is its bureau with all below', (system) => {
		const { agency, scope } = identityOf(
			`霁川省穹原市${system}部门2023年政府信息公开工作年度报告\n${PERIOD}`
		);
		expect(agency).toMatchObject({ region: '900100', kind: 'vertical' });
		expect(scope).toBe('aggregate');
	});

	it('a bureau within a ministry is one of the country, and a county’s is not', () => {
		const levelOf = (name: string) =>
			identityOf(`${name}2023年政府信息公开工作年度报告\n${PERIOD}`).agency.level;
		expect(levelOf('交通运输部海事局')).toBe('national');
		expect(levelOf('水利部霖河水利委员会')).toBe('national');
		expect(levelOf('汐渚县委宣传部新闻出版局')).not.toBe('national');
	});
});

describe('for whom a government reports', () => {
	it.each([
		'本报告根据条例和2023年度霁川省各行署、穹原市人民政府和各委、办、厅、局的政府信息公开年度报告编制。',
		'现综合各地、省政府组成部门及直属机构政府信息公开情况，编制本年度报告。',
		'全省各级各部门通过政府门户网站、政务新媒体等多种渠道，累计主动公开政府信息2539条。'
	])('is told by %s', (said) => {
		expect(identityOf(`霁川省人民政府2023年政府信息公开工作年度报告\n${said}${PERIOD}`).scope).toBe(
			'aggregate'
		);
	});

	it.each([
		'2023年，全省政府信息公开工作取得新成效。',
		'本年度报告结合我省信息公开工作实际情况编制而成。'
	])('is told by its work as that of all: %s', (said) => {
		expect(identityOf(`霁川省人民政府2023年政府信息公开工作年度报告\n${said}${PERIOD}`).scope).toBe(
			'aggregate'
		);
	});

	it('is not told by what it does for all', () => {
		const said = '办公厅推动全省政务公开工作迈上新台阶，组织全省范围内自查。';
		expect(identityOf(`霁川省人民政府2023年政府信息公开工作年度报告\n${said}${PERIOD}`).scope).toBe(
			'unknown'
		);
	});

	it.each([
		['2023年，全市共收到信息公开申请40件。', [], 'aggregate'],
		['2023年，全市各级行政机关共收到政府信息公开申请40件。', [40, 43], 'aggregate'],
		['2023年，全市共收到信息公开申请43件。', [40, 43], 'aggregate'],
		['2023年，全市共收到信息公开申请40件。', [7, 7], 'own'],
		['2023年，全市共收到信息公开申请40件，其中市政府办收到申请7件。', [], 'own'],
		['2023年，全市共收到信息公开申请0件。', [0, 0], 'own'],
		['2023年，全市公开信息40条。', [], 'own'],
		['2023年，我办收到申请40件。', [40, 40], 'own']
	])(
		'an office reports for its city where its requests are all: %s %j',
		(said, received, scope) => {
			const text = `穹原市人民政府办公室2023年政府信息公开工作年度报告\n${PERIOD}一、总体情况\n${said}`;
			const read = identityOf(text, { received });
			expect([read.scope, read.agency.kind]).toEqual([scope, 'general_office']);
		}
	);

	it('is not told by a notice on the reports of all', () => {
		const said =
			'根据《霁川省人民政府办公厅关于做好各市各部门2023年度政府信息公开年度报告编制工作的通知》编制。';
		expect(
			identityOf(`穹原市人民政府办公室2023年政府信息公开工作年度报告\n${said}${PERIOD}`).scope
		).toBe('own');
	});
});

describe('the day of a page', () => {
	const report = (head: string) =>
		identityOf(
			`汐渚县财政局2023年政府信息公开工作年度报告\n${head}\n${PERIOD}一、总体情况\n无。\n`
		);

	it('may stand alone below the title', () => {
		expect(report('2024-01-28')).toMatchObject({ published: '2024-01-28', published_from: 'page' });
	});

	it('may stand below the number of the page', () => {
		const number = '11900100004428039E/2024-45963799';
		expect(report(`${number}\n2024-01-28\n汐渚县财政局`).published).toBe('2024-01-28');
	});

	it('may stand below who publishes it', () => {
		const number = 'QA4425051-2024-001\n主动公开\n无';
		expect(report(`${number}\n汐渚县财政局\n2024.01.28`).published).toBe('2024-01-28');
	});

	it('is not one below other words', () => {
		const sections = '二、主动公开\n三、依申请公开\n四、复议和诉讼\n五、问题\n六、其他\n'.repeat(2);
		expect(report(`数据截至\n2024-01-28\n${sections}`).published).toBeNull();
	});

	it('is told apart from when the page was changed', () => {
		expect(report('更新时间：2024-04-07 点击：12')).toMatchObject({
			published: '2024-04-07',
			published_from: 'update'
		});
		expect(report('发布时间：2024-01-20 更新时间：2024-04-07')).toMatchObject({
			published: '2024-01-20',
			published_from: 'page'
		});
	});

	it('is that of a reprint on the portal of the country', () => {
		const on = (url: string) =>
			identityOf(`汐渚县人民政府2023年政府信息公开工作年度报告\n发布时间：2024-04-06\n${PERIOD}`, {
				url
			}).published_from;
		expect(on('http://www.gov.cn/gzdt/content_1.htm')).toBe('reprint');
		expect(on('http://big5.www.gov.cn/gate/big5/www.gov.cn/content_1.htm')).toBe('reprint');
		expect(on('http://www.xizhu.gov.cn/content_1.htm')).toBe('page');
	});

	it.each(['9999-12-31', '2024-02-30', '1900-01-01'])(
		'is none that no calendar has, nor %s',
		(day) => {
			const { published, published_from } = identityOf(
				`汐渚县财政局2023年政府信息公开工作年度报告\n${PERIOD}汐渚县财政局\n2024年1月18日\n`,
				{ meta: { title: null, source: null, site: null, published: day } }
			);
			expect([published, published_from]).toEqual(['2024-01-18', 'signature']);
		}
	);

	it('is no signature of a short page', () => {
		const { notes } = identityOf(
			`汐渚县财政局2014年政府信息公开工作年度报告\n发布时间：[2020/08/24]\n全文见附件。\n`
		);
		expect(notes.filter(({ place }) => place === 'report/year')).toEqual([]);
	});
});

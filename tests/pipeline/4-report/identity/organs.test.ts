import { describe, expect, it } from 'vitest';
import { identityOf, titled } from './reports.ts';

const organs = [
	['宿迁市人民政府', '321300', 'government', 'prefecture', 'government'],
	['沭阳县人民政府', '321322', 'government', 'county', 'government'],
	['上海市科学技术委员会', '310000', 'department', 'province', 'science'],
	['上海市人民政府办公厅', '310000', 'general_office', 'province', 'government_office'],
	['山东省临沂市大数据局', '371300', 'department', 'prefecture', 'government_data'],
	['新乡县水利局', '410721', 'department', 'county', 'water'],
	['新乡市水利局', '410700', 'department', 'prefecture', 'water'],
	['河南省新乡市新乡县水利局', '410721', 'department', 'county', 'water'],
	['安阳县人民政府', '410522', 'government', 'county', 'government'],
	['朝阳县教育局', '211321', 'department', 'county', 'education'],
	['吉林省吉林市公安局', '220200', 'department', 'prefecture', 'public_security'],
	['青海省海南藏族自治州人民政府', '632500', 'government', 'prefecture', 'government'],
	['海南省海口市龙华区城市管理局', '460106', 'department', 'county', 'urban_management'],
	['开封市鼓楼区民政局', '410204', 'department', 'county', 'civil_affairs'],
	['济宁市市中区教育和体育局', '370802', 'department', 'county', 'education'],
	['延边州财政局', '222400', 'department', 'prefecture', 'finance'],
	['广西壮族自治区交通运输厅', '450000', 'department', 'province', 'transport'],
	['鄂温克族自治旗人民政府', '150724', 'government', 'county', 'government'],
	['济源市人民政府', '419001', 'government', 'county', 'government'],
	['浦东新区人民政府', '310115', 'government', 'county', 'government'],
	['锡林郭勒盟行政公署', '152500', 'government', 'prefecture', 'government'],
	['兰山区银雀山街道办事处', '371302', 'subdistrict', 'township', 'township'],
	['临沂市兰山区李官镇人民政府', '371302', 'township_government', 'township', 'township'],
	['翁牛特旗白音套海苏木人民政府', '150426', 'township_government', 'township', 'township'],
	['东莞市虎门镇人民政府', '441900', 'township_government', 'township', 'township'],
	['济南高新技术产业开发区管理委员会', '370100', 'functional_zone', 'county', 'functional_zone'],
	['青岛西海岸旅游度假区管理委员会', '370200', 'functional_zone', 'county', 'functional_zone'],
	['临沂高新技术产业开发区市场监督管理局', '371300', 'department', 'county', 'market_regulation'],
	['临沂高新区市场监督管理局', '371300', 'department', 'county', 'market_regulation'],
	['临沂经济技术开发区芝麻墩街道办事处', '371300', 'subdistrict', 'township', 'township'],
	['山东省人民政府国有资产监督管理委员会', '370000', 'department', 'province', 'finance'],
	['北京市城市管理委员会', '110000', 'department', 'province', 'urban_management'],
	['上海市人民政府外事办公室', '310000', 'department', 'province', 'government_affairs'],
	['国家税务总局临沂市税务局', '371300', 'vertical', 'prefecture', 'tax'],
	['国家税务总局沂源县税务局', '370323', 'vertical', 'county', 'tax'],
	['上海海关', '310000', 'vertical', 'province', 'customs'],
	['国家统计局临沂调查队', '371300', 'vertical', 'prefecture', 'statistics'],
	['国家税务总局临沂市兰山区税务局', '371302', 'vertical', 'county', 'tax'],
	['中华人民共和国青岛海关', '370200', 'vertical', 'prefecture', 'customs'],
	['国家金融监督管理总局临沂监管分局', '371300', 'vertical', 'prefecture', 'financial_regulation'],
	['中国证券监督管理委员会山东监管局', '370000', 'vertical', 'province', 'financial_regulation'],
	['国家统计局朝阳调查队', '211300', 'vertical', 'prefecture', 'statistics'],
	['中国人民银行临沂市分行', '371300', 'vertical', 'prefecture', 'financial_regulation'],
	['河北雄安新区管理委员会', '130000', 'functional_zone', 'prefecture', 'functional_zone'],
	['苏州工业园区管理委员会', '320500', 'functional_zone', 'county', 'functional_zone'],
	['淄博市生态环境局沂源分局', '370323', 'branch', 'county', 'ecology'],
	['临沂市公安局兰山分局', '371302', 'branch', 'county', 'public_security'],
	['临沂市住房公积金管理中心', '371300', 'institution', 'prefecture', 'housing'],
	['国家发展和改革委员会', '', 'department', 'national', 'development_reform'],
	['海关总署', '', 'department', 'national', 'customs'],
	['山东省地震局', '370000', 'vertical', 'province', 'emergency'],
	['临沂市地震局', '371300', 'department', 'prefecture', 'emergency']
] as const;

describe('an organ is placed by its name', () => {
	it.each(organs)('%s lies in %s: %s, %s, %s', (name, region, kind, level, sector) => {
		const { agency, notes } = identityOf(titled(name));
		expect(agency).toMatchObject({ name, region, kind, level, sector });
		expect(notes).toEqual([]);
	});

	it('gives the whole chain of places above', () => {
		const chain = ({ agency }: ReturnType<typeof identityOf>) =>
			agency && [agency.province, agency.prefecture, agency.county];
		expect(chain(identityOf(titled('沂源县财政局')))).toEqual(['370000', '370300', '370323']);
		expect(chain(identityOf(titled('临沂市财政局')))).toEqual(['370000', '371300', null]);
		expect(chain(identityOf(titled('浦东新区财政局')))).toEqual(['310000', null, '310115']);
		expect(chain(identityOf(titled('济源市财政局')))).toEqual(['410000', null, '419001']);
	});
});

describe('an organ that signs in several ways is one', () => {
	it.each([
		['临淄区政府办', '临淄区人民政府办公室'],
		['临沂市税务系统', '国家税务总局临沂市税务局'],
		['临沂市沂河新城税务局', '国家税务总局临沂市沂河新城税务局'],
		['临沂市政府办公室', '临沂市人民政府办公室'],
		['临沂调查队', '国家统计局临沂调查队'],
		['山东证监局', '中国证券监督管理委员会山东监管局'],
		['山东调查总队', '国家统计局山东调查总队'],
		['兰山区银雀山街道', '兰山区银雀山街道办事处'],
		['沂源县张家坡镇', '沂源县张家坡镇人民政府'],
		['昆明经济技术开发区管委会', '昆明经济技术开发区管理委员会'],
		['宿迁市', '宿迁市人民政府']
	])('%s is %s', (short, full) => {
		const { agency } = identityOf(titled(short));
		expect(agency?.name).toBe(full);
		expect(agency).toEqual(identityOf(titled(full)).agency);
	});

	it.each([
		['山东省临沂市大数据局', '临沂市大数据局'],
		['延边州财政局', '延边朝鲜族自治州财政局'],
		['关岭自治县统计局', '关岭布依族苗族自治县统计局'],
		['延边自治州财政局', '延边朝鲜族自治州财政局'],
		['莫力达瓦自治旗民政局', '莫力达瓦达斡尔族自治旗民政局'],
		['江苏省宿迁市沭阳县人民政府', '沭阳县人民政府']
	])('%s has the id of %s', (long, short) => {
		const id = (name: string) => identityOf(titled(name)).agency?.agency_id;
		expect(id(long)).toBe(id(short));
	});
});

it.each([
	['国家税务总局云梦洲市税务局', 'prefecture'],
	['国家税务总局云梦洲县税务局', 'county'],
	['国家税务总局', 'national'],
	['国家市场监督管理总局', 'national']
])('%s of a place that is not known has the level its name tells: %s', (name, level) => {
	expect(identityOf(titled(name)).agency).toMatchObject({ name, region: '', level });
});

it.each(['云梦洲市国家税务局', '临沂市地方税务局'])('%s was another body', (name) => {
	expect(identityOf(titled(name, 2016)).agency?.name).toBe(name);
});

it('a system is not named before who sums it up', () => {
	const text = (system: string, organ: string) => `${titled(system)}本报告由${organ}编制。\n`;
	for (const [system, organ] of [
		['甘肃省水利系统', '甘肃省水利厅'],
		['陇南市药品监管系统', '陇南市药品监督管理局']
	] as const)
		expect(identityOf(text(system, organ)).agency).toMatchObject({
			name: organ,
			kind: 'department'
		});
});

it.each([
	['京山市教育局', '京山县教育局', 2020, 2016],
	['偃师区人民政府', '偃师市人民政府', 2022, 2019]
])('%s follows %s, whose place it was', (now, before, year, earlier) => {
	const { agency } = identityOf(titled(now, year));
	const former = identityOf(titled(before, earlier)).agency;
	expect(former.predecessor).toBe(null);
	expect(agency.predecessor).toBe(former.agency_id);
});

it.each([
	['兴安盟卫生健康委员会', '兴安盟卫生和计划生育委员会'],
	['沂源县应急管理局', '沂源县安全生产监督管理局'],
	['沂源县农业农村局', '沂源县农业局']
])('%s stands where %s did before a national reform', (now, before) => {
	const former = identityOf(titled(before, 2016)).agency;
	expect(identityOf(titled(now, 2020)).agency.predecessor).toBe(former.agency_id);
	expect(former.predecessor).toBe(null);
});

it('a tax bureau of an area signs with and without its ministry', () => {
	for (const area of ['临沂经济技术开发区', '大连金普新区'])
		expect(identityOf(titled(`${area}税务局`)).agency).toEqual(
			identityOf(titled(`国家税务总局${area}税务局`)).agency
		);
});

it('what followed two bodies follows none for certain', () => {
	for (const name of ['沂源县市场监督管理局', '沂源县自然资源和规划局', '县应急管理局'])
		expect(identityOf(titled(name, 2020)).agency.predecessor).toBe(null);
});

describe('a place name that repeats', () => {
	it.each(['鼓楼区民政局', '朝阳区人民政府', '市中区人民政府办公室'])(
		'%s alone is not placed, and says so',
		(name) => {
			const { agency, notes } = identityOf(titled(name));
			expect(agency).toMatchObject({ name, region: '', province: null });
			expect(agency?.agency_id).toMatch(/^000000-[0-9a-f]{8}$/u);
			expect(notes.map(({ rule, place }) => [rule, place])).toEqual([
				['place-ambiguous', 'report/region']
			]);
		}
	);

	it.each([
		['朝阳区人民政府', '吉林省长春市委、市政府', '220104'],
		['朝阳区人民政府', '依照《北京市政府信息公开规定》编制', '110105'],
		['鼓楼区民政局', '地址：南京市鼓楼区山西路124号', '320106'],
		['市中区财政局', '地址：乐山市市中区', '511102']
	])('%s is placed by another place the text names', (name, words, region) => {
		const { agency, notes } = identityOf(`${titled(name)}本报告${words}。\n`);
		expect(agency?.region).toBe(region);
		expect(notes).toEqual([]);
	});

	it('is placed by a folder of the corpus', () => {
		const path = '江苏省/徐州市/鼓楼区民政局.txt';
		expect(identityOf(titled('鼓楼区民政局'), { path }).agency?.region).toBe('320302');
	});

	it('stays open where the text names two of its places', () => {
		const { agency } = identityOf(`${titled('鼓楼区民政局')}赴南京市、福州市学习。\n`);
		expect(agency?.region).toBe('');
	});
});

describe('a town whose name does not say its county', () => {
	it.each([
		['城关镇人民政府', '地址：河南省兰考县城关镇中山路8号', '410225'],
		['城关镇', '兰考县城关镇位于县城中心', '410225']
	])('%s is placed by the county the text names before it', (name, words, region) => {
		const { agency, notes } = identityOf(`${titled(name)}${words}。\n`);
		const full = identityOf(titled('兰考县城关镇人民政府')).agency;
		expect(agency).toEqual(full);
		expect(agency?.region).toBe(region);
		expect(notes).toEqual([]);
	});

	it('is placed by the folder of the corpus', () => {
		const path = '河南省/兰考县/城关镇.txt';
		expect(identityOf(titled('城关镇人民政府'), { path }).agency?.region).toBe('410225');
	});

	it.each(['', '兰考县城关镇和杞县城关镇结对', '到兰考县考察'])(
		'stays open where the text says %j',
		(words) => {
			const { agency, notes } = identityOf(`${titled('城关镇人民政府')}${words}。\n`);
			expect(agency?.region).toBe('');
			expect(notes.map(({ cause }) => cause)).toEqual(['place_unknown:城关镇人民政府']);
		}
	);
});

describe('a place that was renamed', () => {
	it.each([
		['偃师市财政局', 2020, '410381'],
		['偃师区财政局', 2022, '410307'],
		['偃师区财政局', 2021, '410307'],
		['莱芜市财政局', 2018, '371200'],
		['莱芜区财政局', 2019, '370116'],
		['米林县人民政府', 2022, '540422'],
		['米林市人民政府', 2023, '540481'],
		['邢台市桥东区财政局', 2018, '130502'],
		['襄都区财政局', 2021, '130502'],
		['沙县人民政府', 2019, '350427']
	])('%s for %i has the code %s', (name, year, region) => {
		expect(identityOf(titled(name, year)).agency?.region).toBe(region);
	});

	it('settles a repeated name where only one was left in that year', () => {
		expect(identityOf(titled('桥东区财政局', 2015)).agency?.region).toBe('');
		expect(identityOf(titled('桥东区财政局', 2022)).agency?.region).toBe('130702');
	});
});

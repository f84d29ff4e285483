import { describe, expect, it } from 'vitest';
import { inventedIdentityOf as identityOf } from './invented.ts';

const PERIOD = '所列数据统计期限为2023年1月1日至2023年12月31日。\n';
const told = (text: string) => {
	const { name, kind, region } = identityOf(text).agency;
	return [name, kind, region];
};
const named = (text: string) => identityOf(text).agency.name;

describe('a name behind words for this year', () => {
	it.each(['本年度', '本年度的', '这一年', '一年来', '上年度', '2023年度'])(
		'begins behind %s',
		(year) => {
			const formula = `我局认真落实条例，现将${year}县林草局政府信息公开情况公布如下：\n`;
			expect(named(`汐渚县\n2023年度政府信息公开年报\n${formula}${PERIOD}`)).toBe('汐渚县林草局');
		}
	);
});

describe('a place-holder', () => {
	it.each(['XX县中医院', 'xx镇人民政府', '某某县林草局', '某市教育局', '××区商务局'])(
		'is no name: %s',
		(name) => {
			const text = `本年度报告由${name}编制完成。${PERIOD}一、概述\n2023年，我单位公开信息3条。\n`;
			expect(named(text)).toContain('未载明机关');
		}
	);
});

describe('who compiles a report', () => {
	it.each([
		['本年度报告由汐渚县林草局编制完成。', '汐渚县林草局'],
		['本报告由汐渚县数据局编制形成并公布。', '汐渚县数据局'],
		['该年报由青河镇人民政府负责编制完成。', '青河镇人民政府'],
		['本报告由汐渚县供销联社结合工作实际编制。', '汐渚县供销联社'],
		['依据条例，由汐渚县林草局结合有关统计数据负责编写。', '汐渚县林草局'],
		['由汐渚县林草局结合本年度情况汇总编制。', '汐渚县林草局']
	])('stands behind the report: %s', (said, name) => {
		expect(named(`${said}${PERIOD}一、概述\n2023年，我单位公开信息3条。\n`)).toBe(name);
	});
});

describe('an office of the government that names no place', () => {
	const page = (prose: string) =>
		`索引号 | 1/2023 | \n发布机构 | 政府办公室 | \n特向社会公布我县2023年度信息公开年度报告。${PERIOD}一、总体情况\n${prose}`;

	it('stands for that of the place whose site it speaks of', () => {
		const prose = '2023年，我县扎实推进公开。全年在汐渚县政府网站公开信息30条。\n';
		expect(told(page(prose))).toEqual(['汐渚县人民政府', 'government', '900122']);
	});

	it('stands for none of another rank', () => {
		const prose = '2023年，我县扎实推进公开。穹原市政府网站转载信息30条。\n';
		expect(told(page(prose))).toEqual([expect.stringContaining('未载明机关'), 'government', '']);
	});

	it('has no name where nothing tells its place', () => {
		expect(named(page('2023年，我县扎实推进公开，全年公开信息30条。\n'))).toContain('未载明机关');
		const alone = `如有疑问，请与人民政府联系。${PERIOD}一、总体情况\n我单位公开信息3条。\n`;
		expect(named(alone)).toContain('未载明机关');
	});
});

describe('an office whose place only its own documents tell', () => {
	const page = (prose: string) =>
		`现公开县政府办公室2023年政府信息公开工作年度报告。${PERIOD}一、总体情况\n${prose}\n`;

	it.each([
		'及时公布汐渚县《政府工作报告》和决策目录。',
		'印发《汐渚县2023年政务公开工作要点》，明确分工。',
		'按时发布《汐渚县国民经济和社会发展统计公报》。'
	])('is that of the place: %s', (prose) => {
		expect(named(page(prose))).toBe('汐渚县人民政府办公室');
	});

	it.each([
		'学习贯彻《汐渚县2023年政务公开工作要点》。',
		'转发《汐渚县2023年政务公开工作要点》。',
		'参与制定《汐渚县2023年政务公开工作要点》。',
		'印发《汐渚县2023年要点》，公布《穹原县2023年预案》。',
		'发布《穹原市2023年政务公开工作要点》。',
		'赴汐渚县考察《政府工作报告》起草经验。'
	])('is not told by: %s', (prose) => {
		expect(named(page(prose))).toBe('县人民政府办公室');
	});
});

describe('an organ by what only it has', () => {
	it.each([
		'严格按照《汐渚县住房城市建设委政府信息主动公开全清单》开展工作。',
		'动态更新《汐渚县住房城市建设委政府信息公开清单》。',
		'编制《汐渚县住房城市建设委政府信息公开基本目录》。'
	])('is named by: %s', (prose) => {
		expect(named(`${PERIOD}一、总体情况\n2023年，我委落实条例，${prose}\n`)).toBe(
			'汐渚县住房城市建设委'
		);
	});

	it('is not the one whose list is asked of all', () => {
		const prose = '落实《穹原市数据委政府信息主动公开清单》的通知。';
		expect(named(`${PERIOD}一、总体情况\n2023年，我委落实条例，${prose}\n`)).not.toContain(
			'数据委'
		);
	});
});

describe('the offices of a government, as its title calls them', () => {
	it.each(['汐渚县人民政府机关', '汐渚县人民政府（机关）', '汐渚县人民政府（本级）'])(
		'are the government for itself: %s',
		(name) => {
			const { agency, scope } = identityOf(
				`${name}2023年政府信息公开工作年度报告\n${PERIOD}一、总体情况\n全县各单位共收到申请9件。\n`
			);
			expect([agency.name, agency.kind, scope]).toEqual(['汐渚县人民政府', 'government', 'own']);
		}
	);

	it('is no name where only others speak of offices', () => {
		expect(
			named(`现公布县直机关2023年政府信息公开工作年度报告。${PERIOD}一、总体情况\n`)
		).toContain('未载明机关');
	});
});

describe('an area of its own name', () => {
	const page = (prose: string) => `${PERIOD}一、总体情况\n${prose}\n`;

	it.each([
		[
			'2023年，鹭洲管理区在市委、市政府领导下有序推进公开。我区公开信息12条。',
			'鹭洲管理区管理委员会'
		],
		['2023年，青棠产业集聚区认真落实条例。我区未收到申请。', '青棠产业集聚区管理委员会'],
		['鹭洲旅游度假区高度重视公开工作。本区公开信息12条。', '鹭洲旅游度假区管理委员会']
	])('is the organ where the overview begins with it: %s', (prose, name) => {
		expect(named(page(prose))).toBe(name);
	});

	it.each([
		'2023年，我区认真落实条例。各部门共同推进，鹭洲管理区积极配合。',
		'2023年，我区认真落实条例。\n青河镇认真落实条例。\n鹭洲管理区积极配合，公开信息3条。',
		'2023年，我局认真落实条例。\n鹭洲管理区积极配合，公开信息3条。',
		'2023年，全区认真落实条例。我区公开信息9条，经济开发区积极配合。'
	])('is none where another text tells of it: %s', (prose) => {
		expect(named(page(prose))).not.toContain('区管理委员会');
	});
});

describe('a report whose title and period are of two years', () => {
	const report = (stamp: string, title = 2023, prose = 2022) =>
		identityOf(
			`汐渚县林草局${title}年政府信息公开工作年度报告\n${stamp}\n所列数据的统计期限为2022年1月1日至2022年12月31日。\n一、总体情况\n${prose}年，我局落实条例。\n`
		);

	it.each(['发布时间：2024-01-12', '发布日期：2024年3月5日', '日期：2024-01-31 来源：县林草局'])(
		'is of the year of its title where it came out right after that: %s',
		(stamp) => {
			const { year, notes } = report(stamp);
			expect(year).toBe(2023);
			expect(notes.map(({ place, stated }) => [place, stated])).toContainEqual([
				'report/year',
				2022
			]);
		}
	);

	it.each(['', '发布时间：2023-01-12', '发布时间：2024-09-01', '更新时间：2024-01-12'])(
		'is of the year of period and prose otherwise: %j',
		(stamp) => {
			expect(report(stamp).year).toBe(2022);
		}
	);

	it('is of no other year where all agree', () => {
		expect(report('发布时间：2024-01-12', 2022).year).toBe(2022);
	});
});

describe('whom to ask', () => {
	it.each([
		'如有疑问请与汐渚县林草局（地址：服务中心5楼，联系电话：6277499）。',
		'如有疑问，请与汐渚县林草局办公室（服务中心，联系人：略，联系电话：6277499）。',
		'如有疑问，请与汐渚县林草局联系（地址：服务中心，联系电话：6277499）。'
	])('stands before the brackets: %s', (asked) => {
		expect(named(`${PERIOD}${asked}\n一、总体情况\n2023年，我局公开信息3条。\n`)).toBe(
			'汐渚县林草局'
		);
	});
});

describe('the scope of a government', () => {
	const scoped = (prose: string) =>
		identityOf(
			`现公布汐渚县人民政府2023年政府信息公开工作年度报告。${PERIOD}一、总体情况\n2023年，${prose}\n`
		).scope;

	it.each(['我县政务公开工作深化内容，公开信息30条。', '我县认真落实条例。本县公开信息9条。'])(
		'is all of its place where it calls itself so: %s',
		(prose) => {
			expect(scoped(prose)).toBe('aggregate');
		}
	);

	it.each(['我办认真落实条例。', '本机关公开信息30条。', '落实条例，公开信息30条。'])(
		'is open where it speaks as an office: %s',
		(prose) => {
			expect(scoped(prose)).toBe('unknown');
		}
	);

	it('is its own where it says so', () => {
		expect(scoped('我县落实条例。数据仅统计县政府本级。')).toBe('own');
	});
});

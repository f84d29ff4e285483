import type { Voice } from '../organ.ts';
import type { FormName } from './figures.ts';

/** Another invented province: code, name, level, code of the place above. */
export const THIRD_PLACES = [
	['820000', '云渚省', 'province', ''],
	['820100', '渌州市', 'prefecture', '820000'],
	['820102', '东陂区', 'county', '820100'],
	['820103', '枫屿区', 'county', '820100'],
	['820121', '霁山县', 'county', '820100'],
	['820122', '苇塘县', 'county', '820100'],
	['820200', '临崖市', 'prefecture', '820000'],
	['820202', '鹿鸣区', 'county', '820200'],
	['820203', '汀兰区', 'county', '820200'],
	['820221', '榆溪县', 'county', '820200'],
	['820300', '琮江瑶族自治州', 'prefecture', '820000'],
	['820381', '石棠市', 'county', '820300'],
	['820322', '云岫县', 'county', '820300'],
	['820400', '桐浦地区', 'prefecture', '820000'],
	['820421', '芷溪县', 'county', '820400']
] as const;

export interface ThirdVoice extends Partial<Voice> {
	year: number;
	form: FormName;
	/** The sentences before the section one, without the period they count. */
	preface: string;
}

export interface ThirdOrgan {
	key: string;
	names: readonly string[] | null;
	kind: string;
	scope: 'own' | 'aggregate' | null;
	host: string;
	march: boolean;
	size: number;
	years: readonly ThirdVoice[];
}

const LAW = '《中华人民共和国政府信息公开条例》';
export const R = '政府信息公开工作年度报告';
const formOf = (year: number): FormName =>
	year < 2014 ? 'local' : year < 2019 ? 'annex' : year < 2021 ? '2019' : '2021';

type Say = (year: number) => Partial<Voice> & { preface: string };
/** One voice a year, in turn. */
const over = (years: readonly number[], ...say: Say[]): ThirdVoice[] =>
	years.map((year, i) => ({ year, form: formOf(year), ...say[i % say.length]!(year) }));

const made = (who: string, y: number) =>
	`按照${LAW}（国务院令第711号）第五十条规定，编制${who}${y}年度${R}。`;
const public_ = (who: string, y: number) =>
	`根据${LAW}要求，现将${who}${y}年政府信息公开工作情况报告如下。`;
const told = (who: string, y: number) =>
	`为保障公众知情权，依据${LAW}，现向社会公布${who}${y}年政府信息公开年度报告。`;
const drawn = (who: string, y: number) =>
	`本报告由${who}根据${LAW}和上级文件要求编制，内容为${y}年度政府信息公开工作。`;
const parts =
	'全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。';
const at = (who: string) =>
	`如对本报告有疑问，请与${who}联系（地址：云台路18号，邮编：331200，电话：0998－6610274）。`;

export const THIRD_ORGANS: readonly ThirdOrgan[] = [
	{
		key: 'luzhou-government',
		names: ['渌州市人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.luzhou-city.example/zwgk/nb',
		march: true,
		size: 220,
		years: over(
			[2016, 2017, 2018, 2019, 2020, 2021, 2022],
			(y) => ({
				head: ['索引号：LZ000-2017-01', `渌州市${y}年${R}`],
				preface: `${public_('渌州市', y)}报告涵盖市政府各部门和各县（区）人民政府。`,
				contact: at('渌州市人民政府办公室政务公开科')
			}),
			(y) => ({
				head: [`渌州市人民政府`, `${y}年${R}`],
				preface: made('全市', y) + parts,
				contact: ''
			}),
			(y) => ({
				head: [`${y}年渌州市${R}`],
				preface: told('渌州市', y),
				contact: '本报告电子文本可在“渌州市人民政府”门户网站政府信息公开专栏下载。',
				pageTitle: `${y}年渌州市${R}-渌州市人民政府网`,
				meta: {
					ArticleTitle: `${y}年渌州市${R}`,
					SiteName: '渌州市人民政府',
					ContentSource: '市政府办'
				}
			})
		)
	},
	{
		key: 'luzhou-office',
		names: ['渌州市人民政府办公室'],
		kind: 'general_office',
		scope: 'own',
		host: 'www.luzhou-city.example/zfb/nb',
		march: false,
		size: 24,
		years: over(
			[2021, 2022, 2023],
			(y) => ({ head: [`渌州市人民政府办公室${y}年度${R}`], preface: made('市政府办公室', y) }),
			(y) => ({ head: [`市政府办公室${y}年${R}`], preface: told('渌州市人民政府办公室', y) }),
			(y) => ({
				head: [`${y}年${R}`],
				preface: public_('渌州市人民政府办公室（以下简称“市政府办”）', y),
				contact: at('市政府办')
			})
		)
	},
	{
		key: 'dongpi-government',
		names: ['东陂区人民政府', '渌州市东陂区人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.dongpi.example/xxgk',
		march: true,
		size: 30,
		years: over(
			[2010, 2011, 2012, 2013, 2015],
			(y) => ({
				head: [`东陂区人民政府${y}年${R}`],
				preface: `${public_('东陂区人民政府', y)}本报告由概述、主动公开政府信息情况、依申请公开政府信息情况、收费减免情况、复议诉讼情况、存在问题与改进措施和附表组成。`
			}),
			(y) => ({
				head: [`渌州市东陂区${y}年政府信息公开年度报告`],
				preface: told('东陂区', y),
				contact: at('东陂区人民政府办公室')
			})
		)
	},
	{
		key: 'weitang-government',
		names: ['苇塘县人民政府', '渌州市苇塘县人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.weitang.example/gknb',
		march: true,
		size: 18,
		years: over(
			[2009, 2010, 2011, 2014, 2016],
			(y) => ({
				head: [`苇塘县${y}年${R}`],
				preface: made('苇塘县人民政府', y),
				contact: at('苇塘县政府信息公开工作领导小组办公室')
			}),
			(y) => ({
				head: [`标题：苇塘县人民政府${y}年${R}`, '来源：苇塘县政府办', `苇塘县人民政府${y}年${R}`],
				preface: public_('我县', y)
			})
		)
	},
	{
		key: 'dongpi-safety~old',
		names: ['东陂区安全生产监督管理局', '渌州市东陂区安全生产监督管理局'],
		kind: 'department',
		scope: 'own',
		host: 'www.dongpi.example/ajj',
		march: true,
		size: 6,
		years: over([2016, 2017], (y) => ({
			head: [`东陂区安全生产监督管理局${y}年${R}`],
			preface: made('东陂区安监局', y)
		}))
	},
	{
		key: 'dongpi-safety~new',
		names: ['东陂区应急管理局', '渌州市东陂区应急管理局'],
		kind: 'department',
		scope: 'own',
		host: 'www.dongpi.example/yjj',
		march: false,
		size: 9,
		years: over(
			[2019, 2020, 2021],
			(y) => ({
				head: [`东陂区应急管理局${y}年${R}`],
				preface: public_('本局', y),
				contact: at('东陂区应急管理局办公室')
			}),
			(y) => ({
				head: [`区应急局${y}年度${R}`],
				preface: made('东陂区应急管理局', y)
			}),
			(y) => ({
				head: [`${y}年度${R}`],
				preface: drawn('东陂区应急管理局', y),
				contact: '本报告由区政府办公室政务公开科汇总发布。'
			})
		)
	},
	{
		key: 'fengyu-health',
		names: ['枫屿区卫生健康局', '渌州市枫屿区卫生健康局'],
		kind: 'department',
		scope: 'own',
		host: 'www.fengyu.example/wjj',
		march: false,
		size: 20,
		years: over(
			[2020, 2021, 2022],
			(y) => ({
				head: [`区卫健局${y}年${R}`],
				preface: public_('枫屿区卫生健康局（以下简称区卫健局）', y)
			}),
			(y) => ({
				head: ['当前位置：首页 > 部门信息公开目录 > 区卫生健康局', `枫屿区卫健局${y}年${R}`],
				preface: made('我局', y),
				signature: ['枫屿区卫生健康局', `${y + 1}年1月16日`]
			}),
			(y) => ({
				head: [`枫屿区卫生健康局`, `关于${y}年度政府信息公开工作的年度报告`],
				preface: public_('我局', y),
				contact: at('枫屿区疾病预防控制中心')
			})
		)
	},
	{
		key: 'jishan-resources',
		names: ['霁山县自然资源和规划局', '渌州市霁山县自然资源和规划局'],
		kind: 'department',
		scope: 'own',
		host: 'www.jishan.example/zrzy',
		march: false,
		size: 45,
		years: over(
			[2021, 2022, 2023],
			(y) => ({
				head: [`霁山县自然资源和规划局${y}年${R}`],
				preface: made('霁山县自然资源和规划局', y),
				contact: at('霁山县不动产登记中心')
			}),
			(y) => ({
				head: [`县自然资源和规划局${y}年${R}`],
				preface: told('霁山县自然资源和规划局', y)
			}),
			(y) => ({
				head: ['霁山县人民政府门户网站', `${y}年${R}`],
				preface: drawn('霁山县自然资源和规划局办公室', y)
			})
		)
	},
	{
		key: 'jishan-land',
		names: ['霁山县国土资源局', '渌州市霁山县国土资源局'],
		kind: 'department',
		scope: 'own',
		host: 'www.jishan.example/gtj',
		march: true,
		size: 28,
		years: over([2014, 2017], (y) => ({
			head: [`霁山县国土资源局${y}年${R}`],
			preface: public_('霁山县国土资源局', y)
		}))
	},
	{
		key: 'jishan-tax',
		names: ['国家税务总局霁山县税务局'],
		kind: 'vertical',
		scope: 'own',
		host: 'tax.yunzhu.example/lz/jishan',
		march: false,
		size: 4,
		years: over(
			[2019, 2020, 2021, 2022],
			(y) => ({
				head: [`国家税务总局霁山县税务局${y}年${R}`],
				preface: made('国家税务总局霁山县税务局', y)
			}),
			(y) => ({
				head: [`霁山县税务局${y}年度${R}`],
				preface: public_('霁山县税务局', y),
				contact: '本报告可在国家税务总局云渚省税务局门户网站查阅。'
			}),
			(y) => ({
				head: [`${y}年${R}`],
				preface: told('国家税务总局霁山县税务局', y),
				contact: at('国家税务总局霁山县税务局办公室')
			})
		)
	},
	{
		key: 'linya-customs',
		names: ['临崖海关', '中华人民共和国临崖海关'],
		kind: 'vertical',
		scope: 'own',
		host: 'linya.customs.example',
		march: false,
		size: 14,
		years: over([2021, 2022], (y) => ({
			head: [`临崖海关本级${y}年${R}`],
			preface: `${made('临崖海关', y)}本报告数据不含隶属海关。`
		}))
	},
	{
		key: 'linya-customs-district',
		names: ['临崖海关', '中华人民共和国临崖海关', '临崖海关关区'],
		kind: 'vertical',
		scope: 'aggregate',
		host: 'linya.customs.example',
		march: false,
		size: 40,
		years: over([2021, 2022], (y) => ({
			head: [`临崖海关关区${y}年${R}`],
			preface: `${public_('临崖海关关区', y)}本报告汇总临崖海关及所属各隶属海关数据。`,
			contact: at('临崖海关办公室')
		}))
	},
	{
		key: 'luzhou-survey',
		names: ['国家统计局渌州调查队'],
		kind: 'vertical',
		scope: 'own',
		host: 'survey.yunzhu.example/luzhou',
		march: false,
		size: 3,
		years: over(
			[2019, 2020, 2021, 2022],
			(y) => ({
				head: [`国家统计局渌州调查队${y}年${R}`],
				preface: made('国家统计局渌州调查队', y)
			}),
			(y) => ({
				head: [`渌州调查队${y}年度${R}`],
				preface: told('国家统计局渌州调查队', y)
			}),
			(y) => ({
				head: [`${y}年${R}`],
				preface: public_('国家统计局渌州调查队（以下简称“我队”）', y),
				contact: '请与我队办公室联系。'
			})
		)
	},
	{
		key: 'jishan-survey',
		names: ['国家统计局霁山调查队'],
		kind: 'vertical',
		scope: 'own',
		host: 'survey.yunzhu.example/jishan',
		march: false,
		size: 0,
		years: over([2021, 2022], (y) => ({
			head: [`国家统计局霁山调查队${y}年${R}`],
			preface: made('国家统计局霁山调查队', y)
		}))
	},
	{
		key: 'linya-maritime',
		names: ['临崖海事局', '中华人民共和国临崖海事局'],
		kind: 'vertical',
		scope: 'own',
		host: 'linya.msa.example',
		march: false,
		size: 7,
		years: over(
			[2021, 2022],
			(y) => ({ head: [`中华人民共和国临崖海事局${y}年${R}`], preface: made('临崖海事局', y) }),
			(y) => ({ head: [`临崖海事局${y}年${R}`], preface: public_('临崖海事局', y) })
		)
	},
	{
		key: 'linya-police',
		names: ['临崖市公安局'],
		kind: 'department',
		scope: 'own',
		host: 'gaj.linya.example/nb',
		march: false,
		size: 70,
		years: over(
			[2020, 2021, 2022],
			(y) => ({
				head: [`临崖市公安局${y}年${R}`],
				preface: public_('临崖市公安局', y),
				contact: at('临崖市公安局法制支队')
			}),
			(y) => ({ head: [`市公安局${y}年度${R}`], preface: told('临崖市公安局', y) })
		)
	},
	{
		key: 'luming-police',
		names: ['临崖市公安局鹿鸣分局'],
		kind: 'branch',
		scope: 'own',
		host: 'gaj.linya.example/luming',
		march: false,
		size: 16,
		years: over(
			[2021, 2022, 2023],
			(y) => ({ head: [`临崖市公安局鹿鸣分局${y}年${R}`], preface: made('鹿鸣分局', y) }),
			(y) => ({ head: [`${y}年${R}`], preface: drawn('临崖市公安局鹿鸣分局', y) }),
			(y) => ({
				head: [`市公安局鹿鸣分局${y}年${R}`],
				preface: told('临崖市公安局鹿鸣分局', y),
				contact: '请与鹿鸣分局指挥中心联系。'
			})
		)
	},
	{
		key: 'yunzhu-reform',
		names: ['云渚省发展和改革委员会'],
		kind: 'department',
		scope: 'own',
		host: 'fgw.yunzhu.example/nb',
		march: false,
		size: 130,
		years: over(
			[2018, 2019, 2021, 2022],
			(y) => ({
				head: [`云渚省发展和改革委员会${y}年${R}`],
				preface: made('云渚省发展和改革委员会', y)
			}),
			(y) => ({
				head: [`省发展改革委${y}年${R}`],
				preface: public_('省发展改革委', y),
				signature: ['云渚省发展和改革委员会']
			}),
			(y) => ({
				head: [`云渚省发展改革委${y}年${R}`],
				preface: told('我委', y),
				contact: at('云渚省发展和改革委员会办公室')
			})
		)
	},
	{
		key: 'yunzhu-office',
		names: ['云渚省人民政府办公厅'],
		kind: 'general_office',
		scope: 'own',
		host: 'www.yunzhu.example/bgt',
		march: false,
		size: 160,
		years: over([2021, 2022], (y) => ({
			head: [`云渚省人民政府办公厅${y}年${R}`],
			preface: made('省政府办公厅', y),
			pageTitle: `云渚省人民政府办公厅${y}年${R}_部门年报_云渚省人民政府网站`,
			meta: {
				ArticleTitle: `云渚省人民政府办公厅${y}年${R}`,
				SiteName: '云渚省人民政府网站',
				ContentSource: '云渚省人民政府办公厅'
			}
		}))
	},
	{
		key: 'linya-hightech',
		names: [
			'临崖高新技术产业开发区管理委员会',
			'临崖市高新技术产业开发区管理委员会',
			'临崖高新区管理委员会'
		],
		kind: 'functional_zone',
		scope: 'aggregate',
		host: 'gxq.linya.example',
		march: true,
		size: 33,
		years: over(
			[2018, 2019, 2020, 2021, 2022],
			(y) => ({
				head: [`临崖高新技术产业开发区${y}年${R}`],
				preface: `${public_('临崖高新技术产业开发区', y)}数据包括全区各部门、各街道。`
			}),
			(y) => ({
				head: [`临崖高新区管委会${y}年${R}`],
				preface: made('临崖高新技术产业开发区管理委员会', y),
				contact: at('临崖高新区党政办公室')
			}),
			(y) => ({
				head: [`临崖高新技术产业开发区管理委员会`, `${y}年度${R}`],
				preface: made('全区', y)
			})
		)
	},
	{
		key: 'linya-bonded',
		names: ['临崖综合保税区管理委员会', '临崖市综合保税区管理委员会'],
		kind: 'functional_zone',
		scope: null,
		host: 'zbq.linya.example',
		march: true,
		size: 8,
		years: over([2021, 2022], (y) => ({
			head: [`临崖综合保税区管理委员会${y}年${R}`],
			preface: public_('临崖综合保税区', y)
		}))
	},
	...(
		[
			['汀兰区', 'tinglan', '临崖市'],
			['芷溪县', 'zhixi', '桐浦地区']
		] as const
	).map(([county, host, above]): ThirdOrgan => ({
		key: `${host}-baishiao`,
		names: [`${county}白石坳镇人民政府`, '白石坳镇人民政府', `${above}${county}白石坳镇人民政府`],
		kind: 'township_government',
		scope: 'own',
		host: `www.${host}.example/bsaz`,
		march: true,
		size: host === 'tinglan' ? 9 : 6,
		years: over(
			[2020, 2021, 2022],
			(y) => ({ head: [`白石坳镇${y}年${R}`], preface: made(`${county}白石坳镇人民政府`, y) }),
			(y) => ({
				head: [`${county}白石坳镇人民政府${y}年度${R}`],
				preface: public_('我镇', y),
				contact: `本报告可从${county}人民政府网站下载。`
			}),
			(y) => ({
				head: [`${y}年${R}`],
				preface: drawn(`${county}白石坳镇党政综合办公室`, y),
				contact: at('白石坳镇人民政府')
			})
		)
	})),
	{
		key: 'huaiyin-subdistrict',
		names: [
			'槐荫里街道办事处',
			'鹿鸣区槐荫里街道办事处',
			'临崖市鹿鸣区槐荫里街道办事处',
			'鹿鸣区人民政府槐荫里街道办事处',
			'临崖市鹿鸣区人民政府槐荫里街道办事处'
		],
		kind: 'subdistrict',
		scope: 'own',
		host: 'www.luming.example/hyl',
		march: true,
		size: 7,
		years: over(
			[2020, 2021, 2022],
			(y) => ({ head: [`鹿鸣区槐荫里街道${y}年${R}`], preface: made('我街道', y) }),
			(y) => ({
				head: [`临崖市鹿鸣区人民政府槐荫里街道办事处${y}年${R}`],
				preface: public_('街道办事处', y)
			}),
			(y) => ({
				head: [`槐荫里街道办事处${y}年${R}`],
				preface: told('鹿鸣区槐荫里街道办事处', y),
				contact: at('槐荫里街道党政办')
			})
		)
	},
	{
		key: 'shitang-government',
		names: ['石棠市人民政府', '琮江瑶族自治州石棠市人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.shitang.example/nb',
		march: true,
		size: 50,
		years: over(
			[2021, 2022, 2023],
			(y) => ({
				head: [`石棠市${y}年${R}`],
				preface: `${public_('石棠市人民政府', y)}本报告中“全市”含各乡镇（街道）。`,
				contact: at('石棠市人民政府办公室')
			}),
			(y) => ({
				head: [`石棠市人民政府${y}年${R}`],
				preface: told('全市', y),
				contact: '联系单位：石棠市政务服务和大数据管理局。'
			})
		)
	},
	{
		key: 'congjiang-ethnic',
		names: ['琮江瑶族自治州民族宗教事务委员会', '琮江州民族宗教事务委员会'],
		kind: 'department',
		scope: 'own',
		host: 'www.congjiang.example/mzw',
		march: false,
		size: 2,
		years: over(
			[2021, 2022],
			(y) => ({
				head: [`琮江瑶族自治州民族宗教事务委员会${y}年${R}`],
				preface: made('州民宗委', y)
			}),
			(y) => ({
				head: [`州民宗委${y}年${R}`],
				preface: public_('琮江瑶族自治州民族宗教事务委员会', y)
			})
		)
	},
	{
		key: 'tongpu-office',
		names: ['桐浦地区行政公署', '桐浦地区行署'],
		kind: '',
		scope: 'aggregate',
		host: 'www.tongpu.example/nb',
		march: true,
		size: 60,
		years: over([2021, 2022], (y) => ({
			head: [`桐浦地区行政公署${y}年${R}`],
			preface: `${made('桐浦地区行政公署', y)}报告反映全地区情况。`
		}))
	},
	{
		key: 'yunxiu-education',
		names: ['云岫县教育局', '琮江瑶族自治州云岫县教育局'],
		kind: 'department',
		scope: 'own',
		host: 'www.yunxiu.example/jyj',
		march: false,
		size: 12,
		years: over(
			[2021, 2022],
			(y) => ({ head: [`县教育局${y}年${R}`], preface: told('云岫县教育局', y) }),
			(y) => ({
				head: [`县教育局${y}年${R}`],
				preface: public_('我局', y),
				contact: at('云岫县教育局办公室')
			})
		)
	},
	{
		key: 'elsewhere-education',
		names: null,
		kind: 'department',
		scope: 'own',
		host: 'www.wt-edu.example/gk',
		march: false,
		size: 12,
		years: over([2021, 2022], (y) => ({
			head: [`县教育局${y}年${R}`],
			preface: public_('县教育局', y),
			contact: '请与局办公室联系。'
		}))
	},
	{
		key: 'yuxi-data',
		names: ['榆溪县大数据发展管理局', '临崖市榆溪县大数据发展管理局'],
		kind: 'department',
		scope: 'own',
		host: 'www.yuxi-x.example/dsj',
		march: false,
		size: 5,
		years: over(
			[2021, 2022, 2023],
			(y) => ({ head: [`榆溪县大数据发展管理局${y}年${R}`], preface: made('我局', y) }),
			(y) => ({ head: [`县大数据局${y}年${R}`], preface: public_('榆溪县大数据发展管理局', y) })
		)
	},
	{
		key: 'yuxi-government',
		names: ['榆溪县人民政府', '临崖市榆溪县人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.yuxi-x.example/zf',
		march: true,
		size: 44,
		years: over(
			[2021, 2022, 2023],
			(y) => ({
				head: [`榆溪县${y}年${R}`],
				preface: `${y}年，全县政务公开工作扎实开展。${public_('榆溪县', y)}`,
				contact: at('榆溪县大数据发展管理局')
			}),
			(y) => ({ head: [`榆溪县人民政府${y}年度${R}`], preface: made('全县', y) + parts }),
			(y) => ({
				head: [`${y}年度${R}`],
				preface: told('榆溪县人民政府', y),
				contact: at('榆溪县人民政府办公室')
			})
		)
	},
	{
		key: 'tinglan-enforcement',
		names: ['汀兰区城市管理综合行政执法局', '临崖市汀兰区城市管理综合行政执法局'],
		kind: 'department',
		scope: 'own',
		host: 'www.tinglan.example/cgj',
		march: false,
		size: 15,
		years: over(
			[2021, 2022],
			(y) => ({
				head: [`汀兰区城市管理综合行政执法局${y}年${R}`],
				preface: made('区城管执法局', y)
			}),
			(y) => ({
				head: [`区城管局${y}年${R}`],
				preface: told('汀兰区城市管理综合行政执法局', y)
			})
		)
	},
	{
		key: 'luzhou-fund',
		names: ['渌州市住房公积金管理中心'],
		kind: '',
		scope: 'own',
		host: 'gjj.luzhou-city.example',
		march: false,
		size: 6,
		years: over([2021, 2022], (y) => ({
			head: [`渌州市住房公积金管理中心${y}年${R}`],
			preface: public_('本中心', y)
		}))
	},
	{
		key: 'linya-finance',
		names: ['国家金融监督管理总局临崖监管分局'],
		kind: '',
		scope: 'own',
		host: 'linya.nfra.example',
		march: false,
		size: 9,
		years: over([2023, 2024], (y) => ({
			head: [`国家金融监督管理总局临崖监管分局${y}年${R}`],
			preface: made('国家金融监督管理总局临崖监管分局', y),
			contact: '请与我分局办公室联系。'
		}))
	},
	{
		key: 'yunzhu-quakes',
		names: ['云渚省地震局'],
		kind: 'vertical',
		scope: 'own',
		host: 'dzj.yunzhu.example',
		march: false,
		size: 3,
		years: over([2021, 2022], (y) => ({
			head: [`云渚省地震局${y}年${R}`],
			preface: made('云渚省地震局', y)
		}))
	},
	{
		key: 'luzhou-tobacco',
		names: ['渌州市烟草专卖局', '云渚省渌州市烟草专卖局'],
		kind: 'vertical',
		scope: 'own',
		host: 'tobacco.yunzhu.example/lz',
		march: false,
		size: 2,
		years: over([2021, 2022], (y) => ({
			head: [`云渚省渌州市烟草专卖局${y}年${R}`],
			preface: public_('渌州市烟草专卖局', y)
		}))
	},
	{
		key: 'yunxiu-pansong',
		names: [
			'盘松瑶族乡人民政府',
			'云岫县盘松瑶族乡人民政府',
			'琮江瑶族自治州云岫县盘松瑶族乡人民政府'
		],
		kind: 'township_government',
		scope: 'own',
		host: 'www.yunxiu.example/psx',
		march: true,
		size: 0,
		years: over(
			[2021, 2022],
			(y) => ({ head: [`盘松瑶族乡${y}年${R}`], preface: made('盘松瑶族乡人民政府', y) }),
			(y) => ({
				head: [`云岫县盘松瑶族乡人民政府${y}年${R}`],
				preface: public_('我乡', y)
			})
		)
	},
	{
		key: 'yuxi-ecology',
		names: ['临崖市生态环境局榆溪分局', '临崖市生态环境局榆溪县分局'],
		kind: 'branch',
		scope: 'own',
		host: 'sthj.linya.example/yuxi',
		march: false,
		size: 8,
		years: over(
			[2020, 2021, 2022],
			(y) => ({
				head: [`临崖市生态环境局榆溪分局${y}年${R}`],
				preface: made('榆溪分局', y)
			}),
			(y) => ({
				head: [`${y}年度${R}`],
				preface: public_('临崖市生态环境局榆溪分局（以下简称“我分局”）', y),
				contact: '请与我分局综合科联系。'
			})
		)
	},
	{
		key: 'fengyu-government',
		names: ['枫屿区人民政府', '渌州市枫屿区人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.fengyu.example/qzf',
		march: true,
		size: 75,
		years: over(
			[2020, 2021, 2022, 2023],
			(y) => ({
				head: [`枫屿区${y}年度${R}`],
				preface: made('枫屿区', y),
				contact: at('枫屿区融媒体中心')
			}),
			(y) => ({
				head: ['首页 > 政府信息公开 > 政府信息公开年报 > 正文', `枫屿区人民政府${y}年${R}`],
				preface: public_('全区', y)
			})
		)
	},
	{
		key: 'zhixi-market',
		names: ['芷溪县市场监督管理局', '桐浦地区芷溪县市场监督管理局'],
		kind: 'department',
		scope: 'own',
		host: 'www.zhixi.example/scjg',
		march: false,
		size: 19,
		years: over(
			[2019, 2020, 2021],
			(y) => ({
				head: [`芷溪县市场监管局${y}年${R}`],
				preface: public_('芷溪县市场监督管理局', y)
			}),
			(y) => ({
				head: [`芷溪县市场监督管理局${y}年${R}`],
				preface: made('县市场监管局', y),
				contact: at('县市场监管局办公室')
			})
		)
	},
	{
		key: 'nameless-bureau',
		names: null,
		kind: '',
		scope: null,
		host: 'old.dongpi.example/x12',
		march: false,
		size: 11,
		years: over([2021, 2022], (y) => ({
			head: [`${y}年度${R}`],
			preface: public_('我局', y),
			contact: '公众如有意见，请向我局办公室反映。'
		}))
	}
];

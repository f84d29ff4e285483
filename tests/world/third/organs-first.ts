import { R, at, drawn, made, over, parts, reported, told, type ThirdOrgan } from './organ.ts';

export const FIRST: readonly ThirdOrgan[] = [
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
				preface: `${reported('渌州市', y)}报告涵盖市政府各部门和各县（区）人民政府。`,
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
				preface: reported('渌州市人民政府办公室（以下简称“市政府办”）', y),
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
				preface: `${reported('东陂区人民政府', y)}本报告由概述、主动公开政府信息情况、依申请公开政府信息情况、收费减免情况、复议诉讼情况、存在问题与改进措施和附表组成。`
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
				preface: reported('我县', y)
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
				preface: reported('本局', y),
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
				preface: reported('枫屿区卫生健康局（以下简称区卫健局）', y)
			}),
			(y) => ({
				head: ['当前位置：首页 > 部门信息公开目录 > 区卫生健康局', `枫屿区卫健局${y}年${R}`],
				preface: made('我局', y),
				signature: ['枫屿区卫生健康局', `${y + 1}年1月16日`]
			}),
			(y) => ({
				head: [`枫屿区卫生健康局`, `关于${y}年度政府信息公开工作的年度报告`],
				preface: reported('我局', y),
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
			preface: reported('霁山县国土资源局', y)
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
				preface: reported('霁山县税务局', y),
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
			preface: `${reported('临崖海关关区', y)}本报告汇总临崖海关及所属各隶属海关数据。`,
			contact: at('临崖海关办公室')
		}))
	}
];

import { R, at, drawn, made, over, reported, told, type ThirdOrgan } from './organ.ts';

export const SECOND: readonly ThirdOrgan[] = [
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
				preface: reported('国家统计局渌州调查队（以下简称“我队”）', y),
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
			(y) => ({ head: [`临崖海事局${y}年${R}`], preface: reported('临崖海事局', y) })
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
				preface: reported('临崖市公安局', y),
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
				preface: reported('省发展改革委', y),
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
				preface: `${reported('临崖高新技术产业开发区', y)}数据包括全区各部门、各街道。`
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
			preface: reported('临崖综合保税区', y)
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
				preface: reported('我镇', y),
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
				preface: reported('街道办事处', y)
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
				preface: `${reported('石棠市人民政府', y)}本报告中“全市”含各乡镇（街道）。`,
				contact: at('石棠市人民政府办公室')
			}),
			(y) => ({
				head: [`石棠市人民政府${y}年${R}`],
				preface: told('全市', y),
				contact: '联系单位：石棠市政务服务和大数据管理局。'
			})
		)
	}
];

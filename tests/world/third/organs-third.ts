import { R, at, made, over, parts, reported, told, type ThirdOrgan } from './organ.ts';

export const THIRD: readonly ThirdOrgan[] = [
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
				preface: reported('琮江瑶族自治州民族宗教事务委员会', y)
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
				preface: reported('我局', y),
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
			preface: reported('县教育局', y),
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
			(y) => ({ head: [`县大数据局${y}年${R}`], preface: reported('榆溪县大数据发展管理局', y) })
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
				preface: `${y}年，全县政务公开工作扎实开展。${reported('榆溪县', y)}`,
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
			preface: reported('本中心', y)
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
			preface: reported('渌州市烟草专卖局', y)
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
				preface: reported('我乡', y)
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
				preface: reported('临崖市生态环境局榆溪分局（以下简称“我分局”）', y),
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
				preface: reported('全区', y)
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
				preface: reported('芷溪县市场监督管理局', y)
			}),
			(y) => ({
				head: [`芷溪县市场监督管理局${y}年${R}`],
				preface: made('县市场监管局', y),
				contact: at('县市场监管局办公室')
			})
		)
	}
];

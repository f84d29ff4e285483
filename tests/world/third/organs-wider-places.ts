import { made, over, R, reported, told, type ThirdOrgan } from './organ.ts';
import { links } from './organs-wider.ts';

/** Organs of zones, systems and towns, for the wider part. */
export const WIDER_PLACES: readonly ThirdOrgan[] = [
	{
		key: 'linya-hightech-market',
		names: [
			'临崖高新技术产业开发区市场监督管理局',
			'临崖高新区市场监督管理局',
			'临崖市市场监督管理局高新技术产业开发区分局'
		],
		kind: 'department',
		scope: 'own',
		host: 'gxq.linya.example/scjgj',
		march: false,
		size: 8,
		years: over([2021, 2022], (y) => ({
			head: [`临崖高新区市场监督管理局${y}年${R}`],
			preface: made('临崖高新区市场监督管理局', y)
		}))
	},
	{
		key: 'yunzhu-tax',
		names: ['国家税务总局云渚省税务局'],
		kind: 'vertical',
		scope: 'aggregate',
		host: 'tax.yunzhu.example/sj',
		march: false,
		size: 60,
		years: over([2021, 2022], (y) => ({
			head: [`国家税务总局云渚省税务局${y}年${R}`],
			preface: `${made('国家税务总局云渚省税务局', y)}本报告汇总全省各级税务机关数据。`
		}))
	},
	{
		key: 'yunzhu-securities',
		names: ['中国证券监督管理委员会云渚监管局', '云渚证监局'],
		kind: '',
		scope: 'own',
		host: 'csrc.yunzhu.example',
		march: false,
		size: 7,
		years: over(
			[2021, 2022],
			(y) => ({
				head: [`中国证券监督管理委员会云渚监管局${y}年${R}`],
				preface: made('中国证券监督管理委员会云渚监管局', y)
			}),
			(y) => ({
				head: [`云渚证监局${y}年${R}`],
				preface: reported('中国证券监督管理委员会云渚监管局（以下简称“云渚证监局”）', y)
			})
		)
	},
	{
		key: 'luzhou-post',
		names: ['渌州市邮政管理局'],
		kind: 'vertical',
		scope: 'own',
		host: 'yz.yunzhu.example/luzhou',
		march: false,
		size: 2,
		years: over([2021, 2022], (y) => ({
			head: [`渌州市邮政管理局${y}年${R}`],
			preface: reported('渌州市邮政管理局', y)
		}))
	},
	{
		key: 'jishan-traffic-police',
		names: ['霁山县公安局交通管理大队', '霁山县公安局'],
		kind: '',
		scope: 'own',
		host: 'www.jishan.example/jjdd',
		march: false,
		size: 6,
		years: over([2021, 2022], (y) => ({
			head: [`霁山县公安局交通管理大队${y}年${R}`],
			preface: made('霁山县公安局交通管理大队', y)
		}))
	},
	{
		key: 'liuying-subdistrict',
		names: [
			'柳营街道办事处',
			'枫屿区柳营街道办事处',
			'枫屿区人民政府柳营街道办事处',
			'渌州市枫屿区柳营街道办事处',
			'渌州市枫屿区人民政府柳营街道办事处'
		],
		kind: 'subdistrict',
		scope: 'own',
		host: 'www.fengyu.example/lyjd',
		march: true,
		size: 5,
		years: over(
			[2020, 2021, 2022],
			(y) => ({
				head: [`柳营街道办事处${y}年${R}`],
				preface: made('枫屿区人民政府柳营街道办事处', y)
			}),
			(y) => ({
				head: [`枫屿区柳营街道${y}年度${R}`],
				preface: reported('柳营街道', y),
				signature: links(`枫屿区桂园街道${y}年度${R}`, `枫屿区石桥镇${y}年度${R}`)
			})
		)
	},
	{
		key: 'congjiang-government',
		names: ['琮江瑶族自治州人民政府', '琮江州人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.congjiang.example/zf',
		march: true,
		size: 80,
		years: over(
			[2021, 2022, 2023],
			(y) => ({
				head: [`琮江瑶族自治州人民政府${y}年${R}`],
				preface: `${made('州人民政府', y)}报告数据涵盖各县市和州直各部门。`
			}),
			(y) => ({ head: [`琮江州${y}年${R}`], preface: reported('全州', y) })
		)
	},
	{
		key: 'zhixi-justice-old',
		names: ['芷溪县物价局', '桐浦地区芷溪县物价局'],
		kind: 'department',
		scope: 'own',
		host: 'www.zhixi.example/wjj',
		march: true,
		size: 12,
		years: over([2011, 2012, 2013, 2015], (y) => ({
			head: [`芷溪县物价局${y}年${R}`],
			preface: reported('芷溪县物价局', y)
		}))
	},
	{
		key: 'yuxi-water',
		names: ['榆溪县水利局', '临崖市榆溪县水利局'],
		kind: 'department',
		scope: 'own',
		host: 'www.yuxi-x.example/slj',
		march: false,
		size: 6,
		years: over(
			[2020, 2021, 2022],
			(y) => ({
				head: [`榆溪县水利局信息公开工作年度报告（${y}年度）`],
				preface: made('榆溪县水利局', y)
			}),
			(y) => ({
				head: [`榆溪县水利局${y}年政务公开工作年度报告`],
				preface: reported('我局', y),
				contact: '监督单位：榆溪县人民政府办公室。'
			}),
			(y) => ({
				head: [`【政府信息公开年报】榆溪县水利局${y}年${R}`],
				preface: reported('县水利局', y)
			})
		)
	},
	{
		key: 'fengyu-housing',
		names: ['枫屿区住房和城乡建设局', '渌州市枫屿区住房和城乡建设局'],
		kind: 'department',
		scope: 'own',
		host: 'www.fengyu.example/zjj',
		march: false,
		size: 34,
		years: over(
			[2021, 2022],
			(y) => ({
				head: [
					`名称：枫屿区住房和城乡建设局${y}年${R}`,
					'索引号：FY-0041',
					'信息分类：政府信息公开年报',
					'主题词：年报'
				],
				preface: reported('我局', y)
			}),
			(y) => ({ head: [`区住建局${y}年${R}`], preface: told('枫屿区住房城乡建设局', y) })
		)
	}
];

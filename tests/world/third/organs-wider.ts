import { drawn, made, over, R, reported, type ThirdOrgan, told } from './organ.ts';

const links = (before: string, after: string) => [
	`上一篇：${before}`,
	`下一篇：${after}`,
	'相关附件：政府信息公开申请表.doc',
	'【打印本页】【关闭窗口】'
];

/** Names, titles and pages that the first part has none of. */
export const WIDER: readonly ThirdOrgan[] = [
	{
		key: 'dongpi-civil',
		names: ['东陂区民政局', '渌州市东陂区民政局'],
		kind: 'department',
		scope: 'own',
		host: 'www.dongpi.example/mzj',
		march: false,
		size: 14,
		years: over(
			[2020, 2021, 2022],
			(y) => ({
				head: [`${y}年${R}`],
				preface: reported('我局', y),
				signature: [
					'东陂区民政局',
					`${y + 1}年1月17日`,
					...links(`东陂区财政局${y}年${R}`, `东陂区司法局${y}年${R}`)
				]
			}),
			(y) => ({
				head: [`关于公布《东陂区民政局${y}年${R}》的公告`, `东陂区民政局${y}年${R}`],
				preface: made('我局', y)
			}),
			(y) => ({
				head: ['东民字〔2023〕2号', '东陂区民政局', `${y}年度${R}`],
				preface: reported('东陂区民政局', y)
			})
		)
	},
	{
		key: 'luming-labour',
		names: ['鹿鸣区人力资源和社会保障局', '临崖市鹿鸣区人力资源和社会保障局'],
		kind: 'department',
		scope: 'own',
		host: 'www.luming.example/rsj',
		march: false,
		size: 30,
		years: over(
			[2021, 2022, 2023],
			(y) => ({
				head: ['临崖市鹿鸣区人力资源和社会', `保障局${y}年${R}`],
				preface: made('临崖市鹿鸣区人力资源和社会保障局', y)
			}),
			(y) => ({
				head: [`鹿鸣区人社局${y}年${R}`],
				preface: reported('区人社局', y),
				contact: '联系人：区人社局办公室，电话：0998-6610333。'
			}),
			(y) => ({
				head: [`鹿鸣区人力资源社会保障局${y}年${R}`],
				preface: reported('鹿鸣区人力资源社会保障局', y)
			})
		)
	},
	{
		key: 'luzhou-justice',
		names: ['渌州市司法局'],
		kind: 'department',
		scope: 'own',
		host: 'sfj.luzhou-city.example',
		march: false,
		size: 25,
		years: over(
			[2021, 2022],
			(y) => ({
				head: [`渌州市司法局（市人民政府行政复议局）${y}年${R}`],
				preface: made('渌州市司法局', y)
			}),
			(y) => ({
				head: [`市司法局${y}年度${R}`],
				preface: `在${y - 1}年工作的基础上，${told('渌州市司法局', y)}`
			})
		)
	},
	{
		key: 'tinglan-culture',
		names: ['汀兰区文化广电和旅游局', '临崖市汀兰区文化广电和旅游局'],
		kind: 'department',
		scope: 'own',
		host: 'www.tinglan.example/wgl',
		march: false,
		size: 4,
		years: over(
			[2021, 2022],
			(y) => ({
				head: [`汀兰区文化广电和旅游局（区文物局）${y}年${R}`],
				preface: made('汀兰区文化广电和旅游局', y)
			}),
			(y) => ({
				head: [`汀兰区文广旅局${y}年${R}`],
				preface: reported('汀兰区文广旅局', y)
			})
		)
	},
	{
		key: 'weitang-town',
		names: ['苇塘镇人民政府', '苇塘县苇塘镇人民政府', '渌州市苇塘县苇塘镇人民政府'],
		kind: 'township_government',
		scope: 'own',
		host: 'www.weitang.example/wtz',
		march: true,
		size: 9,
		years: over(
			[2021, 2022, 2023],
			(y) => ({ head: [`苇塘镇${y}年${R}`], preface: made('苇塘县苇塘镇人民政府', y) }),
			(y) => ({ head: [`苇塘县苇塘镇${y}年${R}`], preface: reported('我镇', y) }),
			(y) => ({
				head: ['苇塘县人民政府', '政府信息公开', `${y}年${R}`],
				preface: drawn('苇塘镇人民政府', y),
				contact: '如需咨询，请联系苇塘镇党政办公室。'
			})
		)
	},
	{
		key: 'weitang-government-newer',
		names: ['苇塘县人民政府', '渌州市苇塘县人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.weitang.example/gknb',
		march: true,
		size: 45,
		years: over([2021, 2022], (y) => ({
			head: [`苇塘县${y}年${R}`],
			preface: `${made('苇塘县人民政府', y)}本报告汇总全县各乡镇、各部门数据。`,
			signature: links(`苇塘县${y - 1}年${R}`, '没有了')
		}))
	},
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

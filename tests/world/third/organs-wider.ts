import { drawn, made, over, R, reported, told, type ThirdOrgan } from './organ.ts';

export const links = (before: string, after: string) => [
	`上一篇：${before}`,
	`下一篇：${after}`,
	'相关附件：政府信息公开申请表.doc',
	'【打印本页】【关闭窗口】'
];

/** Names, titles and pages that the first part has none of. */
export const WIDER_NAMES: readonly ThirdOrgan[] = [
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
	}
];

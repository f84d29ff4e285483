import { legal, type Organ, phone, REPORT } from './organ.ts';

export const FIRST_ORGANS: readonly Organ[] = [
	{
		key: 'liuxi-education',
		names: ['柳溪区教育局', '荻洲市柳溪区教育局'],
		kind: 'department',
		scope: 'own',
		host: 'www.liuxi.example/bmgk/jyj',
		march: false,
		size: 30,
		voices: [
			(y) => ({
				head: [`区教育局${y}年${REPORT}`],
				preface: legal('现公布柳溪区教育局', y),
				contact: `如对报告内容有疑问，请与区教育局办公室联系${phone}。`
			}),
			(y) => ({
				head: [`柳溪区教育局${y}年${REPORT}`],
				preface: legal('特编制', y),
				contact: ''
			}),
			(y) => ({
				head: [
					`标题: 柳溪区教育局${y}年${REPORT}`,
					`发布时间: ${y + 1}-01-16`,
					'发布机构: 柳溪区人民政府办公室',
					'栏目: 政府信息公开年报'
				],
				preface: legal('我局特向社会公布', y),
				contact: ''
			})
		]
	},
	{
		key: 'bailu-education',
		names: null,
		kind: 'department',
		scope: 'own',
		host: 'www.bailu.example/jyj',
		march: false,
		size: 26,
		voices: [
			(y) => ({ head: [`区教育局${y}年${REPORT}`], preface: legal('本机关编制', y), contact: '' }),
			(y) => ({ head: [`区教育局${y}年度${REPORT}`], preface: legal('本机关编制', y), contact: '' })
		]
	},
	{
		key: 'yanhu-government',
		names: ['砚湖区人民政府', '鹤浦市砚湖区人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.yanhu.example/zfxxgk/nb',
		march: true,
		size: 120,
		voices: [
			(y) => ({
				head: [`砚湖区${y}年${REPORT}`],
				preface: `${y}年，全区各级各部门认真贯彻条例。本报告数据统计期限为${y}年1月1日至${y}年12月31日。`,
				contact: `公众如有意见，请与砚湖区人民政府办公室联系${phone}。`
			}),
			(y) => ({
				head: [`砚湖区人民政府${y}年${REPORT}`],
				preface: legal('现将砚湖区人民政府', y),
				contact: '本报告电子版可在砚湖区人民政府门户网站下载，咨询请联系砚湖区大数据中心。'
			}),
			(y) => ({
				head: [],
				preface: `${y}年，全区政府信息公开工作平稳推进，现将全区${y}年${REPORT}予以公布。统计期限自${y}年1月1日起至${y}年12月31日止。`,
				contact: `请与砚湖区人民政府办公室联系${phone}。`
			})
		]
	},
	{
		key: 'qingci-town',
		names: ['青瓷镇人民政府', '桃坞县青瓷镇人民政府', '松陵市桃坞县青瓷镇人民政府'],
		kind: 'township_government',
		scope: 'own',
		host: 'www.taowu.example/qcz',
		march: false,
		size: 8,
		voices: [
			(y) => ({
				head: [`青瓷镇人民政府${y}年${REPORT}`],
				preface: `${legal('青瓷镇人民政府编制', y)}本报告可从桃坞县人民政府门户网站（www.taowu.example）查阅下载。`,
				contact: '如需了解详情，请与青瓷镇人民政府联系。'
			}),
			(y) => ({
				head: ['桃坞县人民政府', '首页 > 政府信息公开 > 乡镇 > 年度报告'],
				preface: `${legal('', y)}本报告由桃坞县青瓷镇人民政府便民服务指挥室（党政综合办公室）负责编制。`,
				contact: ''
			}),
			(y) => ({
				head: [`桃坞县青瓷镇${y}年${REPORT}`],
				preface: legal('我镇办公室编制了', y),
				contact: ''
			})
		]
	},
	{
		key: 'songling-weather',
		names: ['松陵市气象局'],
		kind: 'vertical',
		scope: 'own',
		host: 'qxj.songling.example',
		march: false,
		size: 3,
		voices: [
			(y) => ({
				head: [`${y}年${REPORT}`],
				preface: legal('现将松陵市气象局', y),
				contact: `请与松陵市气象局办公室联系${phone}。`
			}),
			(y) => ({
				head: [`松陵市气象局${y}年${REPORT}`],
				preface: legal('现予公布', y),
				contact: ''
			})
		]
	},
	{
		key: 'yunqu-zone',
		names: [
			'云衢经济技术开发区管理委员会',
			'松陵市云衢经济技术开发区管理委员会',
			'松陵云衢经济技术开发区管理委员会'
		],
		kind: 'functional_zone',
		scope: 'aggregate',
		host: 'kfq.songling.example',
		march: true,
		size: 40,
		voices: [
			(y) => ({
				head: [`云衢经济技术开发区${y}年${REPORT}`],
				preface: legal('全区', y),
				contact: '请与云衢经济技术开发区管委会办公室保密与机要处联系。'
			}),
			(y) => ({
				head: [`云衢经济技术开发区管理委员会${y}年${REPORT}`],
				preface: legal('现公布', y),
				contact: '由云衢经济技术开发区管委会党政办公室负责解释。'
			}),
			(y) => ({
				head: [`云衢经开区管委会${y}年${REPORT}`],
				preface: legal('现将云衢经济技术开发区管委会', y),
				contact: ''
			})
		]
	},
	{
		key: 'hepu-customs',
		names: ['鹤浦海关', '中华人民共和国鹤浦海关'],
		kind: 'vertical',
		scope: 'own',
		host: 'hepu.haiguan.example',
		march: false,
		size: 12,
		voices: [
			(y) => ({
				head: [`鹤浦海关（本级）${y}年${REPORT}`],
				preface: legal('现将鹤浦海关', y),
				contact: '请与鹤浦海关办公室联系。'
			}),
			(y) => ({
				head: [`鹤浦海关${y}年${REPORT}`],
				preface: `${legal('编制', y)}本报告仅反映鹤浦海关本级情况。`,
				contact: '请与鹤浦海关办公室联系。'
			})
		]
	},
	{
		key: 'hepu-customs-district',
		names: ['鹤浦海关', '中华人民共和国鹤浦海关', '鹤浦海关关区'],
		kind: 'vertical',
		scope: 'aggregate',
		host: 'hepu.haiguan.example',
		march: false,
		size: 33,
		voices: [
			(y) => ({
				head: [`鹤浦海关关区${y}年${REPORT}`],
				preface: legal('现将鹤浦海关关区', y),
				contact: '请与鹤浦海关办公室联系。'
			}),
			(y) => ({
				head: [`鹤浦海关关区${y}年${REPORT}`],
				preface: legal('编制', y),
				contact: '请与鹤浦海关办公室联系。'
			})
		]
	},
	{
		key: 'xikou-tax',
		names: ['国家税务总局汐口县税务局'],
		kind: 'vertical',
		scope: 'own',
		host: 'tax.lanchuan.example/xikou',
		march: false,
		size: 5,
		voices: [
			(y) => ({
				head: [`国家税务总局汐口县税务局${y}年${REPORT}`],
				preface: legal('编制', y),
				contact: ''
			}),
			(y) => ({
				head: [`汐口县税务局${y}年${REPORT}`],
				preface: legal('现公布汐口县税务局', y),
				contact: ''
			}),
			(y) => ({
				head: [`国家税务总局汐口县税务局${y}年度${REPORT}`],
				preface: legal('编制', y),
				contact: '请与国家税务总局汐口县税务局办公室联系。'
			})
		]
	},
	{
		key: 'songling-police-branch',
		names: ['松陵市公安局云衢分局'],
		kind: 'branch',
		scope: 'own',
		host: 'gaj.songling.example/yunqu',
		march: false,
		size: 14,
		voices: [
			(y) => ({
				head: [`松陵市公安局云衢分局${y}年${REPORT}`],
				preface: legal('编制', y),
				contact: `请与松陵市公安局云衢分局指挥室联系${phone}。`
			}),
			(y) => ({
				head: [`${y}年${REPORT}`],
				preface: legal('现公开松陵市公安局云衢分局', y),
				contact: ''
			})
		]
	}
];

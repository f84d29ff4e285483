/** A place of an invented country: code, name, level, code of the place above. */
export const PLACES = [
	['810000', '岚川省', 'province', ''],
	['810100', '荻洲市', 'prefecture', '810000'],
	['810102', '柳溪区', 'county', '810100'],
	['810103', '青屿区', 'county', '810100'],
	['810121', '沅堰县', 'county', '810100'],
	['810200', '鹤浦市', 'prefecture', '810000'],
	['810202', '白鹭区', 'county', '810200'],
	['810203', '砚湖区', 'county', '810200'],
	['810221', '汐口县', 'county', '810200'],
	['810300', '松陵市', 'prefecture', '810000'],
	['810302', '云衢区', 'county', '810300'],
	['810321', '桃坞县', 'county', '810300'],
	['810322', '杼山县', 'county', '810300']
] as const;

/** How one report tells whose it is. */
export interface Voice {
	/** Lines before the preface: banner, breadcrumb, head of a crawler, title. */
	head: string[];
	preface: string;
	contact: string;
	signature?: string[];
	/** Of the page, where it is one. */
	meta?: Record<string, string>;
	pageTitle?: string;
}

export interface Organ {
	key: string;
	/** Any of these is right; null where the text leaves the name open. */
	names: readonly string[] | null;
	kind: string;
	scope: 'own' | 'aggregate' | null;
	host: string;
	/** Last day and month on which it may publish. */
	march: boolean;
	size: number;
	/** One for each year from 2021 on. */
	voices: readonly ((year: number) => Voice)[];
}

const REPORT = '政府信息公开工作年度报告';
const legal = (who: string, year: number) =>
	`根据《中华人民共和国政府信息公开条例》要求，${who}${year}年${REPORT}。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
const phone = '（地址：建设大道6号；邮编：330411；联系电话：0999-2280641）';

export const ORGANS: readonly Organ[] = [
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
	},
	{
		key: 'songling-police',
		names: ['松陵市公安局'],
		kind: 'department',
		scope: 'own',
		host: 'gaj.songling.example',
		march: false,
		size: 60,
		voices: [
			(y) => ({
				head: [`松陵市公安局${y}年${REPORT}`],
				preface: legal('编制', y),
				contact: `请与松陵市公安局${phone}联系。`
			}),
			(y) => ({
				head: [`市公安局${y}年${REPORT}`],
				preface: legal('现公布', y),
				contact: `如有疑问，请与松陵市公安局${phone}联系。`
			})
		]
	},
	{
		key: 'dizhou-annals',
		names: ['荻洲市人民政府地方志办公室'],
		kind: 'department',
		scope: 'own',
		host: 'www.dizhou.example/dfz',
		march: false,
		size: 2,
		voices: [
			(y) => ({
				head: [`荻洲市人民政府地方志办公室${y}年${REPORT}`],
				preface: legal('编制', y),
				contact: ''
			}),
			(y) => ({
				head: [],
				preface: legal('现公布荻洲市人民政府地方志办公室', y),
				contact: ''
			})
		]
	},
	{
		key: 'yuanyan-audit',
		names: ['沅堰县审计局', '荻洲市沅堰县审计局'],
		kind: 'department',
		scope: 'own',
		host: 'www.yuanyan.example/sjj',
		march: false,
		size: 4,
		voices: [
			(y) => ({
				head: [`${y}年${REPORT}`],
				preface: legal('沅堰县审计局（以下简称“县审计局”）编制', y),
				contact: '请与县审计局办公室联系。'
			}),
			(y) => ({
				head: [`县审计局${y}年${REPORT}`],
				preface: legal('现将沅堰县审计局', y),
				contact: ''
			})
		]
	},
	{
		key: 'xikou-housing',
		names: ['汐口县住房和城乡建设局', '鹤浦市汐口县住房和城乡建设局'],
		kind: 'department',
		scope: 'own',
		host: 'www.xikou.example/zjj',
		march: false,
		size: 22,
		voices: [
			(y) => ({
				head: [`县住建局${y}年${REPORT}`],
				preface: legal('现公布汐口县住房和城乡建设局', y),
				contact: ''
			}),
			(y) => ({
				head: ['发布机构：汐口县住房和城乡建设局', `${y}年${REPORT}`],
				preface: legal('我局编制', y),
				contact: ''
			})
		]
	},
	{
		key: 'nameless-town',
		names: null,
		kind: '',
		scope: null,
		host: 'xz.zhushan.example/p77',
		march: false,
		size: 6,
		voices: [
			(y) => ({ head: [`${y}年${REPORT}`], preface: legal('我镇编制', y), contact: '' }),
			(y) => ({ head: [], preface: legal('我镇编制', y), contact: '请与我镇党政办联系。' })
		]
	},
	{
		key: 'lanchuan-water',
		names: ['岚川省水利厅'],
		kind: 'department',
		scope: 'own',
		host: 'slt.lanchuan.example',
		march: false,
		size: 70,
		voices: [
			(y) => ({
				head: ['岚川省人民政府', '当前位置：首页 > 省政府部门 > 年报', `${y}年${REPORT}`],
				preface: legal('岚川省水利厅特编制', y),
				contact: '本报告由省政府办公厅政务公开办监督指导。'
			}),
			(y) => ({
				head: [`省水利厅${y}年${REPORT}`],
				preface: legal('编制', y),
				contact: '',
				signature: ['岚川省水利厅'],
				pageTitle: `省水利厅${y}年${REPORT}_年度报告_岚川省人民政府`,
				meta: {
					ArticleTitle: `岚川省水利厅${y}年${REPORT}`,
					ContentSource: '',
					SiteName: '岚川省人民政府'
				}
			})
		]
	},
	{
		key: 'zhushan-government',
		names: ['杼山县人民政府', '松陵市杼山县人民政府'],
		kind: 'government',
		scope: 'aggregate',
		host: 'www.zhushan.example/nb',
		march: true,
		size: 50,
		voices: [
			(y) => ({
				head: [`${y}年度${REPORT}`],
				preface: legal('现公布杼山县人民政府', y),
				contact: '如有疑问，请联系杼山县政务服务中心。'
			}),
			(y) => ({
				head: [`杼山县${y}年度${REPORT}`],
				preface: `${legal('现公布', y)}报告涵盖全县各部门、各乡镇。`,
				contact: '请与杼山县人民政府办公室联系。'
			})
		]
	},
	{
		key: 'zhushan-office',
		names: ['杼山县人民政府办公室', '松陵市杼山县人民政府办公室'],
		kind: 'general_office',
		scope: 'own',
		host: 'www.zhushan.example/zfb',
		march: false,
		size: 11,
		voices: [
			(y) => ({
				head: [`杼山县人民政府办公室${y}年${REPORT}`],
				preface: legal('杼山县人民政府办公室编制', y),
				contact: ''
			}),
			(y) => ({
				head: [`县政府办公室${y}年${REPORT}`],
				preface: legal('现公开杼山县人民政府办公室', y),
				contact: ''
			})
		]
	},
	{
		key: 'tinghua-subdistrict',
		names: [
			'汀花街道办事处',
			'青屿区汀花街道办事处',
			'荻洲市青屿区汀花街道办事处',
			'青屿区人民政府汀花街道办事处'
		],
		kind: 'subdistrict',
		scope: 'own',
		host: 'www.qingyu.example/thjd',
		march: false,
		size: 5,
		voices: [
			(y) => ({
				head: [`青屿区汀花街道办事处${y}年${REPORT}`],
				preface: legal('我街道办事处编制', y),
				contact: '请与我街道办事处联系。'
			}),
			(y) => ({
				head: [`汀花街道${y}年${REPORT}`],
				preface: legal('我街道编制', y),
				contact: '请与汀花街道党政办公室联系。'
			})
		]
	},
	{
		key: 'zhuhai-zone',
		names: [
			'竹汀综合实验区管理委员会',
			'松陵市竹汀综合实验区管理委员会',
			'松陵竹汀综合实验区管理委员会'
		],
		kind: 'functional_zone',
		scope: 'aggregate',
		host: 'zt.songling.example',
		march: true,
		size: 36,
		voices: [
			(y) => ({
				head: [`竹汀综合实验区${y}年${REPORT}`],
				preface: legal('现将', y),
				contact: '',
				pageTitle: `竹汀综合实验区${y}年${REPORT}_信息公开年报_竹汀综合实验区党工委管委会`,
				meta: {
					ArticleTitle: `竹汀综合实验区${y}年${REPORT}`,
					SiteName: '竹汀综合实验区党工委管委会'
				}
			}),
			(y) => ({
				head: [`${y}年${REPORT}`],
				preface: legal('现公布竹汀综合实验区', y),
				contact: '请与竹汀综合实验区管委会办公室联系。'
			})
		]
	},
	...['汐口县石塘镇', '汐口县芦花镇'].map((town): Organ => ({
		key: town,
		names: [`${town}人民政府`, `${town.slice(3)}人民政府`, `鹤浦市${town}人民政府`],
		kind: 'township_government',
		scope: 'own',
		host: `www.xikou.example/${town === '汐口县石塘镇' ? 'stz' : 'lhz'}`,
		march: false,
		size: 0,
		voices: [
			(y) => ({
				head: [`${town}人民政府${y}年${REPORT}`],
				preface: legal('编制', y),
				contact: ''
			}),
			(y) => ({
				head: [`${town}${y}年${REPORT}`],
				preface: legal(`现公布${town}人民政府`, y),
				contact: ''
			})
		]
	}))
];

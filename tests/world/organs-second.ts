import { legal, type Organ, phone, REPORT } from './organ.ts';

export const SECOND_ORGANS: readonly Organ[] = [
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

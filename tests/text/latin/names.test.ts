import { expect, test } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { organName } from '#text/latin/organ-name.ts';
import { placeName } from '#text/latin/place-name.ts';
import { spellingOf } from '#text/latin/syllables.ts';

const { regions, latin = [] } = loadRegistry('data/registry');
const spelling = spellingOf(latin);

const englishOf = (name: string): string => {
	const region = regions.find((one) => one.name === name);
	if (!region) throw new Error(`no such place: ${name}`);
	return placeName(name, region.level, spelling);
};

test.each([
	['重庆市', 'Chongqing'],
	['陕西省', 'Shaanxi'],
	['山西省', 'Shanxi'],
	['内蒙古自治区', 'Inner Mongolia'],
	['广西壮族自治区', 'Guangxi'],
	['香港特别行政区', 'Hong Kong'],
	['六安市', 'Lu’an'],
	['蚌埠市', 'Bengbu'],
	['丽水市', 'Lishui'],
	['厦门市', 'Xiamen'],
	['台州市', 'Taizhou'],
	['长治市', 'Changzhi'],
	['呼和浩特市', 'Hohhot'],
	['乌鲁木齐市', 'Ürümqi'],
	['锡林郭勒盟', 'Xilingol League'],
	['喀什地区', 'Kashgar Prefecture'],
	['克孜勒苏柯尔克孜自治州', 'Kizilsu Kirgiz Autonomous Prefecture'],
	['黔西南布依族苗族自治州', 'Qianxinan Buyei and Miao Autonomous Prefecture']
])('%s has its official name: %s', (name, expected) => {
	expect(englishOf(name)).toBe(expected);
});

test.each([
	['乐亭县', 'Laoting County'],
	['东阿县', 'Dong’e County'],
	['铅山县', 'Yanshan County'],
	['番禺区', 'Panyu District'],
	['六合区', 'Luhe District'],
	['涡阳县', 'Guoyang County'],
	['洪洞县', 'Hongtong County'],
	['郫都区', 'Pidu District'],
	['什邡市', 'Shifang City'],
	['黄陂区', 'Huangpi District'],
	['单县', 'Shanxian County'],
	['浚县', 'Xunxian County'],
	['城区', 'Chengqu District'],
	['浦东新区', 'Pudong New Area'],
	['清新区', 'Qingxin District'],
	['碑林区', 'Beilin District'],
	['神农架林区', 'Shennongjia Forestry District'],
	['科尔沁左翼中旗', 'Ke’erqin Left Wing Middle Banner'],
	['东乡族自治县', 'Dongxiang Autonomous County'],
	['三都水族自治县', 'Sandu Sui Autonomous County'],
	['双江拉祜族佤族布朗族傣族自治县', 'Shuangjiang Lahu, Va, Blang and Dai Autonomous County']
])('%s is spelled, with its kind in English: %s', (name, expected) => {
	expect(englishOf(name)).toBe(expected);
});

test('every place of the registry has a name in Latin letters alone', () => {
	const odd = regions.filter(
		({ name, level }) => !/^[\p{Script=Latin}’ ,()-]+$/u.test(placeName(name, level, spelling))
	);
	expect(odd).toEqual([]);
});

test('every name of the table has a syllable for each of its characters', () => {
	for (const { name, pinyin } of latin)
		expect(pinyin.split(' '), name).toHaveLength([...name].length);
});

test.each([
	['霁川省水利厅', 'Jichuan Department of Water Resources'],
	['穹浦市教育和体育局', 'Qiongpu Education and Sports Bureau'],
	['穹浦市文化广电和旅游局', 'Qiongpu Culture, Radio and Television and Tourism Bureau'],
	['穹浦市大数据管理局', 'Qiongpu Big Data Management Bureau'],
	['穹浦市人民政府办公室', 'Qiongpu People’s Government Office'],
	['穹浦市汐皋县珩坞镇人民政府', 'Qiongpu Xigao County Hengwu Town People’s Government'],
	['汐皋县珩坞街道办事处', 'Xigao County Hengwu Subdistrict Office'],
	['穹浦市公安局汐皋分局', 'Qiongpu Public Security Bureau Xigao Branch'],
	['国家税务总局穹浦市税务局', 'State Taxation Administration Qiongpu Tax Bureau']
])('%s is %s', (name, expected) => {
	const places = [
		{ zh: '霁川省', en: 'Jichuan' },
		{ zh: '穹浦市', en: 'Qiongpu' },
		{ zh: '汐皋县', en: 'Xigao County' }
	];
	expect(organName(name, places, spelling)).toBe(expected);
});

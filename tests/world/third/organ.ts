import type { Voice } from '../organ.ts';
import type { FormName } from './figures.ts';

/** Another invented province: code, name, level, code of the place above. */
export const THIRD_PLACES = [
	['820000', '云渚省', 'province', ''],
	['820100', '渌州市', 'prefecture', '820000'],
	['820102', '东陂区', 'county', '820100'],
	['820103', '枫屿区', 'county', '820100'],
	['820121', '霁山县', 'county', '820100'],
	['820122', '苇塘县', 'county', '820100'],
	['820200', '临崖市', 'prefecture', '820000'],
	['820202', '鹿鸣区', 'county', '820200'],
	['820203', '汀兰区', 'county', '820200'],
	['820221', '榆溪县', 'county', '820200'],
	['820300', '琮江瑶族自治州', 'prefecture', '820000'],
	['820381', '石棠市', 'county', '820300'],
	['820322', '云岫县', 'county', '820300'],
	['820400', '桐浦地区', 'prefecture', '820000'],
	['820421', '芷溪县', 'county', '820400']
] as const;

export interface ThirdVoice extends Partial<Voice> {
	year: number;
	form: FormName;
	/** The sentences before the section one, without the period they count. */
	preface: string;
}

export interface ThirdOrgan {
	key: string;
	names: readonly string[] | null;
	kind: string;
	scope: 'own' | 'aggregate' | null;
	host: string;
	march: boolean;
	size: number;
	years: readonly ThirdVoice[];
}

const LAW = '《中华人民共和国政府信息公开条例》';
export const R = '政府信息公开工作年度报告';
const formOf = (year: number): FormName =>
	year < 2014 ? 'local' : year < 2019 ? 'annex' : year < 2021 ? '2019' : '2021';

type Say = (year: number) => Partial<Voice> & { preface: string };
/** One voice a year, in turn. */
export const over = (years: readonly number[], ...say: Say[]): ThirdVoice[] =>
	years.map((year, i) => ({ year, form: formOf(year), ...say[i % say.length]!(year) }));

export const made = (who: string, y: number) =>
	`按照${LAW}（国务院令第711号）第五十条规定，编制${who}${y}年度${R}。`;
export const reported = (who: string, y: number) =>
	`根据${LAW}要求，现将${who}${y}年政府信息公开工作情况报告如下。`;
export const told = (who: string, y: number) =>
	`为保障公众知情权，依据${LAW}，现向社会公布${who}${y}年政府信息公开年度报告。`;
export const drawn = (who: string, y: number) =>
	`本报告由${who}根据${LAW}和上级文件要求编制，内容为${y}年度政府信息公开工作。`;
export const parts =
	'全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。';
export const at = (who: string) =>
	`如对本报告有疑问，请与${who}联系（地址：云台路18号，邮编：331200，电话：0998－6610274）。`;

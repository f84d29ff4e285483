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

export const REPORT = '政府信息公开工作年度报告';
export const legal = (who: string, year: number) =>
	`根据《中华人民共和国政府信息公开条例》要求，${who}${year}年${REPORT}。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
export const phone = '（地址：建设大道6号；邮编：330411；联系电话：0999-2280641）';

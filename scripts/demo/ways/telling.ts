import type { Random } from '../random.ts';
import type { WaysOrgan } from './organs.ts';

/** How one report tells whose it is and when it came out: what a page of the world prints around and before the form. */
export interface Telling {
	/** What was done, for the accuracy to be told by. */
	ways: string[];
	title: string[];
	preface: string;
	contact: string;
	/** Lines of the page above the title. */
	above: string[];
	signature: string[];
	/** What a page of HTML has in its head, and what it prints as the site's own. */
	page: { title: string; metas: readonly (readonly [string, string])[]; stamp: string };
	/** Whether the text of the document tells the day of publication. */
	dated: boolean;
}

interface Subject {
	told: WaysOrgan;
	name: string;
	year: number;
	published: string;
	random: Random;
}

const REPORT = '政府信息公开工作年度报告';

/** Draws one way for each part; what the parts leave open together is told by the last: somewhere the organ is named in full. */
export function tellingOf(subject: Subject): Telling {
	const { random } = subject;
	const title = random.pick(TITLES)(subject);
	const preface = random.pick(PREFACES)(subject);
	const contact = random.pick(CONTACTS)(subject);
	const above = random.pick(ABOVE)(subject);
	const signed = random.chance(0.3);
	return {
		ways: [title.way, preface.way, contact.way, above.way, ...(signed ? ['signature_short'] : [])],
		title: title.lines,
		preface: preface.words,
		contact: contact.words,
		above: above.lines,
		signature: signed ? [subject.told.bare, dayOf(subject.published)] : [],
		page: pageOf(subject, title.lines.join('')),
		dated: above.dated || signed
	};
}

interface Lines {
	way: string;
	lines: string[];
	dated?: boolean;
}
interface Words {
	way: string;
	words: string;
}

const TITLES: readonly ((s: Subject) => Lines)[] = [
	({ name, year }) => ({ way: 'title_full', lines: [`${name}${year}年${REPORT}`] }),
	({ told, year, random }) => ({
		way: 'title_short',
		lines: [`${calledIn(told, random)}${year}年${REPORT}`]
	}),
	({ told, year, random }) => ({
		way: 'title_short_over_lines',
		lines: [calledIn(told, random), `${year}年度${REPORT}`]
	}),
	({ told, year, random }) => ({
		way: 'title_year_first',
		lines: [`${year}年${calledIn(told, random)}${REPORT}`]
	}),
	({ year }) => ({ way: 'title_nameless', lines: [`${year}年度${REPORT}`] })
];

/** A government, a zone and a town by their area alone, a zone now and then by its short name, the others by their name without the place. */
const calledIn = ({ kind, area, bare }: WaysOrgan, random: Random) =>
	kind === 'zone' && random.chance(0.5)
		? random.pick([bare.replace(AUTHORITY, ''), bare])
		: kind === 'area' || kind === 'zone' || kind === 'town'
			? area
			: bare;
const AUTHORITY = /管委会$/u;

const LAW = '根据《中华人民共和国政府信息公开条例》的规定';
const PREFACES: readonly ((s: Subject) => Words)[] = [
	(s) => ({
		way: 'preface_now_published',
		words: `${LAW}，现公布${fullOf(s)}${s.year}年${REPORT}。`
	}),
	(s) => ({
		way: 'preface_now_told',
		words: `按照上级有关要求，现将${fullOf(s)}${s.year}年政府信息公开工作情况向社会公布。`
	}),
	(s) => ({
		way: 'preface_drawn_up',
		words: `${LAW}，在${s.year - 1}年工作的基础上，特编制${fullOf(s)}${s.year}年度${REPORT}。`
	}),
	(s) => ({
		way: 'preface_short_for',
		words: `${LAW}，${fullOf(s)}（以下简称“${s.told.bare}”）编制并公布${s.year}年度报告。`
	})
];

/** A system reports for all its offices, and says so. */
const fullOf = ({ told, name }: Subject) =>
	told.kind === 'system' ? `${name}关区` : told.kind === 'area' ? told.area : name;

const phone = (random: Random) => `0900-${random.int(2000000, 8999999)}`;
const street = (random: Random) => `迎宾路${random.int(1, 300)}号`;

const CONTACTS: readonly ((s: Subject) => Words)[] = [
	({ told, name, random }) => ({
		way: 'contact_office',
		words: `如对本报告有疑问，请与${name}${told.kind === 'town' ? '党政综合办公室' : '办公室'}联系（电话：${phone(random)}）。`
	}),
	({ name, random }) => ({
		way: 'contact_bracketed',
		words: `如有疑问，请与${name}（地址：${street(random)}；邮编：${random.int(900100, 979900)}；电话：${phone(random)}）联系。`
	}),
	({ told, random }) => ({
		way: 'contact_elsewhere',
		words: `咨询请联系${placeOf(told)}政务服务中心，电话：${phone(random)}。`
	}),
	({ told }) => ({
		way: 'contact_pronoun',
		words: `如有疑问，请与${told.self}${told.kind === 'town' ? '党政办公室' : '办公室'}联系。`
	}),
	({ told, random }) => ({
		way: 'download',
		words: `全文可以从${placeOf(told)}人民政府门户网站下载，联系电话：${phone(random)}。`
	}),
	({ told, name }) => ({
		way: 'drafted_by_office',
		words: `本报告由${name}${told.kind === 'town' ? '综合信息指挥室（党政综合办公室）' : '综合科'}负责编制。`
	})
];

const placeOf = ({ organ }: WaysOrgan) => organ.place.parent?.name ?? organ.place.name;

const STAMPS = ['发布时间：', '发表时间：', '时间：', '发布于：', '公开日期：'];

const ABOVE: readonly ((s: Subject) => Lines)[] = [
	() => ({ way: 'bare', lines: [] }),
	({ told, published, random }) => ({
		way: 'stamp',
		lines: [
			`${random.pick(STAMPS)}${published} ${random.int(8, 17)}:${random.int(10, 59)} 来源：${placeOf(told)}人民政府办公室`
		],
		dated: true
	}),
	({ told }) => ({
		way: 'breadcrumb',
		lines: [
			`${placeOf(told)}人民政府`,
			`当前位置：首页 > ${placeOf(told)}人民政府信息公开平台 > 政府信息公开年报`
		]
	}),
	({ told }) => ({ way: 'banner', lines: [`${placeOf(told)}人民政府`] }),
	({ told, random }) => ({
		way: 'site_name',
		lines: [
			random.pick([`${placeOf(told)}人民政府网`, `${placeOf(told)}政府门户网站`]),
			random.pick(['首页/政务公开/政府信息公开年报', '您现在的位置：首页 → 政府信息公开年报'])
		]
	}),
	({ told, name, year, published }) => ({
		way: 'crawler_head',
		lines: [
			`标题: ${name}${year}年${REPORT}`,
			`发布时间: ${published}`,
			`发布机构: ${told.kind === 'area' ? `${told.area}人民政府办公室` : name}`,
			'栏目: 政府信息公开年报'
		],
		dated: true
	}),
	({ name, published, random }) => ({
		way: 'index_block',
		lines: [
			`索引号：${random.int(100000, 999999)}/${published.slice(0, 4)}-${random.int(10, 99)}`,
			`发布机构：${name}`,
			`成文日期：${published}`,
			`公开日期：${published}`
		],
		dated: true
	})
];

function pageOf({ told, published }: Subject, title: string): Telling['page'] {
	const site = `${placeOf(told)}人民政府门户网站`;
	return {
		title: `${title}_政府信息公开年报_${site}`,
		metas: [
			['ArticleTitle', title],
			['PubDate', `${published} 10:08`],
			['SiteName', site],
			['ColumnName', '政府信息公开年报']
		],
		stamp: `时间：${published} 浏览：106`
	};
}

function dayOf(published: string): string {
	const [year, month, day] = published.split('-').map(Number);
	return `${year}年${month}月${day}日`;
}

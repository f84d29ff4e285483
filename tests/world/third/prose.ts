import { type Printed } from '../figures.ts';
import { answeredOf, receivedOf } from './old-forms.ts';
import type { OldFigures } from './figures.ts';

/** A sentence and the figures it states, as `claim:value`; what else is true of it may be found and need not. */
export interface Said {
	text: string;
	claims: string[];
	also?: string[];
}

export interface Told {
	year: number;
	received: number;
	carriedIn: number;
	handled: number;
	carriedOut: number;
	granted: number;
	partly: number;
	denied: number;
	reconsiderations: number;
	suits: number;
	inForce: number | null;
}

const sumOf = (printed: Printed, prefix: string) =>
	[...printed]
		.filter(([place]) => place.startsWith(prefix) && place.endsWith('/total'))
		.reduce((sum, [, value]) => sum + value, 0);

export const toldByTables = (year: number, printed: Printed): Told => {
	const total = (item: string) => printed.get(`requests/${item}/total`) ?? 0;
	return {
		year,
		received: total('received_new'),
		carriedIn: total('carried_in'),
		handled: total('handled_total'),
		carriedOut: total('carried_out'),
		granted: total('granted'),
		partly: total('partially_granted'),
		denied: sumOf(printed, 'requests/denied_'),
		reconsiderations: sumOf(printed, 'disputes/reconsideration/'),
		suits: sumOf(printed, 'disputes/litigation'),
		inForce: printed.get('proactive/normative_documents/in_force') ?? null
	};
};

export const toldByOld = (year: number, of: OldFigures): Told => ({
	year,
	received: receivedOf(of),
	carriedIn: 0,
	handled: answeredOf(of),
	carriedOut: 0,
	granted: of.granted,
	partly: of.partly,
	denied: of.denied,
	reconsiderations: of.reconsiderations,
	suits: of.suits,
	inForce: null
});

const outcomes = (t: Told) => ({
	text: `予以公开${t.granted}件，部分公开${t.partly}件，不予公开${t.denied}件`,
	claims: [`granted:${t.granted}`, `partially_granted:${t.partly}`, `denied:${t.denied}`]
});

/** What is said of requests; `off` is what the agency itself got wrong. */
export const REQUESTS: readonly ((t: Told) => Said)[] = [
	(t) => ({
		text: `本年度新增依申请公开${t.received}宗，上年度转入${t.carriedIn}宗。`,
		claims: [`received:${t.received}`, `carried_in:${t.carriedIn}`]
	}),
	(t) => ({
		text: `${t.year}年，登记政府信息公开申请${t.received}件，按期办结${t.handled}件，转下年度继续办理${t.carriedOut}件。`,
		claims: [`received:${t.received}`, `handled:${t.handled}`, `carried_out:${t.carriedOut}`]
	}),
	(t) => ({
		text: `收到公民、法人和其他组织提交的政府信息公开申请共计${t.received}份，均按规定程序办理。`,
		claims: [`received:${t.received}`]
	}),
	(t) => ({
		text: `共办理政府信息公开申请${t.received + t.carriedIn}件，其中当年新收${t.received}件、上年结转${t.carriedIn}件；${outcomes(t).text}。`,
		claims: [`received:${t.received}`, `carried_in:${t.carriedIn}`, ...outcomes(t).claims],
		also: [`received:${t.received + t.carriedIn}`, `handled:${t.received + t.carriedIn}`]
	}),
	(t) => ({
		text: `今年以来，我们通过网络、信函、当面等渠道收到信息公开申请${t.received}件（次），较好满足群众需求。`,
		claims: [`received:${t.received}`]
	}),
	(t) => ({
		text: `依申请公开工作平稳有序，共收到申请${t.received}件，答复${t.handled}件，其中，${outcomes(t).text}。`,
		claims: [`received:${t.received}`, `handled:${t.handled}`, ...outcomes(t).claims]
	}),
	(t) => ({
		text: `全年接收政府信息公开申请 ${t.received} 件，办结 ${t.handled} 件，办结率按时限计算为100%。`,
		claims: [`received:${t.received}`, `handled:${t.handled}`]
	})
];
export const NO_REQUESTS = [
	'未收到政府信息公开申请。',
	'全年无依申请公开政府信息的事项。',
	'本年度未接到公民、法人或其他组织的政府信息公开申请。'
];

/** Sentences of a report that state nothing of its requests, though their words are alike. */
export const ASIDE: readonly ((t: Told) => Said)[] = [
	(t) => ({
		text: `12345政务服务便民热线受理群众诉求${18620 + t.received}件，按时办结率99.6%。`,
		claims: []
	}),
	() => ({
		text: '办理各类行政复议案件44件，行政应诉案件17件，案件审理质量稳步提高。',
		claims: []
	}),
	() => ({
		text: '受理不动产登记申请5210件，行政许可申请1204件，当场办结1198件。',
		claims: []
	}),
	(t) => ({
		text: `自条例施行以来，累计受理政府信息公开申请${t.received + 861}件。`,
		claims: []
	}),
	() => ({
		text: '承办人大代表建议32件、政协提案41件，办理结果均已在网站公开。',
		claims: ['congress_proposals:32', 'cppcc_proposals:41'],
		also: ['proposals:73']
	}),
	(t) => ({
		text: `与${t.year - 1}年收到申请${t.received + 9}件相比有所变化。`,
		claims: []
	}),
	() => ({ text: '网站留言办理系统共收到来信327件，答复327件。', claims: [] }),
	() => ({ text: '举办政府信息公开业务培训3期，培训240人次，编发简报6期。', claims: [] })
];

export const DISPUTES: readonly ((t: Told) => Said)[] = [
	(t) => ({
		text: `因政府信息公开被申请行政复议${t.reconsiderations}件，被提起行政诉讼${t.suits}件。`,
		claims: [`reconsiderations:${t.reconsiderations}`, `litigations:${t.suits}`]
	}),
	(t) => ({
		text: `涉及政府信息公开的行政复议案件${t.reconsiderations}起、行政诉讼案件${t.suits}起。`,
		claims: [`reconsiderations:${t.reconsiderations}`, `litigations:${t.suits}`]
	}),
	() => ({ text: '有关情况见下表。', claims: [] })
];

export const STOCK: readonly ((inForce: number) => Said)[] = [
	(n) => ({
		text: `截至年底，现行有效行政规范性文件${n}件。`,
		claims: [`normative_in_force:${n}`]
	}),
	(n) => ({
		text: `开展规范性文件清理，公布继续有效的规范性文件目录，共${n}件。`,
		claims: [],
		also: [`normative_in_force:${n}`]
	})
];

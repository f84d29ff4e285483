import { createRandom } from '../../../scripts/demo/random.ts';
import { FORMS } from '../../../scripts/demo/form.ts';
import type { WorldDocument } from '../compose.ts';
import type { Printed } from '../figures.ts';
import { figuresOf, type YearFigures } from './figures.ts';
import { pageOf, PERIODS, STAMPS } from './frame.ts';
import { gridIn, isPage, type ThirdLayout } from './layouts.ts';
import { annexGrid, localGrid, receivedOf } from './old-forms.ts';
import type { ThirdOrgan, ThirdVoice } from './organ.ts';
import { type Part, PARTS } from './parts.ts';
import { WIDER_LAYOUTS, widerGrid, type WiderLayout } from './wider.ts';
import { phrases } from './phrases.ts';
import {
	DISPUTES,
	NO_REQUESTS,
	type Said,
	STOCK,
	type Told,
	toldByOld,
	toldByTables
} from './prose.ts';

const FAULTS = ['sum', 'balance', 'stated', 'stock', 'carry', 'in_force', 'disputes'] as const;
type FaultKind = (typeof FAULTS)[number];
const ACCUSED_BY: Record<FaultKind | 'old_stated', readonly string[]> = {
	sum: ['applicants-sum', 'outcomes-sum'],
	balance: ['requests-balance'],
	stated: ['narrative-received', 'narrative-none'],
	stock: ['stock-over-years'],
	carry: ['carry-over'],
	in_force: ['narrative-stock'],
	disputes: ['disputes-sum'],
	old_stated: ['narrative-received']
};

/** The claims that are held against the truth; channels and shares are not. */
export const MEASURED = [
	'received',
	'carried_in',
	'handled',
	'carried_out',
	'granted',
	'partially_granted',
	'denied',
	'reconsiderations',
	'litigations',
	'normative_in_force',
	'congress_proposals',
	'cppcc_proposals'
];

/** A part of the third set, the same at each call. */
export function composeThird(number: 0 | 1): WorldDocument[] {
	const part = PARTS[number]!;
	let turn = 0;
	return part.organs.flatMap((organ) => {
		const random = createRandom(part.name, organ.key);
		const forms = organ.years.map(({ form }) => form);
		const figures = figuresOf(random, forms, organ.size, part.scale);
		return organ.years.map((voice, i) =>
			documentOf(
				part,
				organ,
				voice,
				figures[i]!,
				turn++,
				random.int(10, 28),
				i === forms.length - 1
			)
		);
	});
}

const tableOf = (
	layout: ThirdLayout | WiderLayout,
	grid: Parameters<typeof gridIn>[1],
	printed: Printed
): string => (isWider(layout) ? widerGrid(layout, grid, printed) : gridIn(layout, grid, printed));
const isWider = (layout: ThirdLayout | WiderLayout): layout is WiderLayout =>
	WIDER_LAYOUTS.some((one) => one === layout);

function faultOf(
	voice: ThirdVoice,
	turn: number,
	layout: ThirdLayout | WiderLayout,
	last: boolean,
	size: number
): FaultKind | 'old_stated' | null {
	if (turn % 4 !== 1 || layout === 'glued' || size === 0) return null;
	if (voice.form === 'local' || voice.form === 'annex') return 'old_stated';
	const kind = FAULTS[Math.floor(turn / 4) % FAULTS.length]!;
	// What holds from year to year is broken in the last year alone, so that no clean year is beside it.
	if (['stock', 'carry', 'balance'].includes(kind) && (!last || voice.form !== '2021'))
		return 'sum';
	if (kind === 'in_force' && voice.form !== '2021') return 'sum';
	return kind;
}

/** What the agency got wrong in its tables. */
function broken(right: Printed, kind: string | null): Printed {
	const printed = new Map(right);
	const add = (place: string, by: number) => {
		const key = place as Parameters<typeof printed.set>[0];
		printed.set(key, (printed.get(key) ?? 0) + by);
	};
	if (kind === 'sum') add('requests/granted/total', 4);
	if (kind === 'balance')
		for (const party of ['natural_person', 'total']) add(`requests/carried_out/${party}`, 2);
	if (kind === 'stock') add('proactive/normative_documents/in_force', 31);
	if (kind === 'carry')
		for (const item of ['carried_in', 'granted', 'handled_total'])
			for (const party of ['natural_person', 'total']) add(`requests/${item}/${party}`, 2);
	if (kind === 'disputes') add('disputes/reconsideration/total', 2);
	return printed;
}

function documentOf(
	part: Part,
	organ: ThirdOrgan,
	voice: ThirdVoice,
	figures: YearFigures,
	turn: number,
	day: number,
	last: boolean
): WorldDocument {
	const { year, form } = voice;
	const layout = voice.meta ? 'word_html' : part.layouts[turn % part.layouts.length]!;
	const kind = faultOf(voice, turn, layout, last, organ.size);
	const printed = broken(figures.printed, kind);
	const older = form === 'annex' || form === 'local';
	const truth = older ? toldByOld(year, figures.old) : toldByTables(year, printed);
	const off = kind === 'stated' || kind === 'old_stated' ? 6 : 0;
	const told: Told = { ...truth, received: truth.received + off };
	const published = `${year + 1}-${organ.march || older ? '03' : '01'}-${day}`;
	const stamp = STAMPS[Math.floor(turn / 2) % STAMPS.length]!(published);
	const { lines, said } = older
		? oldBody(part, voice, figures, told, turn, layout)
		: body(part, voice, printed, told, turn, layout, kind === 'in_force' ? 77 : 0);
	const front = [
		...(voice.head ?? []),
		...stamp,
		`${voice.preface}${PERIODS[turn % PERIODS.length]!(year)}`,
		...(voice.contact ? [voice.contact] : [])
	];
	const all = [...front, ...lines, ...(voice.signature ?? [])];
	const claims = [
		...said.flatMap((one) => one.claims),
		...(form === 'local' && layout !== 'glued' ? formClaims(truth) : [])
	];
	const page = isPage(layout);
	const late = turn % 5 === 2 ? `${year + 1}07/t${year + 1}0709` : published.replaceAll('-', '');
	return {
		path: `${organ.key.replaceAll(/[^a-z-]/gu, 'x')}-${turn}-${year}.${page ? 'html' : 'txt'}`,
		text: page ? pageOf(voice, all, published) : `${all.join('\n')}\n`,
		url: `https://${organ.host}/${late}_${3100 + turn}.html`,
		organ,
		year,
		layout,
		habit: `heads-${turn % part.headings.length}`,
		fault: kind === null ? null : { kind, rules: ACCUSED_BY[kind] },
		printed: older ? oldCells(form, figures) : printed,
		claims,
		also: [...said.flatMap((one) => one.also ?? []), ...(older ? formClaims(truth) : [])],
		published: stamp.length > 0 || page ? published : null
	};
}

const formClaims = (t: Told): string[] => [
	`received:${t.received}`,
	`handled:${t.handled}`,
	`granted:${t.granted}`,
	`partially_granted:${t.partly}`,
	`denied:${t.denied}`,
	`reconsiderations:${t.reconsiderations}`,
	`litigations:${t.suits}`
];

function oldCells(form: string, { old }: YearFigures): Printed {
	if (form === 'local') return new Map();
	return new Map([
		['requests/received_new/total', receivedOf(old)],
		['disputes/reconsideration/total', old.reconsiderations],
		['disputes/reconsideration/upheld', old.reconsiderations],
		['disputes/reconsideration/corrected', 0],
		['disputes/reconsideration/other', 0]
	]);
}

const requestsSaid = (part: Part, told: Told, turn: number): Said =>
	told.received === 0 && told.carriedIn === 0
		? { text: NO_REQUESTS[turn % NO_REQUESTS.length]!, claims: ['received:0'] }
		: part.requests[(turn * 3) % part.requests.length]!(told);

/** What follows from there having been no request. */
const NOTHING = ['handled:0', 'carried_in:0', 'carried_out:0'];

function body(
	part: Part,
	voice: ThirdVoice,
	printed: Printed,
	told: Told,
	turn: number,
	layout: ThirdLayout | WiderLayout,
	offStock: number
): { lines: string[]; said: Said[] } {
	const { year } = voice;
	const heads = part.headings[turn % part.headings.length]!;
	const form = FORMS[voice.form === '2019' ? '2019' : '2021'];
	const random = createRandom(part === PARTS[0] ? 'third prose' : part.name, turn);
	const say = (about: Parameters<typeof phrases>[1]) => phrases(random, about);
	const requests = requestsSaid(part, told, turn);
	const aside = part.aside[(turn * 5) % part.aside.length]!(told);
	const disputes = DISPUTES[turn % DISPUTES.length]!(told);
	const stock =
		told.inForce !== null && (offStock > 0 || turn % 3 === 0)
			? STOCK[offStock > 0 ? 0 : turn % 2]!(told.inForce + offStock)
			: { text: '', claims: [] };
	const item = (i: number, name: string) =>
		heads[0]!.startsWith('（') ? `${i}.${name}` : `（${'一二三四五'[i - 1]}）${name}`;
	return {
		said: [
			requests,
			aside,
			disputes,
			stock,
			{ text: '', claims: [], also: requests.claims.includes('received:0') ? NOTHING : [] }
		],
		lines: [
			heads[0]!,
			`${item(1, '主动公开')}。${year}年，通过门户网站、政务新媒体等发布各类信息${420 + turn}条，${say('proactive')}${stock.text}`,
			`${item(2, '依申请公开')}。${requests.text}`,
			`${item(3, '政府信息管理')}。${say('management')}${aside.text}`,
			`${item(4, '政府信息公开平台建设')}。${say('platform')}`,
			`${item(5, '监督保障')}。${say('supervision')}开展考核和社会评议，没有责任追究情形。`,
			heads[1]!,
			tableOf(layout, form.proactive, printed),
			heads[2]!,
			tableOf(layout, form.requests, printed),
			heads[3]!,
			...(disputes.text ? [disputes.text] : []),
			tableOf(layout, form.disputes, printed),
			heads[4]!,
			'从全年情况看，仍有不足：政策解读形式较为单一，个别单位公开时效性不强。针对上述问题，将丰富解读方式，压实公开责任，强化日常巡查。',
			heads[5]!,
			turn % 2 === 0
				? `${year}年未向申请人收取信息处理费。`
				: '本单位无收取信息处理费的情况，没有其他需要报告的事项。'
		]
	};
}

function oldBody(
	part: Part,
	voice: ThirdVoice,
	figures: YearFigures,
	told: Told,
	turn: number,
	layout: ThirdLayout | WiderLayout
): { lines: string[]; said: Said[] } {
	const { old, since } = figures;
	const requests = requestsSaid(part, told, turn);
	const aside = part.aside[turn % part.aside.length]!(told);
	const disputes = DISPUTES[turn % 2]!(told);
	const grid =
		voice.form === 'local' ? localGrid(voice.year, old, since, turn) : annexGrid(old, turn);
	return {
		said: [requests, aside, disputes],
		lines: [
			turn % 2 === 0 ? '一、概述' : '一、主要工作概述',
			`${voice.year}年，认真贯彻条例，健全工作机制，完善公开目录。${aside.text}`,
			'二、主动公开政府信息情况',
			`本年度共主动公开政府信息${old.disclosed}条，其中通过政府网站公开${old.disclosed}条。`,
			'三、依申请公开政府信息情况',
			requests.text,
			'四、政府信息公开的收费及减免情况',
			'本年度未收取任何费用。',
			'五、因政府信息公开申请行政复议、提起行政诉讼的情况',
			disputes.text,
			'六、存在的主要问题和改进措施',
			'公开内容有待进一步深化，下一年将继续完善制度，加强培训。',
			voice.form === 'local' ? '七、附表' : '附件：政府信息公开情况统计表',
			tableOf(layout, grid, new Map())
		]
	};
}

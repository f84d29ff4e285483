import type { Place } from '#domain/place.ts';
import { createRandom, type Random } from '../../scripts/demo/random.ts';
import { figuresOver, type Printed } from './figures.ts';
import { type Layout, LAYOUTS, tableIn } from './layouts.ts';
import type { Organ, Voice } from './organ.ts';
import { ORGANS } from './organs.ts';

/** What an innocent report does that looks like a fault. */
const HABITS = [
	'plain',
	'headings_off_by_a_word',
	'headings_in_a_line',
	'stamp_under_another_label',
	'late_address',
	'period_from_until',
	'period_torn',
	'half_an_area',
	'own_office_named',
	'tail_missing',
	'ends_after_one'
] as const;
type Habit = (typeof HABITS)[number];

/** What the agency itself got wrong, and the rules that may say so. */
export type Fault = { kind: string; rules: readonly string[] } | null;
const SUM: Fault = { kind: 'sum', rules: ['applicants-sum', 'outcomes-sum'] };
const WRONG: { place: Place; by: number } = { place: 'requests/granted/total', by: 3 };

export interface WorldDocument {
	path: string;
	text: string;
	url: string;
	organ: Pick<Organ, 'key' | 'names' | 'kind' | 'scope'>;
	year: number;
	layout: string;
	habit: string;
	fault: Fault;
	printed: Printed | null;
	/** Figures of the prose, as `claim:value`. */
	claims: readonly string[];
	/** Other claims that are true of it. */
	also?: readonly string[];
	published: string | null;
}

const HEADINGS = [
	'总体情况',
	'主动公开政府信息情况',
	'收到和处理政府信息公开申请情况',
	'政府信息公开行政复议、行政诉讼情况',
	'存在的主要问题及改进情况',
	'其他需要报告的事项'
];
const OFF = [
	'工作总体情况',
	'行政机关主动公开政府信息情况',
	'收到和处理政府信息公开申请的情况',
	'政府信息公开行政法复议、行政诉讼情况',
	'工作存在的主要问题和改进措施',
	'其他需要报告事项'
];
const ORDINALS = ['一', '二', '三', '四', '五', '六'];

const claimed: readonly ((n: number, carried: number) => [string, string[]])[] = [
	(n) => [`全年共收到依申请公开办理事项${n}件。`, [`received:${n}`]],
	(n) => [`受理依申请公开案件${n}件，均在法定期限内答复。`, [`received:${n}`]],
	(n) => [`接收到政府信息公开申请书${n}份。`, [`received:${n}`]],
	(n) => [`本年新收政府信息公开申请数量${n}件。`, [`received:${n}`]],
	(n) => [`收到群众提出的政府信息公开申请${n}条。`, [`received:${n}`]],
	(n, c) => [
		`全年收到政府信息公开申请${n}件，上年结转${c}件。`,
		[`received:${n}`, `carried_in:${c}`]
	]
];

/** The whole set, the same at each call. */
export function composeWorld(round = 0): WorldDocument[] {
	let turn = 5 * round;
	return ORGANS.flatMap((organ) => {
		const random = createRandom('world', organ.key, round);
		const figures = figuresOver(random, organ.voices.length, organ.size);
		return organ.voices.map((voice, i) =>
			documentOf(organ, 2021 + i, voice(2021 + i), figures[i]!, turn++, random)
		);
	});
}

function documentOf(
	organ: Organ,
	year: number,
	voice: Voice,
	right: Printed,
	turn: number,
	random: Random
): WorldDocument {
	const layout = voice.meta ? 'html' : LAYOUTS[turn % LAYOUTS.length]!;
	const habit = HABITS[(turn * 3) % HABITS.length]!;
	const fault: Fault =
		turn % 9 === 4 &&
		habit !== 'ends_after_one' &&
		layout !== 'glued_line' &&
		layout !== 'glued_rows'
			? SUM
			: null;
	const printed = new Map(right);
	if (fault) printed.set(WRONG.place, (printed.get(WRONG.place) ?? 0) + WRONG.by);
	const published = stamp(year, organ.march, random);
	const { lines, claims } = bodyOf(voice, organ, year, layout, habit, printed, published, turn);
	const page = layout === 'html';
	const text = page ? pageOf(voice, lines, published) : `${lines.join('\n')}\n`;
	const late = habit === 'late_address' || habit === 'stamp_under_another_label';
	const day = late ? `${year + 1}06/t${year + 1}0611` : published.replaceAll('-', '').slice(0, 6);
	return {
		path: `${organ.key.replaceAll(/[^a-z-]/gu, 'x')}${turn}-${year}.${page ? 'html' : 'txt'}`,
		text,
		url: `https://${organ.host}/${day}_${700 + turn}.html`,
		organ,
		year,
		layout,
		habit,
		fault,
		printed: habit === 'ends_after_one' ? null : printed,
		claims,
		published: habit === 'plain' || page || habit === 'stamp_under_another_label' ? published : null
	};
}

const stamp = (year: number, march: boolean, random: Random): string =>
	`${year + 1}-${march ? '03' : '01'}-${String(random.int(10, 28))}`;

function bodyOf(
	voice: Voice,
	organ: Organ,
	year: number,
	layout: Layout,
	habit: Habit,
	printed: Printed,
	published: string,
	turn: number
): { lines: string[]; claims: string[] } {
	const received = printed.get('requests/received_new/total') ?? 0;
	const carried = printed.get('requests/carried_in/total') ?? 0;
	const [sentence, claims] = claimed[turn % claimed.length]!(received, carried);
	const heads = habit === 'headings_off_by_a_word' ? OFF : HEADINGS;
	const heading = (i: number) => `${ORDINALS[i]}、${heads[i]}`;
	const [y, m, d] = published.split('-').map(Number);
	const stamped =
		habit === 'plain'
			? [`发布日期：${published}`]
			: habit === 'stamp_under_another_label'
				? [
						[`时间：${published} 16:20`, `发表时间：${published}`, `发布于 ${y}年${m}月${d}日`][
							turn % 3
						]!
					]
				: [];
	const overview = [
		'（一）主动公开。围绕民生领域及时更新信息，发布政策解读12篇。',
		`（二）依申请公开。${sentence}`,
		'（三）政府信息管理。建立信息审核台账，专人负责。',
		'（四）平台建设。优化检索功能，完善栏目。',
		'（五）监督保障。组织培训2次，开展考核、社会评议，未发生责任追究情形。'
	];
	if (habit === 'half_an_area')
		overview.push(`区（县）政府办代表本级政府受理政府信息公开申请${Math.floor(received / 2)}件。`);
	const preface = prefaceOf(voice.preface, year, habit);
	const own =
		habit === 'own_office_named' && organ.names ? [`本报告由${organ.names[0]}办公室编制。`] : [];
	const front = [
		...voice.head,
		...stamped,
		preface,
		...own,
		...(voice.contact ? [voice.contact] : [])
	];
	const table = (name: 'proactive' | 'requests' | 'disputes') => tableIn(layout, name, printed);
	const five =
		'一是部分栏目更新不够及时；二是队伍业务能力有待提高。下一步将加强培训，完善制度，提升公开质量。';
	const six = '按照规定，本年度未收取信息处理费。无其他需要报告的事项。';
	if (habit === 'ends_after_one') return { lines: [...front, heading(0), ...overview], claims };
	if (habit === 'headings_in_a_line')
		return {
			lines: [
				...front,
				heading(0) + overview.join('') + heading(1),
				table('proactive'),
				`以上为主动公开数据。${heading(2)}`,
				table('requests'),
				heading(3),
				table('disputes'),
				`${heading(4)}${five}${heading(5)}${six}`,
				...(voice.signature ?? [])
			],
			claims
		};
	const tail =
		habit === 'tail_missing'
			? [heading(4), '一是部分栏目更新不够及']
			: [heading(4), five, heading(5), six];
	return {
		lines: [
			...front,
			heading(0),
			...overview,
			heading(1),
			table('proactive'),
			heading(2),
			table('requests'),
			heading(3),
			table('disputes'),
			...tail,
			...(habit === 'tail_missing' ? [] : (voice.signature ?? []))
		],
		claims
	};
}

function prefaceOf(preface: string, year: number, habit: Habit): string {
	const period = `自${year}年1月1日起至${year}年12月31日止`;
	if (habit === 'period_from_until')
		return preface.replace(period, `自${year}年1月1日始至${year}年12月31日止`);
	if (habit === 'period_torn') return preface.replace(period, `自${year}11日至${year}1231日止`);
	return preface;
}

function pageOf(voice: Voice, lines: readonly string[], published: string): string {
	const meta = Object.entries({ PubDate: `${published} 09:12`, ...voice.meta })
		.map(([name, content]) => `<meta name="${name}" content="${content}">`)
		.join('');
	const body = lines
		.map((line) => (line.startsWith('<table') ? line : `<p>${line}</p>`))
		.join('\n');
	const title = voice.pageTitle ?? voice.head.at(-1) ?? '信息公开年报';
	return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${meta}</head><body><div class="breadcrumb">首页 &gt; 信息公开</div><div class="article">${body}</div><div class="footer">主办：门户网站管理中心</div></body></html>`;
}

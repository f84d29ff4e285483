import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { MEASURES, PROACTIVE_ROWS, SUBJECTS } from '#domain/proactive.ts';
import { APPLICANTS, OUTCOME_GROUPS, requestItems } from '#domain/requests.ts';

/** A cell of a printed table, over as many columns and rows as it says. */
export interface FormCell {
	text: string;
	across: number;
	down: number;
	/** Of a figure. */
	place?: string;
}

/** What a report prints, in order: a paragraph, or a table by its rows. */
export type Block = string | FormCell[][];

const cell = (text: string, across = 1, down = 1): FormCell => ({ text, across, down });

/** What each cell of the form prints: every few a blank, a stroke, or a number that needs room. */
const FIGURES = ['0', '1', '23', '', '456', '0', '/', '7890', '2', '31', '0'];
const places = [
	...requestItems('2021').flatMap(({ code }) =>
		APPLICANTS.map((a) => `requests/${code}/${a.code}`)
	),
	...CHANNELS.flatMap(({ code }) => DISPUTE_OUTCOMES.map((o) => `disputes/${code}/${o.code}`)),
	...PROACTIVE_ROWS['2021'].flatMap((r) => r.measures.map((m) => `proactive/${r.subject}/${m}`))
];
export const printed: ReadonlyMap<string, string> = new Map(
	places.map((place, i) => [place, FIGURES[i % FIGURES.length] ?? ''])
);

const figure = (place: string): FormCell => ({ ...cell(printed.get(place) ?? '?'), place });

function proactive(): FormCell[][] {
	const labels = new Map<string, string>([...SUBJECTS, ...MEASURES].map((s) => [s.code, s.zh]));
	return PROACTIVE_ROWS['2021'].flatMap(({ subject, measures }, i) => {
		const width = 3 / measures.length;
		const head = [
			cell('信息内容'),
			...measures.map((m) =>
				cell(m === 'decisions' ? '本年处理决定数量' : (labels.get(m) ?? ''), width)
			)
		];
		const row = [
			cell(labels.get(subject) ?? ''),
			...measures.map((m) => ({ ...figure(`proactive/${subject}/${m}`), across: width }))
		];
		return i === 1 ? [row] : [head, row];
	});
}

function requests(): FormCell[][] {
	const items = requestItems('2021');
	const heads = [
		[
			cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
			cell('申请人情况', 7)
		],
		[cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
		APPLICANTS.slice(1, -1).map(({ zh }) => cell(zh))
	];
	const results = items.length - 3;
	const rows = items.map(({ code, group, zh }, i): FormCell[] => {
		const values = APPLICANTS.map((a) => figure(`requests/${code}/${a.code}`));
		const ordinal = ['一', '二'][i] ?? (code === 'carried_out' ? '四' : null);
		if (ordinal) return [cell(`${ordinal}、${zh}`, 3), ...values];
		const first = i === 2 ? [cell('三、本年度办理结果', 1, results)] : [];
		const at = OUTCOME_GROUPS.findIndex((g) => g.code === group);
		const name = `（${'一二三四五六七'[at === -1 ? 6 : at]}）${OUTCOME_GROUPS[at]?.zh ?? '总计'}`;
		const members = items.filter((item) => item.group === group);
		if (members.length === 1 || at === -1) return [...first, cell(name, 2), ...values];
		const place = members.findIndex((m) => m.code === code);
		const label = place === 0 ? [cell(name, 1, members.length)] : [];
		return [...first, ...label, cell(`${place + 1}.${zh}`), ...values];
	});
	return [...heads, ...rows];
}

function disputes(): FormCell[][] {
	const outcomes = DISPUTE_OUTCOMES.map(({ zh }) => zh);
	return [
		[cell('行政复议', 5), cell('行政诉讼', 10)],
		[...outcomes.map((o) => cell(o, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
		[...outcomes, ...outcomes].map((o) => cell(o)),
		CHANNELS.flatMap(({ code }) =>
			DISPUTE_OUTCOMES.map((o) => figure(`disputes/${code}/${o.code}`))
		)
	];
}

/** A report of our own with every cell of the form of 2021. */
export const report: readonly Block[] = [
	'岚汀县水利局2023年政府信息公开工作年度报告',
	'本报告统计期限自2023年1月1日起至2023年12月31日止。',
	'一、总体情况',
	'本年度共收到政府信息公开申请8124件，均由本局办公室登记、办理并在法定期限内答复申请人，没有逾期未答复的情形。',
	'二、主动公开政府信息情况',
	proactive(),
	'三、收到和处理政府信息公开申请情况',
	requests(),
	'四、政府信息公开行政复议、行政诉讼情况',
	disputes(),
	'五、存在的主要问题及改进情况',
	'公开的主动性还不够。下一步将充实内容。',
	'六、其他需要报告的事项',
	'本年度没有其他需要报告的事项。'
];

import { placeOf, type Place } from '#domain/place.ts';
import { MEASURES, PROACTIVE_ROWS, SUBJECTS } from '#domain/proactive.ts';
import type { Measure, Subject } from '#domain/proactive.ts';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ITEMS, requestItems } from '#domain/requests.ts';

export interface Label {
	zh: string;
	en: string;
}

export interface FormRow {
	label: Label;
	/** Printed before the rows of one group: （三）不予公开. */
	group?: Label & { rows: number };
	places: (Place | null)[];
}

export interface FormBlock {
	heading: Label | null;
	columns: Label[];
	rows: FormRow[];
}

/** Article 20 of the Regulations, by the number the form prints over each block. */
const ARTICLE_20: Record<string, Subject[]> = {
	一: ['regulations', 'normative_documents'],
	五: ['licences', 'other_management'],
	六: ['penalties', 'coercive_measures'],
	八: ['fees'],
	九: ['procurement']
};
const ITEM_EN: Record<string, string> = { 一: '1', 五: '5', 六: '6', 八: '8', 九: '9' };

/** Table 二 as its template prints it, a block for each item of article 20. */
export function proactiveForm(template: '2021' | '2019'): FormBlock[] {
	const rows = PROACTIVE_ROWS[template];
	return Object.entries(ARTICLE_20).flatMap(([number, subjects]) => {
		const printed = rows.filter((row) => subjects.includes(row.subject));
		const columns = printed[0]?.measures ?? [];
		if (printed.length === 0) return [];
		return {
			heading: { zh: `第二十条第（${number}）项`, en: `Article 20, item ${ITEM_EN[number]}` },
			columns: columns.map((measure) => measureLabel(template, number, measure)),
			rows: printed.map((row) => ({
				label: labelled(SUBJECTS, row.subject),
				places: row.measures.map((measure) => placeOf('proactive', row.subject, measure))
			}))
		};
	});
}

const requestPlaces = (code: string) =>
	APPLICANTS.map((applicant) => placeOf('requests', code, applicant.code));

/**
 * Table 三: seven columns of applicants, the groups of the outcomes numbered as on the form. A report
 * that prints the rows of the other form in a group (（六）其他处理 in one row) has these instead: nothing
 * that was read is hidden, and what it never had is not called unread.
 */
export function requestsForm(
	template: '2021' | '2019',
	isPrinted: (place: Place) => boolean = () => false
): FormBlock {
	const printed = new Set(
		REQUEST_ITEMS.filter(({ code }) => requestPlaces(code).some(isPrinted)).map(({ code }) => code)
	);
	const own = requestItems(template);
	const otherwise = (group: string) =>
		REQUEST_ITEMS.some((item) => item.group === group && printed.has(item.code)) &&
		!own.some((item) => item.group === group && printed.has(item.code));
	const items = REQUEST_ITEMS.filter(
		(item) => printed.has(item.code) || (own.includes(item) && !otherwise(item.group))
	);
	return {
		heading: null,
		columns: APPLICANTS.map(({ zh, en }) => ({ zh, en })),
		rows: items.map((item) => {
			const peers = items.filter((other) => other.group === item.group);
			const group = OUTCOME_GROUPS.findIndex((g) => g.code === item.group);
			const nth = peers.indexOf(item);
			const alone = peers.length === 1;
			return {
				label: {
					zh: `${ordinal(item.code, group, alone ? null : nth)}${item.zh}`,
					en: item.en
				},
				...(group >= 0 && !alone && nth === 0
					? { group: { ...groupLabel(group), rows: peers.length } }
					: {}),
				places: requestPlaces(item.code)
			};
		})
	};
}

/** Rows and columns of which a report prints a cell: of a form that is none of those above, nothing else is known. */
export const onlyPrinted = (
	blocks: readonly FormBlock[],
	isPrinted: (place: Place) => boolean
): FormBlock[] =>
	blocks.flatMap(({ heading, columns, rows }) => {
		const printed = ({ places }: FormRow, i: number) => {
			const place = places[i];
			return place !== null && place !== undefined && isPrinted(place);
		};
		const kept = columns.flatMap((_, i) => (rows.some((row) => printed(row, i)) ? [i] : []));
		const shown = grouped(rows).filter(({ row }) => kept.some((i) => printed(row, i)));
		if (shown.length === 0) return [];
		return {
			heading,
			columns: kept.flatMap((i) => columns[i] ?? []),
			rows: shown.map(({ row, group }, index) => {
				const opens = group !== null && shown[index - 1]?.group !== group;
				const peers = shown.filter((other) => other.group === group).length;
				return {
					label: row.label,
					...(opens ? { group: { ...group, rows: peers } } : {}),
					places: kept.map((i) => row.places[i] ?? null)
				};
			})
		};
	});

/** Each row with the group it stands in, which the first row of a group carries. */
function grouped(
	rows: readonly FormRow[]
): { row: FormRow; group: NonNullable<FormRow['group']> | null }[] {
	return rows.map((row, index) => {
		const first = rows.findLastIndex((other, i) => i <= index && other.group !== undefined);
		const group = rows[first]?.group;
		return { row, group: group && index < first + group.rows ? group : null };
	});
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七'];
const WHOLE_ROWS: Record<string, string> = {
	received_new: '一、',
	carried_in: '二、',
	handled_total: '（七）',
	carried_out: '四、'
};

const ordinal = (code: string, group: number, nth: number | null) =>
	WHOLE_ROWS[code] ?? (nth === null ? `（${NUMERALS[group]}）` : `${nth + 1}. `);

const groupLabel = (index: number): Label => {
	const group = OUTCOME_GROUPS[index];
	return { zh: `（${NUMERALS[index]}）${group?.zh ?? ''}`, en: group?.en ?? '' };
};

function measureLabel(template: string, number: string, measure: Measure): Label {
	if (measure === 'decisions' && template === '2021')
		return { zh: '本年处理决定数量', en: 'Decisions this year' };
	if (measure === 'amount_10k_cny')
		return number === '八'
			? { zh: '本年收费金额（单位：万元）', en: 'Charged this year (CNY 10,000)' }
			: { zh: '采购总金额（单位：万元）', en: 'Spent (CNY 10,000)' };
	return labelled(MEASURES, measure);
}

function labelled(list: readonly (Label & { code: string })[], code: string): Label {
	const found = list.find((entry) => entry.code === code);
	if (!found) throw new Error(`unknown code: ${code}`);
	return { zh: found.zh, en: found.en };
}

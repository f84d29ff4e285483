import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import type { Place } from '#domain/place.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import { type FormCell, FORMS } from '../../../../scripts/demo/form.ts';
import { fillForm, spelling } from '../../../../scripts/demo/labels.ts';
import { createRandom, type Random } from '../../../../scripts/demo/random.ts';
import type { DamageId } from '../../../../scripts/demo/report-model.ts';
import type { Shape } from '../../../../scripts/demo/shapes/shape.ts';

export type Form = '2021' | '2019';
/** A cell as this document prints it, and what that says. */
export interface Printed {
	text: string;
	value: number | 'blank' | 'not_applicable';
	/** Its number stands elsewhere in the document. */
	moved?: boolean;
}

const index = indexRegistry({ regions: [], agencies: [], sectors: [] });
const HEADINGS = [
	'一、总体情况',
	'二、主动公开政府信息情况',
	'三、收到和处理政府信息公开申请情况',
	'四、政府信息公开行政复议、行政诉讼情况',
	'五、存在的主要问题及改进情况',
	'六、其他需要报告的事项'
];
/** Figures of which every sum holds, in one of the forms, as this number draws them. */
export function balanced(seed: number) {
	const random = createRandom('figures', seed);
	const template: Form = random.chance(0.5) ? '2021' : '2019';
	return { template, figures: fill(template, () => random.pick(SIZES)(random)) };
}

const zero = () => 0;
const SIZES: ((random: Random) => number)[] = [
	...[zero, zero, zero, zero],
	...[9, 9, 9, 30_000].map((most) => (random: Random) => random.int(0, most))
];

function fill(template: Form, next: () => number) {
	const figures = new Map<Place, number>();
	const outcomes = requestItems(template).filter((i) => !['intake', 'balance'].includes(i.group));
	const cell = (item: string, applicant: string) => `requests/${item}/${applicant}`;
	for (const { code } of APPLICANTS.slice(0, -1)) {
		let handled = 0;
		for (const item of outcomes) {
			figures.set(cell(item.code, code), next());
			handled += figures.get(cell(item.code, code)) ?? 0;
		}
		const out = next();
		const carriedIn = Math.min(next(), handled + out);
		figures.set(cell('handled_total', code), handled);
		figures.set(cell('carried_out', code), out);
		figures.set(cell('carried_in', code), carriedIn);
		figures.set(cell('received_new', code), handled + out - carriedIn);
	}
	const sum = (places: string[]) => places.reduce((s, place) => s + (figures.get(place) ?? 0), 0);
	for (const { code } of requestItems(template))
		figures.set(cell(code, 'total'), sum(APPLICANTS.slice(0, -1).map((a) => cell(code, a.code))));
	for (const { code } of CHANNELS) {
		const parts = DISPUTE_OUTCOMES.slice(0, -1).map((o) => `disputes/${code}/${o.code}`);
		for (const place of parts) figures.set(place, next());
		figures.set(`disputes/${code}/total`, sum(parts));
	}
	for (const { subject, measures } of PROACTIVE_ROWS[template])
		for (const measure of measures) figures.set(`proactive/${subject}/${measure}`, next());
	return figures;
}

/** Some cells blank, not applicable or spelt in another way; `emptied` says which numbers may not be printed at all. */
export function spelt(
	figures: ReadonlyMap<Place, number>,
	often: number,
	random: number,
	emptied: (value: number) => boolean = () => true
) {
	const { chance, pick } = createRandom('cells', random);
	return new Map<Place, Printed>(
		[...figures].map(([place, value]) => [
			place,
			chance(often)
				? pick(emptied(value) ? [...EMPTY, ...SPELLINGS] : SPELLINGS)(value)
				: { text: String(value), value }
		])
	);
}

type Spelling = (value: number) => Printed;
const EMPTY: Spelling[] = [
	() => ({ text: '', value: 'blank' }),
	() => ({ text: '', value: 'blank' }),
	() => ({ text: '/', value: 'not_applicable' }),
	() => ({ text: '—', value: 'not_applicable' })
];
const SPELLINGS: Spelling[] = [
	(value) => ({ text: value.toLocaleString('en'), value }),
	(value) => ({ text: `${value}（其中${value}件）`, value }),
	(value) => ({
		text: [...String(value)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''),
		value
	})
];

export function render(
	shape: Shape,
	template: Form,
	cells: Map<Place, Printed>,
	damage: DamageId[],
	key: number,
	mutate: (grids: FormCell[][][]) => void = () => undefined
) {
	const dealt = new Set(damage.filter((id) => shape.offers.includes(id)));
	const done = new Set<DamageId>();
	const hand = {
		random: createRandom('hand', key),
		has: (id: DamageId) => dealt.has(id),
		mark: (id: DamageId) => void done.add(id),
		done
	};
	const printed = new Map([...cells].map(([place, { text }]) => [place, { text, value: null }]));
	const relabel = spelling(hand);
	const { proactive, requests, disputes } = FORMS[template];
	const grids = [proactive, requests, disputes].map((grid) => fillForm(grid, printed, relabel));
	mutate(grids);
	return shape.render(
		{
			agency: '岚汀县水利局',
			title: ['岚汀县水利局2023年政府信息公开工作年度报告'],
			lead: ['本报告统计期限自2023年1月1日起至2023年12月31日止。'],
			sections: HEADINGS.map((heading, i) => {
				return { heading, paragraphs: [], table: grids[i - 1] ?? null };
			}),
			signature: ['岚汀县水利局', '2024年1月18日'],
			year: 2023,
			published: '2024-01-18'
		},
		hand
	);
}

export const read = async (text: string) => {
	const { reports } = await readDocument(
		{ path: 'a.txt', bytes: new TextEncoder().encode(text), url: null, published: null },
		index
	);
	return reports[0]?.read;
};

/** The cells that were neither read as printed nor flagged. */
export async function silentlyWrong(text: string, cells: Map<Place, Printed>): Promise<string[]> {
	const report = await read(text);
	return [...cells].flatMap(([place, { value, moved }]) => {
		const figure = report?.figures.get(place);
		if (!figure || figure.state === 'unreadable' || figure.state === 'inferred') return [];
		const given = figure.state === 'stated' ? figure.value : figure.state;
		return given === value || (moved && given === 'blank')
			? []
			: [`${place}: printed ${value}, read ${given}`];
	});
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import type { Place } from '#domain/figure.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { indexRegistry } from '#pipeline/4-figures/identity/index.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { FORMS } from '../../../scripts/demo/form.ts';
import { fillForm, spelling } from '../../../scripts/demo/labels.ts';
import { createRandom } from '../../../scripts/demo/random.ts';
import type { DamageId } from '../../../scripts/demo/report-model.ts';
import { SHAPES } from '../../../scripts/demo/shapes/index.ts';
import type { Shape } from '../../../scripts/demo/shapes/shape.ts';

type Form = '2021' | '2019';
interface Printed {
	text: string;
	value: number | 'blank' | 'not_applicable';
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
/** Damage of a table's shape and labels; what befalls single cells is made here. */
const SHAPE_DAMAGE: DamageId[] = ['D2', 'D3', 'D4', 'D5', 'D12', 'D13', 'D19', 'D23'];

const count = fc.oneof(
	{ weight: 4, arbitrary: fc.constant(0) },
	{ weight: 3, arbitrary: fc.nat(9) },
	{ weight: 1, arbitrary: fc.nat(30_000) }
);
const form = fc.constantFrom<Form>('2021', '2019');
const seed = fc.nat(1_000_000);

/** Figures of which every sum holds, as the form prints them. */
const balanced = fc.tuple(form, fc.array(count, { minLength: 240, maxLength: 240 })).map(fill);

function fill([template, numbers]: [Form, number[]]) {
	const figures = new Map<Place, number>();
	const next = () => numbers[figures.size % numbers.length] ?? 0;
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
	return { template, figures };
}

/** Some cells blank, not applicable or spelt in another way. */
function spelt(figures: ReadonlyMap<Place, number>, often: number, random: number) {
	const { chance, pick } = createRandom('cells', random);
	return new Map<Place, Printed>(
		[...figures].map(([place, value]) => [
			place,
			chance(often) ? pick(SPELLINGS)(value) : { text: String(value), value }
		])
	);
}

const SPELLINGS: ((value: number) => Printed)[] = [
	() => ({ text: '', value: 'blank' }),
	() => ({ text: '', value: 'blank' }),
	() => ({ text: '/', value: 'not_applicable' }),
	() => ({ text: '—', value: 'not_applicable' }),
	(value) => ({ text: value.toLocaleString('en'), value }),
	(value) => ({ text: `${value}（其中${value}件）`, value }),
	(value) => ({
		text: [...String(value)].map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).join(''),
		value
	})
];

function render(
	shape: Shape,
	template: Form,
	cells: Map<Place, Printed>,
	damage: DamageId[],
	key: number
) {
	const dealt = new Set(damage.filter((id) => shape.offers.includes(id)));
	const done = new Set<DamageId>();
	const hand = {
		random: createRandom('hand', key),
		has: (id: DamageId) => dealt.has(id),
		mark: (id: DamageId) => void done.add(id),
		done
	};
	const grids = [
		null,
		FORMS[template].proactive,
		FORMS[template].requests,
		FORMS[template].disputes
	];
	const printed = new Map([...cells].map(([place, { text }]) => [place, { text, value: null }]));
	const relabel = spelling(hand);
	return shape.render(
		{
			agency: '岚汀县水利局',
			title: ['岚汀县水利局2023年政府信息公开工作年度报告'],
			lead: ['本报告统计期限自2023年1月1日起至2023年12月31日止。'],
			sections: HEADINGS.map((heading, i) => {
				const grid = grids[i];
				return { heading, paragraphs: [], table: grid ? fillForm(grid, printed, relabel) : null };
			}),
			signature: ['岚汀县水利局', '2024年1月18日'],
			year: 2023,
			published: '2024-01-18'
		},
		hand
	);
}

const read = async (text: string) => {
	const { reports } = await readDocument(
		{ path: 'a.txt', bytes: new TextEncoder().encode(text), url: null, published: null },
		index
	);
	return reports[0]?.read;
};

/** The cells that were neither read as printed nor flagged. */
async function silentlyWrong(text: string, cells: Map<Place, Printed>): Promise<string[]> {
	const report = await read(text);
	return [...cells].flatMap(([place, { value }]) => {
		const figure = report?.figures.get(place);
		if (!figure || figure.state === 'unreadable' || figure.state === 'inferred') return [];
		const given = figure.state === 'stated' ? figure.value : figure.state;
		return given === value ? [] : [`${place}: printed ${value}, read ${given}`];
	});
}

describe.each(SHAPES.map((shape) => [shape.id, shape] as const))('%s', (_, shape) => {
	test(
		'any figures, damaged in any way, are read as printed or flagged',
		{ timeout: 60_000 },
		async () => {
			await fc.assert(
				fc.asyncProperty(
					balanced,
					fc.constantFrom(0, 0, 0.02, 0.2, 0.7),
					fc.subarray(SHAPE_DAMAGE),
					seed,
					async ({ template, figures }, often, damage, key) => {
						const cells = spelt(figures, often, key);
						const text = render(shape, template, cells, damage, key);
						expect(await silentlyWrong(text, cells)).toEqual([]);
					}
				),
				{ numRuns: 60 }
			);
		}
	);
});

test.each(SHAPES.filter((s) => s.tables === 'whole').map((s) => [s.id, s] as const))(
	'%s: every figure of a table that nothing befell is read',
	async (_, shape) => {
		await fc.assert(
			fc.asyncProperty(balanced, seed, async ({ template, figures }, key) => {
				const cells = spelt(figures, 0, key);
				const report = await read(render(shape, template, cells, [], key));
				const given = Object.fromEntries(
					[...figures.keys()].map((place) => [place, report?.figures.get(place)?.value])
				);
				expect(given).toEqual(Object.fromEntries(figures));
			}),
			{ numRuns: 25 }
		);
	}
);

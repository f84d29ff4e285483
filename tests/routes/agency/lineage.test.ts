import { expect, test } from 'vitest';
import type { AgencyReport } from '#lib/queries/agency.ts';
import {
	breaksOver,
	type Link,
	receivedOver
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/agency/lineage.ts';

const report = (report_id: string, year: number) =>
	({ report_id, year, is_current: true, template: '2021' }) as AgencyReport;
const received = (year: number, value: number) => ({
	indicator: 'requests_received',
	year,
	value,
	numerator: value,
	denominator: null,
	stated: 1,
	reports: 1
});

const links: Link[] = [
	{
		agency_id: 'new',
		name: '甲市数据局',
		step: 0,
		indicators: [received(2023, 7), received(2024, 9), { ...received(2024, 1), indicator: 'x' }],
		reports: [report('new-2023', 2023), report('new-2024', 2024)],
		older: [{ agency_id: 'new', year: 2023, received: 70 }]
	},
	{
		agency_id: 'old',
		name: '甲市大数据局',
		step: -1,
		indicators: [
			{ ...received(2017, 0), value: null, stated: 0 },
			received(2022, 5),
			received(2023, 6)
		],
		reports: [report('old-2017', 2017), report('old-2022', 2022)],
		older: [{ agency_id: 'old', year: 2017, received: 3 }]
	}
];

test('an organ and the one it succeeds are one line, the later one where both report, the older form where there is no table', () => {
	expect(receivedOver(links).map((y) => [y.year, y.value, y.report?.report_id])).toEqual([
		[2017, 3, 'old-2017'],
		[2022, 5, 'old-2022'],
		[2023, 7, 'new-2023'],
		[2024, 9, 'new-2024']
	]);
});

test('the change is a break, beside that of the form', () => {
	const breaks = breaksOver(receivedOver(links), [
		{ year: 2023, note: 'form' },
		{ year: 2024, note: 'other' }
	]);
	expect(breaks.map(({ year }) => year)).toEqual([2023, 2024]);
	expect(breaks[0]?.note).toMatch(/甲市数据局.* · form$/u);
	expect(breaks[1]?.note).toBe('other');
});

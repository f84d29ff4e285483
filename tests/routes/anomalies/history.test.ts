import { expect, it } from 'vitest';
import {
	historyOf,
	ratesOfYear
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/anomalies/history.ts';

const row = (agency_id: string, year: number, count: number | null, n: number | null) => ({
	agency_id,
	name: agency_id,
	kind: 'department',
	region_name: null,
	year,
	report_id: `${agency_id}-${year}`,
	count,
	n
});
const rows = [
	row('own', 2019, 21, 50),
	row('own', 2020, 20, 50),
	row('own', 2021, 22, 50),
	row('own', 2022, 45, 50),
	row('own', 2023, 3, 4),
	row('own', 2024, null, 30),
	row('p1', 2020, 10, 20),
	row('p2', 2020, 10, 40),
	row('p3', 2020, 5, 9),
	row('p1', 2025, 1, 10)
];

it('sets each year beside the organ’s others and beside its peers', () => {
	const years = historyOf('own', rows);
	expect(years.map((year) => year.year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
	expect(years.filter((year) => year.unlike).map((year) => year.year)).toEqual([2022]);
	expect(years[1]).toMatchObject({
		rate: 0.4,
		peers: 2,
		peersMedian: 0.375,
		peersTogether: { count: 20, n: 60 },
		otherYears: 0.44
	});
});

it('has no rate on fewer than ten cases, nor where nothing is stated', () => {
	const [, , , , few, blank, none] = historyOf('own', rows);
	expect(few).toMatchObject({ rate: null, own: { count: 3, n: 4 } });
	expect(blank).toMatchObject({ rate: null, own: null, report_id: 'own-2024' });
	expect(none).toMatchObject({ rate: null, own: null, report_id: null });
});

it('calls no year unlike where there are too few to know, or where years scatter', () => {
	const short = rows.filter((found) => found.year > 2019 || found.agency_id !== 'own');
	expect(historyOf('own', short).some((year) => year.unlike)).toBe(false);
	const rates = [0.1, 0.9, 0.5, 0.2, 0.8];
	const wild = rates.map((rate, i) => row('own', 2019 + i, rate * 1000, 1000));
	expect(historyOf('own', wild).some((year) => year.unlike)).toBe(false);
});

it('draws the rates of one year, the highest first', () => {
	expect(ratesOfYear(rows, 2020).map((found) => found.agency_id)).toEqual(['p1', 'own', 'p2']);
});

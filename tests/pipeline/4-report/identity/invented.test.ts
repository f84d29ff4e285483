import { describe, expect, it } from 'vitest';
import { SECTOR_OF_KIND } from '#domain/region.ts';
import { readIdentity } from '#pipeline/4-report/identity/index.ts';
import { index } from './invented.ts';
import { registry } from './reports.ts';

const agencyOf = (name: string) =>
	readIdentity(
		{
			text: `${name}2023年政府信息公开工作年度报告\n`,
			titles: [],
			path: 'x.txt',
			url: null,
			published: null,
			sections: []
		},
		index
	).agency;

describe('a registry of invented places', () => {
	it.each([
		['霁川省财政厅', '900000', 'province'],
		['穹原市财政局', '900100', 'prefecture'],
		['穹原县财政局', '900121', 'county'],
		['霁川省穹原市汐渚县财政局', '900122', 'county'],
		['国家税务总局穹原县税务局', '900121', 'county'],
		['穹原市公安局汐渚分局', '900122', 'county']
	])('places %s in %s', (name, region, level) => {
		expect(agencyOf(name)).toMatchObject({ region, level });
	});

	it('knows no real place', () => expect(agencyOf('临沂市大数据局')?.region).toBe(''));

	it('gives an organ that it lists its sector, its place and whom it succeeds', () => {
		const before = agencyOf('汐渚县信息中心');
		expect(agencyOf('汐渚县数据局')).toMatchObject({
			sector: 'science',
			region: '900122',
			predecessor: before?.agency_id
		});
		expect(before?.predecessor).toBeNull();
		expect(agencyOf('港湾联合办公室')).toMatchObject({ region: '900100', level: 'prefecture' });
	});

	it('gives ids that are the same on every machine', () => {
		expect(agencyOf('汐渚县财政局')?.agency_id).toBe('900122-b9040d16');
		expect(agencyOf('霁川省穹原市汐渚县财政局')?.agency_id).toBe('900122-b9040d16');
	});
});

it('has a sector for every kind of organ that settles one', () => {
	const codes = registry.sectors.map(({ sector }) => sector);
	expect(codes).toEqual(expect.arrayContaining(Object.values(SECTOR_OF_KIND)));
	expect(new Set(codes).size).toBe(codes.length);
});

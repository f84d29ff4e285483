import { describe, expect, it } from 'vitest';
import type { Cited } from '#routes/cited.ts';
import { folderOf, stayingWith, underVersion } from '#routes/cited.ts';

const OLD = '0123456789ab';
const newest = {
	...{ schema: 1, dataset: 'city', title: { zh: '市', en: 'City' }, synthetic: false },
	...{
		generator: 'test',
		version: 'ba9876543210',
		documents: 1,
		reports: 1,
		years: null,
		tables: []
	}
} satisfies Cited['newest'];
const kept = { date: '2026-01-02', documents: 1, reports: 1, findings: 0, years: null };
const cited: Cited = { version: OLD, kept: { version: OLD, ...kept }, isKnown: true, newest };
const here = { dataset: 'city' };
const to = (address: string) => new URL(address, 'https://example.org');

describe('a reader of an earlier version', () => {
	it('stays with it from view to view, whatever is selected', () => {
		expect(stayingWith(cited, to('/city/outcomes'), here, here)?.href).toBe(
			`https://example.org/city/outcomes?v=${OLD}`
		);
		expect(stayingWith(cited, to('/city/outcomes?level=county#a'), here, here)?.href).toBe(
			`https://example.org/city/outcomes?level=county&v=${OLD}#a`
		);
	});

	it('leaves it for the newest when asked for, and for other data', () => {
		expect(stayingWith(cited, to(`/city/volumes?v=${newest.version}`), here, here)).toBeNull();
		expect(stayingWith(cited, to('/volumes'), { dataset: 'reports' }, here)).toBeNull();
		expect(stayingWith({ ...cited, kept: null }, to('/city/volumes'), here, here)).toBeNull();
		expect(stayingWith(null, to('/city/volumes'), here, here)).toBeNull();
	});

	it('reads the files of that version alone', () => {
		expect(folderOf('/data/city', cited)).toBe(`/data/city/${OLD}`);
		expect(folderOf('/data/city', { ...cited, kept: null })).toBe('/data/city');
	});

	it('finds this very page of another', () => {
		expect(underVersion(to(`/city/volumes?level=county&v=${OLD}#x`), 'ba9876543210')).toBe(
			'/city/volumes?level=county&v=ba9876543210#x'
		);
	});
});

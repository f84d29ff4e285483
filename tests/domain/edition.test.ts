import { describe, expect, it } from 'vitest';
import { editionsOf } from '#domain/edition.ts';

const one = (synthetic = false) => ({ title: { zh: '甲', en: 'A' }, synthetic, reports: 7 });
const prefixes = (folders: [string, boolean][]) =>
	editionsOf(new Map(folders.map(([id, synthetic]) => [id, one(synthetic)]))).map((edition) => [
		edition.id,
		edition.prefix
	]);

describe('the editions of a site', () => {
	it('stand below their names, the real reports at the root', () => {
		expect(
			prefixes([
				['demo', true],
				['coast', false],
				['reports', false]
			])
		).toEqual([
			['reports', ''],
			['coast', '/coast'],
			['demo', '/demo']
		]);
	});

	it('have one at the root whatever they are called', () => {
		expect(prefixes([['demo', true]])).toEqual([['demo', '']]);
		expect(
			prefixes([
				['a-demo', true],
				['coast', false]
			])
		).toEqual([
			['coast', ''],
			['a-demo', '/a-demo']
		]);
		expect(prefixes([])).toEqual([]);
	});

	it('have a page for each report where there are few', () => {
		const of = (most: number) => editionsOf(new Map([['reports', one()]]), [], most)[0]?.ownPages;
		expect([of(7), of(6), of(0)]).toEqual([true, false, false]);
	});

	it('never take the address of a page, nor one that is none', () => {
		const folders = new Map([
			['reports', one()],
			['volumes', one()]
		]);
		expect(() => editionsOf(folders, ['volumes'])).toThrow('volumes');
		expect(() => editionsOf(new Map([['../x', one()]]))).toThrow('../x');
	});
});

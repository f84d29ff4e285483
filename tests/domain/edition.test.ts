import { describe, expect, it } from 'vitest';
import { editionsOf } from '#domain/edition.ts';

const one = (synthetic = false) => ({ title: { zh: '甲', en: 'A' }, synthetic });
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

	it('never take the address of a page, nor one that is none', () => {
		const folders = new Map([
			['reports', one()],
			['volumes', one()]
		]);
		expect(() => editionsOf(folders, ['volumes'])).toThrow('volumes');
		expect(() => editionsOf(new Map([['../x', one()]]))).toThrow('../x');
	});
});

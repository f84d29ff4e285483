import { describe, expect, it } from 'vitest';
import { editionOf, localeOf, pathIn, searchOf } from '#routes/links.ts';

describe('the edition in a path', () => {
	it.each([
		[{ locale: 'zh', dataset: 'reports' }, '/', '/'],
		[{ locale: 'zh', dataset: 'reports' }, '/volumes', '/volumes'],
		[{ locale: 'en', dataset: 'reports' }, '/', '/en'],
		[{ locale: 'en', dataset: 'demo' }, '/', '/en/demo'],
		[{ locale: 'zh', dataset: 'demo' }, '/volumes', '/demo/volumes'],
		[{ locale: 'en', dataset: 'demo' }, '/volumes', '/en/demo/volumes']
	] as const)('puts %o and %s at %s', (edition, path, expected) => {
		expect(pathIn(edition, path)).toBe(expected);
	});

	it('is read from the parameters of the route', () => {
		expect(editionOf({})).toEqual({ locale: 'zh', dataset: 'reports' });
		expect(editionOf({ lang: 'en', dataset: 'demo' })).toEqual({ locale: 'en', dataset: 'demo' });
	});

	it('is told below a base path', () => {
		expect(localeOf('/atlas/en/volumes', '/atlas')).toBe('en');
		expect(localeOf('/atlas/volumes', '/atlas')).toBe('zh');
		expect(localeOf('/en', '')).toBe('en');
		expect(localeOf('/english', '')).toBe('zh');
	});
});

describe('the search part of an address', () => {
	it('leaves out what is empty and keeps commas readable', () => {
		expect(searchOf({ ids: 'a,b', year: null, by: '', page: 2 })).toBe('?ids=a,b&page=2');
		expect(searchOf({})).toBe('');
	});

	it('comes back as it was, whatever it holds', () => {
		const text = '市 & 县=#?+%';
		expect(new URLSearchParams(searchOf({ q: text })).get('q')).toBe(text);
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const catalogue = (locale: string) =>
	JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Record<string, string>;
const zh = catalogue('zh');
const en = catalogue('en');
const names = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe('the catalogues', () => {
	it('hold the same messages', () => {
		expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
	});

	it('fill the same places in each message', () => {
		const differing = Object.keys(zh).filter((key) => `${names(zh[key])}` !== `${names(en[key])}`);
		expect(Object.keys(zh).length).toBeGreaterThan(200);
		expect(differing).toEqual([]);
	});

	it('hold nothing that no page says', () => {
		const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(ts|svelte)$/.test(file) && !file.includes('paraglide'))
			.map((file) => readFileSync(path.join('src', file), 'utf8'))
			.join('\n');
		expect(Object.keys(zh).filter((key) => !code.includes(`m.${key}`))).toEqual([]);
	});

	it('print neither exclamation marks nor Chinese in the English one, but for names', () => {
		expect(Object.values({ ...zh, ...en }).filter((text) => /[!！]/.test(text))).toEqual([]);
		const chinese = Object.keys(en).filter((key) => /\p{Script=Han}/u.test(en[key] ?? ''));
		expect(chinese.sort()).toEqual([
			'other_language',
			'other_language_label',
			'template_2019',
			'template_2021'
		]);
	});
});

import { describe, expect, it } from 'vitest';
import { citationsOf } from '#lib/export/citation.ts';
import type { Cited } from '#lib/export/citation.ts';

const CITED: Cited = {
	title: 'Requests per year, 50% of A_B & {C}',
	dataset: 'Invented reports',
	version: '0123456789ab',
	address: 'https://example.org/en/demo/volumes?years=2021-2023&v=0123456789ab',
	accessed: '2026-03-07',
	lang: 'en'
};
const textOf = (id: string, cited: Cited = CITED) =>
	citationsOf(cited).find((citation) => citation.id === id)?.text ?? '';

describe('a citation', () => {
	it('bears title, dataset, version, address and day of access in each form', () => {
		for (const { text } of citationsOf(CITED)) {
			expect(text).toContain('Invented reports');
			expect(text).toContain(CITED.version);
			expect(text).toContain('https://example.org/en/demo/volumes?years=2021-2023&v=0123456789ab');
			expect(text).toMatch(/2026-03-07|March 7, 2026/);
		}
	});

	it('names the kind of source and the day as GB/T 7714 does', () => {
		expect(textOf('gbt', { ...CITED, lang: 'zh', title: '各年申请', dataset: '虚构报告' })).toBe(
			`公开年报图谱. 各年申请: 虚构报告: 版本 0123456789ab[DS/OL]. [2026-03-07]. ${CITED.address}.`
		);
	});

	it('says the title once where the dataset itself is cited', () => {
		expect(textOf('apa', { ...CITED, title: CITED.dataset })).toMatch(
			/^Gongkai Atlas\. \(n\.d\.\)\. Invented reports \(Version/
		);
	});

	it('gives BibTeX that balances and escapes what TeX would run', () => {
		const text = textOf('bibtex', { ...CITED, title: '\\input{x} 50% #1 ~^ A_B & $' });
		expect(text).toContain(
			'\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} 50\\% \\#1 \\textasciitilde{}\\textasciicircum{} A\\_B \\& \\$'
		);
		let depth = 0;
		for (const sign of text.replace(/\\[{}]/g, '')) {
			if (sign === '{') depth += 1;
			if (sign === '}') depth -= 1;
			expect(depth).toBeGreaterThanOrEqual(0);
		}
		expect(depth).toBe(0);
		expect(text).toMatch(/^@misc\{[\w-]+,\n/);
	});
});

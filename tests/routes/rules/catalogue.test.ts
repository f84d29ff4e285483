import { expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { catalogueOf } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/rules/catalogue.ts';

const rule = (id: string, severity: string) => ({
	id,
	severity,
	title_zh: `${id}标题`,
	title_en: `${id} title`,
	why_zh: '为何',
	why_en: 'why',
	formula: 'a = b',
	basis_zh: '依据',
	basis_en: 'basis',
	spares_zh: '不算的',
	spares_en: 'what it spares'
});
const count = { title_zh: null, title_en: null, severity: 'error', reports: 1 };

it('tells each check with what it found and how it fared, the gravest first', () => {
	overwriteGetLocale(() => 'en');
	const entries = catalogueOf(
		[rule('note-b', 'note'), rule('sum-a', 'error'), rule('odd', 'warning')],
		[
			{ ...count, rule: 'sum-a', origin: 'source', findings: 4 },
			{ ...count, rule: 'sum-a', origin: 'extraction', findings: 1 }
		],
		[
			{ rule: null, findings: 5, reports: 3 },
			{ rule: 'sum-a', findings: 5, reports: 3 }
		],
		[{ rule: 'sum-a', planted: 9, found: 8, false_alarms: 0 }]
	);
	expect(entries.map(({ id }) => id)).toEqual(['sum-a', 'odd', 'note-b']);
	expect(entries[0]).toMatchObject({
		title: 'sum-a title',
		basis: 'basis',
		findings: 5,
		reports: 3,
		source: 4,
		extraction: 1,
		accuracy: { planted: 9, found: 8 }
	});
	expect(entries[1]).toMatchObject({ findings: 0, reports: 0, accuracy: null });
});

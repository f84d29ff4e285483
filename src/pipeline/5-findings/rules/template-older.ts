import { writeCause } from '#domain/finding.ts';
import type { Template } from '#domain/template.ts';
import type { ReportRule } from '../rule.ts';

/** The first year for which each form was no longer the current one. */
const REPLACED: Partial<Record<Template, number>> = { annex: 2019, '2019': 2021 };

export const templateOlder: ReportRule = {
	id: 'template-older',
	kind: 'report',
	severity: 'warning',
	title: { zh: '使用了已被替换的旧格式', en: 'The tables follow a form that has been replaced' },
	why: {
		zh: '旧格式的栏目与现行格式不同，其数字不能与同年度其他报告直接相加或比较。',
		en: 'The older form asks for other things, so its figures cannot be added to or compared with those of other reports of the year.'
	},
	spares: {
		zh: '2020年度及以前用2019年格式、2018年度及以前用更早格式的，都合规；格式按栏目判断，不看年份。',
		en: 'The form of 2019 in 2020 and before, and older ones before 2019, are in order; a form is told by its columns and never by the year.'
	},
	formula: 'year ≥ 2021 ⇒ template = 2021; year ≥ 2019 ⇒ template ≠ annex',
	basis: {
		zh: '国办公开办函〔2019〕60号（试行）用于2019、2020年度，〔2021〕30号用于2021年度起',
		en: 'The format of [2019] No. 60 serves the years 2019 and 2020, that of [2021] No. 30 the years from 2021 on'
	},
	examples: [
		{
			says: 'a report for 2020 in the form of 2019',
			report: { year: 2020, template: '2019' },
			expect: []
		},
		{ says: 'a report for 2020 in the newer form', report: { year: 2020 }, expect: [] },
		{
			says: 'a report for 2022 in the form of 2019',
			report: { year: 2022, template: '2019' },
			expect: [{ place: 'report/template', cause: 'template_in_year:2019:2022' }]
		},
		{
			says: 'a report for 2018 in the form of its time',
			report: { year: 2018, report: { template: 'annex' } },
			expect: []
		},
		{
			says: 'a report for 2019 in the form before',
			report: { year: 2019, report: { template: 'annex' } },
			expect: [{ place: 'report/template', cause: 'template_in_year:annex:2019' }]
		}
	],
	*check({ template, year }) {
		const replaced = REPLACED[template];
		if (replaced !== undefined && year >= replaced)
			yield {
				place: 'report/template',
				origin: 'source',
				cause: writeCause('template_in_year', template, year)
			};
	}
};

import { describe, expect, it } from 'vitest';
import {
	onlyPrinted,
	proactiveForm,
	requestsForm
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/report/form.ts';

const labels = (template: '2021' | '2019') =>
	requestsForm(template).rows.map((row) => row.label.zh);

describe('table 三 as the form prints it', () => {
	it('numbers rows and groups as the form of 2021 does', () => {
		const printed = labels('2021');
		expect(printed).toHaveLength(25);
		expect(printed.slice(0, 5)).toEqual([
			'一、本年新收政府信息公开申请数量',
			'二、上年结转政府信息公开申请数量',
			'（一）予以公开',
			'（二）部分公开',
			'1. 属于国家秘密'
		]);
		expect(printed.slice(-2)).toEqual(['（七）办理结果总计', '四、结转下年度继续办理']);
		const groups = requestsForm('2021').rows.flatMap((row) => row.group ?? []);
		expect(groups.map(({ zh, rows }) => `${zh} ${rows}`)).toEqual([
			'（三）不予公开 8',
			'（四）无法提供 3',
			'（五）不予处理 5',
			'（六）其他处理 3'
		]);
	});

	it('prints other handling as one row in the form of 2019', () => {
		expect(labels('2019')).toHaveLength(23);
		expect(labels('2019')).toContain('（六）其他处理');
	});

	it('has the rows that a report prints of the other form, and does not miss those it has not', () => {
		const single = new Set(['requests/other_handling/total']);
		const split = new Set(['requests/other_reason/total', 'requests/granted/total']);
		const labelsOf = (template: '2021' | '2019', printed: ReadonlySet<string>) =>
			requestsForm(template, (place) => printed.has(place)).rows.map((row) => row.label.zh);
		expect(labelsOf('2021', single)).toEqual(labels('2019'));
		expect(labelsOf('2021', split)).toEqual(labels('2021'));
		expect(labelsOf('2019', split)).toContain('（六）其他');
		expect(labelsOf('2019', split)).not.toContain('（六）其他处理');
		const both = labelsOf('2021', new Set([...single, ...split]));
		expect(both.slice(-6)).toEqual([
			...['1. 申请人无正当理由逾期不补正', '2. 申请人逾期未按收费通知要求缴纳费用', '3. 其他'],
			...['4. 其他处理', '（七）办理结果总计', '四、结转下年度继续办理']
		]);
	});

	it('has seven columns of applicants', () => {
		for (const row of requestsForm('2021').rows) expect(row.places).toHaveLength(7);
	});
});

describe('table 二 as the form prints it', () => {
	it('has a block for each item of article 20', () => {
		const items = (template: '2021' | '2019') =>
			proactiveForm(template).map((block) => block.heading?.zh);
		expect(items('2021')).toEqual([
			'第二十条第（一）项',
			'第二十条第（五）项',
			'第二十条第（六）项',
			'第二十条第（八）项'
		]);
		expect(items('2019')).toHaveLength(5);
	});
});

describe('a form that is not one of those drawn', () => {
	it('shows the rows and columns that the report prints, and groups by what is left of them', () => {
		const has = new Set([
			'requests/received_new/total',
			'requests/denied_internal_affairs/total',
			'requests/denied_enforcement_file/business'
		]);
		const [block] = onlyPrinted([requestsForm('2021')], (place) => has.has(place));
		expect(block?.columns.map(({ zh }) => zh)).toEqual(['商业企业', '总计']);
		expect(block?.rows.map(({ label, group }) => [label.zh, group?.rows])).toEqual([
			['一、本年新收政府信息公开申请数量', undefined],
			['5. 属于三类内部事务信息', 2],
			['7. 属于行政执法案卷', undefined]
		]);
		expect(block?.rows[0]?.places).toEqual([
			'requests/received_new/business',
			'requests/received_new/total'
		]);
	});

	it('shows nothing of a table that is not printed', () => {
		expect(onlyPrinted(proactiveForm('2021'), () => false)).toEqual([]);
	});
});

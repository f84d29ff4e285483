import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import ChartFrame from '#lib/ui/ChartFrame.svelte';
import DataTable from '#lib/ui/DataTable.svelte';

const labels = {
	missing: '未载明',
	showAll: (rows: number) => `显示全部 ${rows} 行`,
	table: '数据表',
	failed: '未能生成文件；数据表仍可使用。',
	synthetic: '合成数据',
	take: {
		open: '取用',
		format: '用在',
		formats: { page: '整页', column: '单栏', slide: '幻灯片', phone: '手机' },
		scale: '倍数',
		files: '下载',
		kinds: {},
		copyImage: '复制图片',
		copy: '复制',
		copied: '已复制',
		notCopied: '未能复制',
		cite: '引用',
		address: '地址',
		embed: '嵌入',
		sql: 'SQL',
		about: {
			selection: '范围',
			unit: '单位',
			note: '须知',
			source: '来源',
			summary: '概要',
			dataset: '数据集',
			address: '地址'
		}
	}
};
const table = {
	columns: [
		{ key: 'organ', label: '机关', href: () => '/agency?id=1' },
		{ key: 'count', label: '件数', numeric: true, format: (value: number) => `${value} 件` }
	],
	rows: [
		{ organ: '<img src=x onerror=alert(1)>', count: 12 },
		{ organ: '乙', count: null },
		{ organ: '丙', count: 0 }
	]
};
/** Without Svelte's markers. */
const html = (body: string) => body.replace(/<!--[\s\S]*?-->/g, '');

it('frames a chart with everything a reader needs, before any script runs', () => {
	const { body } = render(ChartFrame, {
		props: {
			id: 'requests',
			title: '新收申请',
			subtitle: '山东省',
			unit: '件',
			source: '来源：gongkai · 版本 3f2a',
			note: '312 份报告中 309 份载明',
			table,
			filename: 'requests',
			labels,
			lang: 'zh',
			children: createRawSnippet(() => ({ render: () => '<svg viewBox="0 0 1 1"></svg>' }))
		}
	});
	const page = html(body);
	expect(page).toContain('<figure data-chart="requests"');
	expect(page).toMatch(/<h2 id="requests-heading"[^>]*>新收申请<\/h2>/);
	expect(page).toContain('山东省 · 件');
	expect(page).toContain('312 份报告中 309 份载明');
	expect(page).toContain('来源：gongkai · 版本 3f2a');
	expect(page).toMatch(/<button[^>]*data-take[^>]*>(?:<!--.*?-->)*取用/);
	expect(page.match(/<svg/g)).toHaveLength(1);
	expect(page).toContain('<tbody');
});

it('prints a word where there is no value, a zero where it is zero, and markup as text', () => {
	const { body } = render(DataTable, {
		props: { caption: '新收申请', ...table, labels, lang: 'zh' }
	});
	const page = html(body);
	const cells = [...page.matchAll(/<td[^>]*>\s*([^<]*?)\s*<\/td>/g)].map((found) => found[1]);
	expect(cells).toEqual(['12 件', '未载明', '0 件']);
	expect(page).not.toContain('<img');
	expect(page.match(/scope="col"/g)).toHaveLength(2);
	expect(page.match(/scope="row"/g)).toHaveLength(3);
});

it('shows the first rows of a long table and offers the rest', () => {
	const rows = Array.from({ length: 250 }, (_, count) => ({ organ: '甲', count }));
	const { body } = render(DataTable, {
		props: { caption: '', columns: table.columns, rows, labels, lang: 'zh' }
	});
	expect(body.match(/scope="row"/g)).toHaveLength(100);
	expect(body).toContain('显示全部 250 行');
});

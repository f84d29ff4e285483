import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Rectification } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/findings/rectification.ts';
import {
	organArchive,
	organSheets,
	sheetsOf
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/findings/workbench.ts';

const row = (agency: string, check: string, severity: string, origin = 'source') => ({
	agency,
	agency_id: `id-${agency}`,
	year: 2023,
	check,
	severity,
	severity_code: severity,
	origin,
	origin_code: origin,
	contradiction: `<b>${check}</b>`,
	passage: null
});
const list: Rectification = {
	columns: [
		{ key: 'agency', label: '机关', width: 20 },
		{ key: 'check', label: '检查', width: 20 },
		{ key: 'contradiction', label: '矛盾', width: 20 },
		{ key: 'passage', label: '原文', width: 20 }
	],
	rows: [
		row('甲局', '合计', 'error'),
		row('乙局', '合计', 'warning'),
		row('乙局', '结转', 'error'),
		row('丙局', '离群', 'note'),
		row('丁局', '合计', 'error', 'extraction')
	]
};
const words = { lang: 'zh-CN', source: '示例 · 版本 0123456789ab', synthetic: '合成数据' };

describe('the list as sheets', () => {
	it('has one for each check, and hints and damage apart', () => {
		expect(sheetsOf(list).map(({ name, rows }) => [name, rows.length])).toEqual([
			['合计', 2],
			['结转', 1],
			['提示', 1],
			['转录损坏', 1]
		]);
	});

	it('loses no row and tells none twice', () => {
		expect(new Set(sheetsOf(list).flatMap(({ rows }) => rows))).toEqual(new Set(list.rows));
		expect(sheetsOf(list).flatMap(({ rows }) => rows)).toHaveLength(list.rows.length);
	});

	it('is a sheet without rows where nothing was found', () => {
		expect(sheetsOf({ ...list, rows: [] })).toHaveLength(1);
	});
});

describe('a page for each organ', () => {
	it('holds the organ’s own errors and warnings, and no markup of a report', () => {
		const pages = organSheets(list, words);
		expect(Object.keys(pages)).toEqual(['甲局-id-甲局.html', '乙局-id-乙局.html']);
		const [first = '', second = ''] = Object.values(pages);
		expect(first).toContain('&lt;b&gt;合计&lt;/b&gt;');
		expect(first).not.toMatch(/<b>|<dt>原文/);
		expect(second.match(/<section>/g)).toHaveLength(2);
		for (const page of [first, second]) {
			expect(page).toContain('0123456789ab');
			expect(page).toContain('合成数据');
		}
	});

	it('comes as one archive, the same bytes for the same list', async () => {
		const bytes = async () => new Uint8Array(await organArchive(list, words).arrayBuffer());
		const archive = await bytes();
		expect(await bytes()).toEqual(archive);
		const files = unzipSync(archive);
		expect(Object.keys(files)).toHaveLength(2);
		expect(strFromU8(files['甲局-id-甲局.html'] ?? new Uint8Array())).toContain('<!doctype html>');
	});
});

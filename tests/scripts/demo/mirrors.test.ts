import { describe, expect, it } from 'vitest';
import { simplify } from '#text/traditional.ts';
import { plainScript } from '#pipeline/2-text/plain-script.ts';
import { mirrored } from '../../../scripts/demo/mirrors.ts';
import { MIRRORS } from '../../../scripts/demo/report-model.ts';
import { writtenDemo } from './written.ts';

const PAGE = `岚汀县水利局2023年政府信息公开工作年度报告\n一、总体情况\n${'予以公开12件，国务院办公厅关于机关条例，请总结处理。'.repeat(6)}`;

describe('mirrors', () => {
	it('print characters that stand for the same words', () => {
		const text = mirrored(PAGE, 'traditional', 'a');
		expect(text).not.toBe(PAGE);
		expect(text).toHaveLength(PAGE.length);
		expect(simplify(text)).toBe(PAGE);
	});

	it('print sounds behind characters and nothing else', () => {
		const text = mirrored(PAGE, 'glossed', 'a');
		expect(text).toContain('國(guó)');
		const source = { text, media_type: 'text/plain', titles: [], grids: [] };
		expect(plainScript(source)?.source.text).toBe(PAGE);
	});

	it('put a line before the report and one behind it', () => {
		const lines = mirrored(PAGE, 'spam', 'a').trimEnd().split('\n');
		expect(lines.slice(1, -1).join('\n')).toBe(PAGE);
	});

	it('and collections of two reports are in the corpus', () => {
		const { documents } = writtenDemo(1200);
		const met = new Set(documents.map(({ truth }) => truth.mirror));
		for (const id of MIRRORS) expect(met).toContain(id);
		const several = documents.filter(({ also }) => also);
		expect(several.length).toBeGreaterThan(2);
		for (const { text, truth, also, path } of several)
			for (const part of [truth, ...(also ?? [])]) {
				expect([part.path, part.bound]).toEqual([path, true]);
				expect(text.replace(/\s/gu, '')).toContain(part.agency);
			}
	});
});

import { describe, expect, it } from 'vitest';
import { simplify } from '#text/traditional.ts';
import { DAMAGES } from '../../../scripts/demo/report-model.ts';
import { SHAPES } from '../../../scripts/demo/shapes/index.ts';
import { writtenDemo } from './written.ts';

const demo = writtenDemo(1800);

describe('the corpus', () => {
	it('is the same for the same seed and another for another', () => {
		const first = writtenDemo(60, 7);
		expect(writtenDemo(60, 7).documents).toEqual(first.documents);
		const other = new Set(writtenDemo(60, 8).documents.map(({ text }) => text));
		expect(first.documents.filter(({ text }) => text !== '' && other.has(text))).toEqual([]);
	});

	it.each([1, 13, 60, 400])('holds exactly the %i reports asked for', (reports) => {
		expect(writtenDemo(reports).firsts).toHaveLength(reports);
	});

	it('gives every document a path of its own that tells neither organ nor year', () => {
		const paths = demo.documents.map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
		for (const path of paths)
			expect(path).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{16}\.(txt|md|html|docx|pdf)$/u);
	});

	it('has every shape in every template', () => {
		const met = new Set(demo.firsts.map(({ truth }) => `${truth.shape} ${truth.template}`));
		for (const { id } of SHAPES)
			for (const template of ['annex', '2019', '2021']) expect(met).toContain(`${id} ${template}`);
	});

	it('has copies, revisions, strangers, late and missing reports', () => {
		const whats = new Set(demo.documents.map(({ truth }) => truth.what));
		for (const what of ['same_bytes', 'header_line', 'notice', 'empty', 'fragment'])
			expect(whats).toContain(what);
		expect(demo.documents.some(({ truth }) => truth.revision)).toBe(true);
		expect(demo.missing.length).toBeGreaterThan(30);
		expect(demo.missing.length).toBeLessThan(90);
	});

	it('names the organ and the year of every report in its text', () => {
		for (const { text, truth } of demo.firsts) {
			const page = simplify(text.replace(/\s|\(\p{Script=Latin}+\)/gu, ''));
			expect(page).toContain(truth.agency);
			expect(page).toContain(`${truth.year}年`);
		}
	});

	it('has every damage, and every format', () => {
		const done = new Set(demo.firsts.flatMap(({ truth }) => truth.damage ?? []));
		expect(DAMAGES.filter((id) => !done.has(id))).toEqual([]);
		expect(new Set(demo.firsts.map(({ format }) => format)).size).toBe(9);
	});

	it('calls late what was published after the end of January, of March for a government and before 2018', () => {
		for (const { truth } of demo.firsts) {
			if (!truth.published_in?.length) continue;
			const long = truth.kind === 'government' || (truth.year ?? 0) < 2018;
			const bound = `${(truth.year ?? 0) + 1}-${long ? '03-31' : '01-31'}`;
			const late = truth.planted?.some(({ rule }) => rule === 'published-late');
			expect([truth.path, late]).toEqual([truth.path, (truth.published ?? '') > bound]);
		}
	});

	it('never lets the same organ both miss a year and report it', () => {
		const reported = new Set(demo.firsts.map(({ truth }) => `${truth.agency} ${truth.year}`));
		expect(reported.size).toBe(demo.firsts.length);
		expect(demo.missing.filter((m) => reported.has(`${m.agency} ${m.year}`))).toEqual([]);
	});
});

describe('copies', () => {
	it('are the original bytes, or the original behind one more line', () => {
		const byPath = new Map(demo.documents.map((document) => [document.path, document]));
		const copies = demo.documents.filter(({ truth }) => truth.truth === 'duplicate');
		expect(copies.length).toBeGreaterThan(3);
		for (const copy of copies) {
			const original = byPath.get(copy.truth.of ?? '')?.text.split('\n');
			const lines = copy.text.split('\n');
			expect(original).toBeDefined();
			expect(lines.length - (original?.length ?? 0)).toBe(copy.truth.what === 'same_bytes' ? 0 : 1);
			expect(lines.filter((line) => !original?.includes(line)).length).toBeLessThan(2);
			if (copy.truth.what === 'same_bytes')
				expect(copy.bytes).toEqual(byPath.get(copy.truth.of ?? '')?.bytes);
		}
	});
});

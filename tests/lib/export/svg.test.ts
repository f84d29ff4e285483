import { readdirSync, readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { composeSvg } from '#lib/export/svg.ts';
import { escapeXml, plainColours, tidyMarkup } from '#lib/export/tidy.ts';

const output = new URL('../../output/', import.meta.url);
const charts = readdirSync(output).filter((name) => name.endsWith('.svg'));
const picture = {
	title: '政府信息公开申请（件）',
	subtitle: '山东省 · 县级部门 · 2021–2023',
	note: '312 份报告中 309 份载明',
	source: '来源：公开年报图谱 · gongkai · 版本 3f2a9c1b77de · 312 份报告',
	address: 'https://example.org/volumes?region=370000&level=county'
};
const chart =
	'<svg viewBox="0 0 720 40" width="720" height="40"><text x="0" y="12">甲</text></svg>';

/** Throws unless every tag is closed in order; returns the text and the attributes. */
function parsed(xml: string) {
	const open: string[] = [];
	const attributes: [string, string][] = [];
	let text = '';
	const parser = new Parser(
		{
			onopentag: (name, found) => {
				open.push(name);
				attributes.push(...Object.entries(found));
			},
			onclosetag: (name, implied) => {
				if (implied && open.at(-1) !== name) throw new Error(`not closed: ${name}`);
				if (open.pop() !== name) throw new Error(`closed out of order: ${name}`);
			},
			ontext: (piece) => (text += piece),
			oncomment: () => {
				throw new Error('a comment');
			}
		},
		{ xmlMode: true, decodeEntities: true }
	);
	parser.end(xml);
	if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
	return { text, attributes };
}

it.each(charts)('turns the chart %s into a picture that stands alone', (name) => {
	const svg = composeSvg(readFileSync(new URL(name, output), 'utf8'), picture);
	const { text, attributes } = parsed(svg);
	for (const words of Object.values(picture))
		expect(text.replace(/\n/g, '')).toContain(words.slice(0, 20));
	expect(svg).not.toMatch(/var\(|<!--|<a |NaN|undefined|Infinity/);
	expect(
		attributes
			.map(([key]) => key)
			.filter((key) => /^(class|style|href|tabindex|data-|aria-)/.test(key))
	).toEqual([]);
	expect(svg).toMatch(
		/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*font-family="'PingFang SC'/
	);
});

it('draws every chart there is', () => {
	const folders = readdirSync('src/lib/charts').filter((name) => name !== 'marks');
	expect([...charts].sort()).toEqual(folders.map((name) => `${name}.svg`).sort());
});

it('wraps a long title and grows by its lines', () => {
	const long = composeSvg(chart, { ...picture, title: '政府信息公开申请'.repeat(12) });
	const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1]);
	expect(height(long)).toBeGreaterThan(height(composeSvg(chart, picture)) + 40);
	expect(long.match(/font-size="20"/g)?.length).toBeGreaterThan(2);
});

it('marks synthetic data in words that cannot be overlooked, and only synthetic data', () => {
	const mark = '合成数据：并非真实报告';
	const marked = parsed(composeSvg(chart, { ...picture, synthetic: mark }));
	expect(marked.text.split(mark)).toHaveLength(3);
	expect(parsed(composeSvg(chart, picture)).text).not.toContain(mark);
});

it('lets no text of a report out of its place', () => {
	const hostile = '</text><script>alert(1)</script>&"\' ]]> \u0000\u0008<svg onload=x>';
	const svg = composeSvg(
		`<svg viewBox="0 0 720 40"><text x="0">${escapeXml(hostile)}</text></svg>`,
		{ title: hostile, subtitle: hostile, note: hostile, source: hostile, address: hostile }
	);
	const { text, attributes } = parsed(svg);
	expect(svg).not.toMatch(/<script|<svg onload/);
	expect(text).toContain('<script>alert(1)</script>');
	expect(attributes.some(([key]) => key.startsWith('on'))).toBe(false);
	expect(svg).not.toMatch(/[^\P{Cc}\t\n\r]/u);
});

it('refuses what is not one chart', () => {
	expect(() => composeSvg('<div></div>', picture)).toThrow('a chart must be one svg');
});

describe('tidying', () => {
	it('drops comments, marks of the pointer and what serves the page', () => {
		const markup =
			'<!--[--><g class="x" role="row" data-spot="3" tabindex="0"><g data-transient=""><g><rect/></g></g><a href="/x" aria-label="y"><text x="1">甲</text></a></g><!--]-->';
		expect(tidyMarkup(markup)).toBe('<g><g><text x="1">甲</text></g></g>');
	});

	it('drops an empty mark without what follows it', () => {
		expect(tidyMarkup('<rect data-transient=""/><text>甲</text>')).toBe('<text>甲</text>');
	});

	it('leaves text alone that looks like markup', () => {
		expect(tidyMarkup('<text>class="x" &lt;a href="y"&gt;</text>')).toBe(
			'<text>class="x" &lt;a href="y"&gt;</text>'
		);
	});

	it('gives colours their value on the light page and stops at one it does not know', () => {
		expect(plainColours('fill="var(--granted)"')).toBe('fill="#123393"');
		expect(() => plainColours('fill="var(--nonesuch)"')).toThrow('unknown colour: var(--nonesuch)');
	});
});

import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readHtml } from '#pipeline/2-text/html.ts';
import { parseShallow } from '#pipeline/2-text/shallow-parser.ts';

function told(html: string): string[] {
	const events: string[] = [];
	parseShallow(html, {
		open: (name) => events.push(`<${name}>`),
		text: (text) => events.push(text),
		close: (name) => events.push(`</${name}>`),
		flat: (name) => events.push(`~${name}`)
	});
	return events;
}

const TABLE = '<table><tr><td>规章</td><td>12</td></tr></table>';

describe('elements of a page', () => {
	test.each([
		'<p>a<p>b<br>c</br>d</p></p>e',
		'<form><form><input>x</form>y',
		'<table><tr><td>1<td>2<tr><td>3</table></td>',
		'<svg><g/><title>t</title></svg><ul><li>1<li>2</ul>',
		'<td></div><script>1 < 2</script><!-- c --><image>&amp;'
	])('%s is told as the parser itself tells it', (html) => {
		const events: string[] = [];
		new Parser({
			onopentagname: (name) => events.push(`<${name}>`),
			ontext: (text) => events.push(text),
			onclosetag: (name) => events.push(`</${name}>`)
		}).end(html);
		expect(told(html)).toEqual(events);
	});

	test.each(['div', 'b', 'ul><li', 'table><tr><td'])(
		'what lies under a thousand <%s> keeps its text, and what follows them its tables',
		(tag) => {
			const ends = tag
				.split('><')
				.reverse()
				.map((name) => `</${name}>`)
				.join('');
			const deep = `${`<${tag}>`.repeat(1000)}<b>4</b>2<script>9</script>${ends.repeat(1000)}`;
			const { text, grids } = readHtml(`<html><body>${deep}<p>后</p>${TABLE}</body></html>`);
			expect(text.replace(/\s+/gu, ' ')).toContain('42 后 规章 12');
			expect(grids.at(-1)?.rows).toHaveLength(1);
			expect(grids.at(-1)?.rows[0]).toHaveLength(2);
		}
	);

	test('a table that lies too deep is lines, and never half a grid', () => {
		const { text, grids } = readHtml(`${'<div>'.repeat(1000)}${TABLE}`);
		expect(text.trim().split('\n')).toEqual(['规章', '12']);
		expect(grids).toEqual([]);
	});

	test('ten times as deep takes ten times as long, not a hundred', () => {
		const time = (depth: number) => {
			const html = '<div>'.repeat(depth) + '</b></i>'.repeat(depth);
			const started = performance.now();
			readHtml(html);
			return performance.now() - started;
		};
		time(10_000);
		expect(time(200_000)).toBeLessThan(40 * Math.max(5, time(20_000)));
	});
});

import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readHtml } from '#pipeline/2-text/html.ts';
import { parseShallow } from '#pipeline/2-text/shallow-parser.ts';

// Tags are told with signs that no page here has; text is one, in however many pieces it comes.
function told(html: string): string {
	let events = '';
	parseShallow(html, {
		open: ({ name }) => (events += `«${name}»`),
		text: (text) => (events += text),
		close: ({ name }) => (events += `«/${name}»`),
		flat: ({ name }) => (events += `«~${name}»`)
	});
	return events;
}

function toldByParser(html: string): string {
	let events = '';
	new Parser({
		onopentagname: (name) => (events += `«${name}»`),
		ontext: (text) => (events += text),
		onclosetag: (name) => (events += `«/${name}»`)
	}).end(html);
	return events;
}

const PIECES = [
	...'p div td tr table th tbody span a br image input li ul h1 form script style title svg math mi desc'
		.split(' ')
		.flatMap((name) => [`<${name}>`, `<${name} class="a>b" x='1' y=2 z>`, `</${name}>`]),
	...'foreignObject g iframe select option P TD'.split(' ').flatMap((n) => [`<${n}>`, `</${n}>`]),
	...[
		'<br/>',
		'<g/>',
		'<script/>',
		'</ x>',
		'</>',
		'<1',
		'< ',
		'>',
		'<!-- a -->',
		'<!-->',
		'<!doctype html>'
	],
	...[
		'<![CDATA[b]]>',
		'<?x ?>',
		'<!x>',
		' ',
		'\n',
		'\u00a0',
		'中',
		'12',
		'&amp;',
		'&nbsp',
		'&#20013;',
		'&x;'
	]
];

const TABLE = '<table><tr><td>规章</td><td>12</td></tr></table>';

describe('elements of a page', () => {
	test.each([
		'<p>a<p>b<br>c</br>d</p></p>e',
		'<form><form><input>x</form>y',
		'<table><tr><td>1<td>2<tr><td>3</table></td>',
		'<svg><g/><title>t</title></svg><ul><li>1<li>2</ul>',
		'<td></div><script>1 < 2</script><!-- c --><image>&amp;'
	])('%s is told as a parser of HTML tells it', (html) => {
		expect(told(html)).toBe(toldByParser(html));
	});

	test('so is any page made of pieces of one', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
				// What follows ends a tag and a comment: both tell what is cut in another way.
				const html = `${pieces.join('')}"'>--><b>`;
				expect(told(html)).toBe(toldByParser(html));
			}),
			{ numRuns: 2000 }
		);
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

import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readHtml } from '#pipeline/2-text/html.ts';
import { parseShallow } from '#pipeline/2-text/html/shallow-parser.ts';

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

/** What the library's own parser tells, but for the ends of elements that have none. */
function toldByLibrary(html: string): string[] {
	const events: string[] = [];
	new Parser({
		onopentagname: (name) => events.push(`<${name.toLowerCase()}>`),
		ontext: (text) => events.push(text),
		onclosetag: (name) => VOID.includes(name) || events.push(`</${name.toLowerCase()}>`)
	}).end(html);
	return events;
}

const list = (names: string) => names.split(' ');
const VOID = [
	...list('area base basefont br col command embed frame hr img input isindex keygen link meta'),
	...list('param source track wbr')
];
const NAMES = [
	...VOID,
	...list('html head body title div span p h1 h2 h6 ul ol li dl dt dd a b section article form'),
	...list('address aside blockquote details fieldset figcaption figure footer header main nav pre'),
	...list(
		'table thead tbody tfoot tr td th select option optgroup textarea button datalist output'
	),
	...list('script style iframe noembed noframes noscript template xmp image ruby rt rp o:p'),
	...list('svg math mi mo mn ms mtext annotation-xml desc g path')
];
const tag = fc
	.tuple(
		fc.constantFrom('<', '<', '</', '</', '< ', '</ '),
		fc.constantFrom(...NAMES, ...NAMES.map((name) => name.toUpperCase())),
		fc.constantFrom(
			'>',
			'>',
			'>',
			'>',
			'/>',
			' />',
			' class="a>b" id=1>',
			" a='&amp;'/>",
			'\n',
			'<'
		)
	)
	.map((parts) => parts.join(''));
const other = fc.constantFrom(
	...['文', ' 12 ', '\n', '&nbsp;', '&lt', '&#x4e2d;', '&#', '&', '<', '>', '</', '<>', '</>'],
	...['<!-- <p> -->', '<!--', '-->', '<![CDATA[<p>1]]>', '<!doctype html>', '<!x>', '<?xml?>']
);
const soup = fc.array(fc.oneof({ weight: 4, arbitrary: tag }, other), { maxLength: 60 });

const TABLE = '<table><tr><td>规章</td><td>12</td></tr></table>';

describe('elements of a page', () => {
	test.each([
		'<p>a<p>b<br>c</br>d</p></p>e',
		'<form><form><input>x</form>y',
		'<table><tr><td>1<td>2<tr><td>3</table></td>',
		'<svg><g/><title>t</title></svg><ul><li>1<li>2</ul>',
		'<svg><foreignObject><p>1<p>2<title>a</title></foreignObject><g/></svg>3',
		'<math><![CDATA[1]]></math><![CDATA[2]]><plaintext></p>',
		'<td></div><script>1 < 2</script><!-- c --><image>&amp;',
		'<TD>1</Td><DIV>2<sPan>3</dIV>4<br',
		''
	])('%s is told as the parser of the library tells it', (html) => {
		expect(told(html)).toEqual(toldByLibrary(html));
	});

	test('whatever tags a page is made of, it is told as the parser of the library tells it', () => {
		fc.assert(
			fc.property(soup, (pieces) => {
				const html = pieces.join('');
				expect(told(html)).toEqual(toldByLibrary(html));
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

	test.each(['<svg>', '<math>'])(
		'scripts in %s, where they are no raw text, are flat too',
		(root) => {
			const html = root + '<g>'.repeat(600) + '<script>'.repeat(1000);
			expect(told(html).filter((event) => event === '<script>')).toEqual([]);
		}
	);

	test('ten times as deep takes ten times as long, not a hundred', () => {
		const time = (depth: number) => {
			const html = '<div>'.repeat(depth) + '</b></i>'.repeat(depth);
			// Of the processor: by the clock a busy machine would tell another story.
			const before = process.cpuUsage();
			readHtml(html);
			const { user, system } = process.cpuUsage(before);
			return (user + system) / 1000;
		};
		time(10_000);
		expect(time(200_000)).toBeLessThan(40 * Math.max(5, time(20_000)));
	});
});

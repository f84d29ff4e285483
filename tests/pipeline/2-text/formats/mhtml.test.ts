import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { withStyleSheets } from '#pipeline/2-text/mime/linked-styles.ts';
import { drawHtml } from './draw-html.ts';
import { printed, report } from './form.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';

const MARK = '\ufeff';

/** A saved page with a style sheet as a part of its own, which hides a number beside each figure. */
function saved(link: string, headers: string, first = ''): Uint8Array {
	const page = drawHtml(report, {
		head: `<link ${link}>`,
		write: ({ text }) => (/^\d+$/u.test(text) ? `<i class="was">8</i>${text}` : undefined)
	});
	const part = (head: string, body: string) =>
		`--part\r\n${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`;
	const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="part"\r\n\r\n';
	return Buffer.from(
		`${first}${head}${part('Content-Type: text/html; charset="utf-8"', page)}${part(`Content-Type: text/css\r\n${headers}`, '.was { display: none }')}--part--\r\n`
	);
}

test.each([
	[
		'its address',
		saved(
			'rel="stylesheet" href="https://example.org/look/a.css?v=1&amp;x=2"',
			'Content-Location: https://example.org/look/a.css?v=1&x=2'
		)
	],
	['its id', saved("href='cid:look-7@page' rel=stylesheet", 'Content-ID: <look-7@page>')],
	[
		'the end of its address',
		saved('rel="stylesheet" href="./look/a.css"', 'Content-Location: file:///C:/look/a.css')
	],
	[
		'its id, behind a mark of UTF-8',
		saved('rel="stylesheet" href="cid:7"', 'Content-ID: <7>', MARK)
	]
])(
	'what a style sheet of a saved page hides is not read; the page names it by %s',
	async (_, bytes) => {
		const cells = await readCells(bytes);
		expect(PLACES.filter((place) => cells.get(place) !== asRead(printed.get(place) ?? ''))).toEqual(
			[]
		);
	}
);

test('a style sheet cannot end the element that it is put into', () => {
	const bytes = Buffer.from('a{}</style><script>1</script>');
	const part = { type: 'text/css', id: '', location: 'a.css', bytes };
	const html = withStyleSheets('<link rel="stylesheet" href="a.css"><p>1</p>', [part]);
	expect(html).not.toContain('</style><script>');
	expect(html.match(/<\/style>/gu)).toHaveLength(1);
});

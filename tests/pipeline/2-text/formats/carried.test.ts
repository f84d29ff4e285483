import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { drawHtml } from './draw-html.ts';
import { printed, report } from './form.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';

const page = drawHtml(report);
const json = JSON.stringify;
const entities = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const byNumber = (text: string): string => text.replaceAll('<', '&#60;').replaceAll('>', '&#62;');
const escapes = (text: string): string =>
	text.replace(
		/[<>\u0080-\uffff]/gu,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
const feed = (body: string): string =>
	`<?xml version="1.0"?><list><item><body>${body}</body></item></list>`;

test.each([
	['a list in XML, as a section', feed(`<![CDATA[${page}]]>`)],
	['a list in XML, escaped', feed(entities(page))],
	['a list in XML, escaped twice', feed(entities(entities(page)))],
	['a list in XML, by numbers of signs', feed(byNumber(page))],
	['JSON', json({ data: { rows: [{ content: page }] } }, null, 2)],
	['JSON, escaped as XML', json({ content: entities(page) })],
	['JSON without a sign of Chinese', escapes(json({ content: page }))],
	['a call of a script', `show(${escapes(json({ content: page }))});`],
	['a variable of a script', `var page = ${escapes(json(page))};`],
	[
		'a field that is not shown',
		`<html><body><div></div><textarea hidden>${entities(page)}</textarea></body></html>`
	],
	[
		'a string of a script within a page',
		`<html><body><p></p><SCRIPT>put(${json(page).replaceAll('</', '<\\/')})</SCRIPT></body></html>`
	],
	[
		'the same without a sign of Chinese',
		`<html><body><p></p><script>put(${escapes(json(page))})</script></body></html>`
	]
])('a page carried by %s gives every cell its value', async (_, carrier) => {
	const cells = await readCells(Buffer.from(carrier));
	expect(PLACES.filter((place) => cells.get(place) !== asRead(printed.get(place) ?? ''))).toEqual(
		[]
	);
});

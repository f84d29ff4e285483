import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { drawOfd } from './draw-ofd.ts';
import { printed, report } from './form.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';

/** A report whose pages are written in another way. */
function rewritten(change: (page: string) => string): Uint8Array {
	const parts = unzipSync(drawOfd(report));
	for (const [name, part] of Object.entries(parts))
		if (name.endsWith('Content.xml')) parts[name] = strToU8(change(strFromU8(part)));
	return zipSync(parts, { mtime: new Date(2020, 0, 1) });
}

const SHEET =
	'<ofd:PathObject ID="7" Boundary="0 0 210 297" Stroke="false" Fill="true"><ofd:FillColor Value="255 255 255"/><ofd:AbbreviatedData>M 0 0 L 210 0 L 210 297 L 0 297 C</ofd:AbbreviatedData></ofd:PathObject>';
const layer = (type: string) => `<ofd:Layer ID="8" Type="${type}">${SHEET}</ofd:Layer>`;
const behind = (page: string, own: string) =>
	page.replace('</ofd:Content>', `${own}</ofd:Content>`);
const CODE = />([^<>]+)<\/ofd:TextCode>/gu;

async function wrongIn(bytes: Uint8Array): Promise<string[]> {
	const cells = await readCells(bytes);
	return PLACES.filter((place) => cells.get(place) !== asRead(printed.get(place) ?? ''));
}

test.each([
	[
		'a white ground that comes last in the file',
		(page: string) => behind(page, layer('Background'))
	],
	[
		'text on lines of its own',
		(page: string) => page.replace(CODE, '>\n\t\t$1\n\t</ofd:TextCode>')
	],
	['text in sections', (page: string) => page.replace(CODE, '><![CDATA[$1]]></ofd:TextCode>')],
	[
		'blocks in blocks',
		(page: string) =>
			page
				.replace(/(<ofd:Layer[^>]*>)/u, '$1<ofd:PageBlock ID="5"><ofd:PageBlock ID="6">')
				.replace('</ofd:Layer>', '</ofd:PageBlock></ofd:PageBlock></ofd:Layer>')
	]
])('OFD with %s gives every cell its value', async (_, change) => {
	expect(await wrongIn(rewritten(change))).toEqual([]);
});

test('what lies under a white sheet in front of the page is not read', async () => {
	const cells = await readCells(rewritten((page) => behind(page, layer('Foreground'))));
	expect([...cells.values()].filter((read) => read !== 'unreadable')).toEqual([]);
});

import { expect, test, vi } from 'vitest';
import { drawDocx } from './draw-docx.ts';
import { drawHtml } from './draw-html.ts';
import { drawMhtml } from './draw-mhtml.ts';
import { drawFlatOdf, drawOdf } from './draw-odf.ts';
import { drawOfd } from './draw-ofd.ts';
import { drawRtf } from './draw-rtf.ts';
import { asFlatPackage, asWord2003 } from './draw-word-xml.ts';
import { drawXls } from './draw-xls.ts';
import { drawXlsx } from './draw-xlsx.ts';
import { printed, report } from './form.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';

const page = () => new TextEncoder().encode(drawHtml(report));

test.each([
	['RTF', () => drawRtf(report)],
	['RTF with more cells than are defined', () => drawRtf(report, { surplus: 3 })],
	['MHTML', () => drawMhtml(page())],
	['MHTML in base 64', () => drawMhtml(page(), { encoding: 'base64' })],
	['MHTML in bytes', () => drawMhtml(page(), { encoding: '8bit' })],
	['Word 2003 XML', () => asWord2003(drawDocx(report))],
	['a package as one XML file', () => asFlatPackage(drawDocx(report))],
	['odt', () => drawOdf(report)],
	['fodt', () => drawFlatOdf(report)],
	['ods', () => drawOdf(report, { isSheet: true })],
	['fods', () => drawFlatOdf(report, { isSheet: true })],
	['xlsx', () => drawXlsx(report)],
	['xlsx with hidden rows and columns', () => drawXlsx(report, { hidden: true })],
	['xls', () => drawXls(report)],
	['OFD', () => drawOfd(report)],
	['OFD, each character by itself', () => drawOfd(report, { apart: true })]
])('%s: the report gives its 200 figures, blanks and strokes in their places', async (_, draw) => {
	const cells = await readCells(draw());
	const wrong = PLACES.filter((place) => cells.get(place) !== asRead(printed.get(place) ?? ''));
	expect(wrong.map((place) => [place, cells.get(place), printed.get(place)])).toEqual([]);
});

test.each(['1975-01-01', '2110-01-01'])(
	'a machine on which it is %s reads the same',
	async (day) => {
		vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
		try {
			for (const draw of [drawDocx, drawXlsx, drawOdf, drawOfd]) {
				const cells = await readCells(draw(report));
				expect(PLACES.filter((at) => cells.get(at) !== asRead(printed.get(at) ?? ''))).toEqual([]);
			}
		} finally {
			vi.useRealTimers();
		}
	}
);

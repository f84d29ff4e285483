import fs from 'node:fs';
import { drawDocx } from '../../tests/pipeline/2-text/formats/draw-docx.ts';
import { drawHtml } from '../../tests/pipeline/2-text/formats/draw-html.ts';
import { drawMhtml } from '../../tests/pipeline/2-text/formats/draw-mhtml.ts';
import { drawFlatOdf, drawOdf } from '../../tests/pipeline/2-text/formats/draw-odf.ts';
import { drawOfd } from '../../tests/pipeline/2-text/formats/draw-ofd.ts';
import { drawPdf } from '../../tests/pipeline/2-text/formats/draw-pdf.ts';
import { drawRtf } from '../../tests/pipeline/2-text/formats/draw-rtf.ts';
import { asFlatPackage, asWord2003 } from '../../tests/pipeline/2-text/formats/draw-word-xml.ts';
import { drawXls } from '../../tests/pipeline/2-text/formats/draw-xls.ts';
import { drawXlsx } from '../../tests/pipeline/2-text/formats/draw-xlsx.ts';
import { type FormCell, report } from '../../tests/pipeline/2-text/formats/form.ts';
import { DOCX_MARKS, HTML_MARKS, STYLES } from '../../tests/pipeline/2-text/formats/marks.ts';
import {
	ODS_MARKS,
	ODT_MARKS,
	OFD_MARKS,
	RTF_MARKS,
	XLS_MARKS,
	XLSX_MARKS
} from '../../tests/pipeline/2-text/formats/office-marks.ts';
import type { Random } from '../demo/random.ts';

/** How often a number has something beside it that is no part of it, or hides it. */
const MARKED = 0.08;
/** Drawings of one kind differ by their marks. */
const EACH = 4;

type MarkOf = <M>(marks: readonly M[], cell: FormCell) => M | undefined;
type Draw = (mark: MarkOf) => Uint8Array;

const encode = (text: string) => new TextEncoder().encode(text);
const page: Draw = (mark) =>
	encode(
		drawHtml(report, {
			head: STYLES,
			write: (cell) => mark(HTML_MARKS, cell)?.write(cell.text)
		})
	);
const docx: Draw = (mark) =>
	drawDocx(report, { write: (cell) => mark(DOCX_MARKS, cell)?.write(cell.text) });
const odf =
	(draw: typeof drawOdf, isSheet: boolean): Draw =>
	(mark) =>
		draw(report, {
			isSheet,
			write: (cell) => mark(isSheet ? ODS_MARKS : ODT_MARKS, cell)?.write(cell.text)
		});

/** Every format that the demo is not written in, and those that it is with marks. */
const DRAWINGS: readonly Draw[] = [
	page,
	(mark) => drawMhtml(page(mark)),
	(mark) => drawMhtml(page(mark), { encoding: 'base64' }),
	docx,
	(mark) => asWord2003(docx(mark)),
	(mark) => asFlatPackage(docx(mark)),
	(mark) => drawRtf(report, { write: (cell) => mark(RTF_MARKS, cell)?.write(cell.text) }),
	odf(drawOdf, false),
	odf(drawOdf, true),
	odf(drawFlatOdf, false),
	odf(drawFlatOdf, true),
	(mark) => drawXlsx(report, { write: (cell) => mark(XLSX_MARKS, cell)?.write(cell.text) }),
	(mark) => drawXls(report, (cell) => mark(XLS_MARKS, cell)?.write(cell.text)),
	(mark) => drawOfd(report, { write: (cell, at) => mark(OFD_MARKS, cell)?.write(at) }),
	() => drawPdf(report),
	() => drawPdf(report, { apart: true, ruled: false }),
	() => fs.readFileSync('tests/fixtures/report.doc')
];

/** One report in each format there is, several times, with other marks beside its numbers each time. */
export function drawnDocuments(random: Random): Uint8Array[] {
	const mark: MarkOf = (marks, cell) =>
		/^\d+$/u.test(cell.text) && random.chance(MARKED) ? random.pick(marks) : undefined;
	return DRAWINGS.flatMap((draw) => Array.from({ length: EACH }, () => draw(mark)));
}

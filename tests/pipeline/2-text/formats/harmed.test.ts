import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '#pipeline/2-text/index.ts';
import { drawDocx } from './draw-docx.ts';
import { drawHtml } from './draw-html.ts';
import { drawMhtml } from './draw-mhtml.ts';
import { drawFlatOdf, drawOdf } from './draw-odf.ts';
import { drawOfd } from './draw-ofd.ts';
import { drawRtf } from './draw-rtf.ts';
import { asWord2003 } from './draw-word-xml.ts';
import { drawXls } from './draw-xls.ts';
import { drawXlsx } from './draw-xlsx.ts';
import { report } from './form.ts';

const short = report.slice(0, 6);

test.each([
	['RTF', drawRtf(short)],
	['MHTML', drawMhtml(new TextEncoder().encode(drawHtml(short)))],
	['Word 2003 XML', asWord2003(drawDocx(short))],
	['fodt', drawFlatOdf(short)],
	['ods', drawOdf(short, { isSheet: true })],
	['xlsx', drawXlsx(short)],
	['xls', drawXls(short)],
	['OFD', drawOfd(short)]
])(
	'%s that is harmed is read or refused, and never ends the reading',
	async (_, sound) => {
		const anyHarm = fc.record({
			flips: fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 30 }),
			end: fc.oneof(fc.constant(sound.length), fc.nat(sound.length)),
			begin: fc.oneof(fc.constant(0), fc.nat(sound.length))
		});
		await fc.assert(
			fc.asyncProperty(anyHarm, async ({ flips, begin, end }) => {
				const bytes = Uint8Array.from(sound);
				for (const [at, byte] of flips) bytes[at] = byte;
				const read = await readText(bytes.slice(begin > end ? 0 : begin, end));
				if ('unreadable' in read) expect(read.unreadable).toMatch(/^[a-z_]+$/u);
				else
					for (const grid of read.source.grids)
						for (const { start, end: last } of grid.rows.flat())
							expect(start >= 0 && start <= last && last <= read.source.text.length).toBe(true);
			}),
			{ numRuns: 60 }
		);
	},
	120_000
);

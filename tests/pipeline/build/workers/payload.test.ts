import { expect, test } from 'vitest';
import { packFigures } from '#domain/packed-figures.ts';
import { outlineOf } from '#pipeline/document/outline.ts';
import { readReading, writeReading } from '#pipeline/build/workers/payload.ts';
import type { FileReading } from '#pipeline/build/core/reading.ts';
import { buildDocument } from '../../5-findings/build-report.ts';

test('a reading comes out as it went in', () => {
	const { report, text } = buildDocument({ cells: { 'requests/granted/business': '?' } });
	const { figures, ...read } = report;
	const reading: FileReading = {
		status: 'report',
		reason: null,
		media_type: 'text/plain',
		text,
		bytes: 1,
		sha256: '0',
		reports: [
			{
				read,
				figures: packFigures(figures),
				observations: [],
				sketch: {
					requests: null,
					prose: [{ section: 1, start: 0, end: 1, words: Uint32Array.of(1, 2 ** 32 - 1) }]
				},
				outline: outlineOf(report),
				at: { start: 0, end: text.length }
			}
		]
	};
	expect(readReading(writeReading(reading))).toEqual(reading);
});

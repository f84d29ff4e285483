import { expect, test } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { readText } from '#pipeline/2-text/index.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { openEyes } from '#pipeline/build/workers/eyes.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import { harmed } from '../../../../scripts/accuracy/scans/harm.ts';
import { pageOf, rightOf } from '../../../../scripts/accuracy/scans.ts';

/** Of the cells of a page so many are read. */
const SHARE = 0.97;
const MINUTES = 60_000;

const scan = () =>
	harmed(
		pageOf('hei'),
		{ id: 'test', dpi: 150, quality: 60, skew: 1.2, noise: 6, seal: [0.6, 0.4] },
		1
	);

test('without eyes a scan is named and not read', async () => {
	expect(await readText(scan())).toEqual({ unreadable: 'needs_ocr', media_type: 'image/jpeg' });
});

test(
	'a crooked, sealed scan gives its cells, none of them wrong, and charges nobody',
	{ timeout: 10 * MINUTES },
	async () => {
		const pages: number[] = [];
		const eyes = openEyes((count) => pages.push(count));
		const index = indexRegistry(loadRegistry('data/registry'));
		const input = { path: 'scan.jpg', bytes: scan(), url: null, published: null };
		const { reports, status } = await readDocument(input, index, eyes);
		expect({ status, pages }).toEqual({ status: 'report', pages: [1] });
		const [report] = reports;
		const right = Object.entries(rightOf('hei'));
		const read = right.map(([place, value]) => [value, report?.read.figures.get(place)?.value]);
		expect(read.filter(([value, own]) => own !== null && own !== value)).toEqual([]);
		const count = read.filter(([value, own]) => own === value).length;
		expect(count).toBeGreaterThanOrEqual(SHARE * right.length);
		expect(report?.read).toMatchObject({ year: 2023, claims: [] });
		expect(report?.read.agency.name).toContain('水务局');
		const [first] = report?.read.pictures?.cutouts ?? [];
		expect([...(first?.png.subarray(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
		expect(
			report?.observations.filter((o) => o.origin === 'source' && o.severity !== 'note')
		).toEqual([]);
	}
);

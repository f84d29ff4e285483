import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { buildDataset } from '#pipeline/index.ts';
import type { BuiltOnce, Order } from './building.ts';

/**
 * One build by the checkout in a folder, in this process alone, so that the peak of memory is that build's:
 * told as JSON on standard output, ordered so in the first argument.
 */
const order = JSON.parse(process.argv[2] ?? '') as Order;
const module = (await import(
	pathToFileURL(path.resolve(order.checkout, 'src/pipeline/index.ts')).href
)) as { buildDataset: typeof buildDataset };

const started = performance.now();
let read = started;
const { manifest, kept } = await module.buildDataset({
	...order.options,
	header: { dataset: 'demo', title: { zh: '', en: '' }, synthetic: true, generator: 'bench' },
	onProgress: () => (read = performance.now())
});
const ended = performance.now();
const { user, system } = process.cpuUsage();
const built: BuiltOnce = {
	documents: manifest.documents,
	reports: manifest.reports,
	kept,
	seconds: (ended - started) / 1000,
	finishing: (ended - read) / 1000,
	cpu: (user + system) / 1e6,
	peak: process.resourceUsage().maxRSS * 1024
};
process.stdout.write(`${JSON.stringify(built)}\n`);

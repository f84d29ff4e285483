import { parseArgs } from 'node:util';
import { measureAccuracy } from './accuracy/measure.ts';

/** Prints per grid shape what was read of the demo corpus. Exit 1 if a cell is silently wrong. */
const { values } = parseArgs({
	options: {
		demo: { type: 'string', default: 'data/demo' },
		show: { type: 'string', default: '20' }
	}
});
const { shapes, all, mistakes } = await measureAccuracy(values.demo);
const inOrder = [...shapes].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
console.table({ ...Object.fromEntries(inOrder), all });
for (const m of mistakes.slice(0, Number(values.show)))
	console.log(`${m.shape} ${m.path} ${m.place}: printed ${m.printed}, read ${m.read}`);
if (all.silently_wrong > 0) process.exitCode = 1;

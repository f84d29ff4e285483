import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openDiskLogs } from '#pipeline/build/disk-logs.ts';
import { ByteWriter, openByteLog, type Logs } from '#pipeline/build/ledger/byte-log.ts';

const opened: Logs[] = [];
const open = () => {
	const logs = openDiskLogs();
	opened.push(logs);
	return logs;
};
afterEach(() => {
	for (const logs of opened.splice(0)) logs.close();
});

describe('a log on disk', () => {
	it('gives each record as it was written, in any order, what is not written yet among them', () => {
		const lengths = fc.array(fc.constantFrom(0, 1, 300, 20_000, 1_500_000), { maxLength: 12 });
		fc.assert(
			fc.property(lengths, fc.infiniteStream(fc.nat()), (sizes, draws) => {
				const logs = open();
				const log = logs.open();
				const records = sizes.map((size, i) => new Uint8Array(size).fill(i + 1));
				const offsets = records.map((record) => log.append(record));
				for (let turn = 0; turn < 3 * records.length; turn++) {
					const i = (draws.next().value ?? 0) % records.length;
					const from = log.read(offsets[i] ?? -1);
					const size = sizes[i] ?? 0;
					if (size === 0) continue;
					expect(from.byte()).toBe(i + 1);
					if (size === 1) continue;
					from.advance(size - 2);
					expect(from.byte()).toBe(i + 1);
				}
				logs.close();
			}),
			{ numRuns: 20 }
		);
	});

	it('reads the same as one in memory', () => {
		const logs = open();
		const out = new ByteWriter();
		const both = [logs.open(), openByteLog()] as const;
		const texts = Array.from({ length: 5000 }, (_, i) => `县${i}`.repeat(1 + (i % 400)));
		const offsets = both.map((log) =>
			texts.map((text) => {
				out.text(text);
				return log.append(out.take());
			})
		);
		for (const [i, text] of texts.entries())
			for (const [k, log] of both.entries())
				expect(log.read(offsets[k]?.[i] ?? -1).text()).toBe(text);
	});

	it('refuses what was not written', () => {
		const log = open().open();
		expect(() => log.read(0)).toThrow('no record at 0');
	});
});

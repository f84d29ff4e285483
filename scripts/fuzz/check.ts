import { unpackFigures } from '#domain/packed-figures.ts';
import type { FileReading } from '#pipeline/build/core/reading.ts';
import { printedAt } from '../accuracy/compare.ts';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** What no document may bring about, as words; empty for a reading that is as it should be. */
export function faultsOf({ status, reason, text, reports }: FileReading): string[] {
	const faults: string[] = [];
	if ((status === 'report') !== reports.length > 0) faults.push(`${status} of ${reports.length}`);
	if ((status === 'report') !== (reason === null)) faults.push(`${status} because of ${reason}`);
	for (const { read, figures, at } of reports) {
		if (read.year < FIRST_YEAR || read.year > LAST_YEAR) faults.push(`year ${read.year}`);
		if (at.start < 0 || at.end > text.length || at.start > at.end)
			faults.push(`report at ${at.start}-${at.end} of ${text.length}`);
		for (const { place, state, value, start, end } of unpackFigures(figures).values()) {
			if (start < 0 || end > text.length || start > end)
				faults.push(`${place} at ${start}-${end} of ${text.length}`);
			if (value === null) continue;
			if (!Number.isFinite(value)) faults.push(`${place} is ${value}`);
			if (state === 'stated' && !printedAt({ start, end, value }, text))
				faults.push(`${place} is ${value}, printed ${JSON.stringify(text.slice(start, end))}`);
		}
		for (const { claim, value, start, end } of read.claims)
			if (!Number.isFinite(value) || start < 0 || end > text.length || start >= end)
				faults.push(`claim ${claim} ${value} at ${start}-${end} of ${text.length}`);
	}
	return faults;
}

import fs from 'node:fs';
import Papa from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import { addressOf } from '#pipeline/1-corpus/containers/container.ts';
import { safeName } from '#pipeline/1-corpus/containers/zip.ts';
import { correctionsOf } from '#pipeline/1-corpus/corrections.ts';
import { readParticulars } from '#pipeline/1-corpus/particulars.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { registryOf } from '#pipeline/1-corpus/registry-tables.ts';
import { toldFiles } from '#pipeline/1-corpus/told-files.ts';
import { count } from '../../scripts/testing/figures.ts';
import { PAYLOADS } from './payloads.ts';

afterEach(() => count('payloads'));

/** What steers a console or turns the words beside it round. */
const STEERS = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const LONGEST_LINE = 700;
const LONGEST_VALUE = 4000;

const shipped = (name: string) => fs.readFileSync(`data/registry/${name}.csv`, 'utf8');
const tables = { sectors: shipped('sectors'), regions: shipped('regions') };
const csv = (row: Readonly<Record<string, string>>) => Papa.unparse([row]);

/** What comes of a list: refused in one plain line, or values that are fit to be shown. */
function isHarmless(read: () => readonly (string | null | undefined)[]): void {
	let values: readonly (string | null | undefined)[] = [];
	try {
		values = read();
	} catch (error) {
		if (!(error instanceof RefusedInput)) throw error;
		expect(error.message).not.toMatch(STEERS);
		expect(error.message).not.toMatch(/[\n\r]/u);
		expect(error.message.length).toBeLessThan(LONGEST_LINE);
	}
	for (const value of values) {
		expect(value ?? '').not.toMatch(STEERS);
		expect((value ?? '').length).toBeLessThanOrEqual(LONGEST_VALUE);
	}
}

describe.each(Object.entries(PAYLOADS))('%s', (_, text) => {
	const agency = { name: '岚汀县水利局', region: '370305', kind: '', host: '' };
	it.each(Object.keys(agency))('harms nothing as %s of an organ', (column) => {
		isHarmless(() => {
			const { agencies } = registryOf({ ...tables, agencies: csv({ ...agency, [column]: text }) });
			return agencies.flatMap(({ name, host, predecessor }) => [name, host, predecessor]);
		});
	});

	const correction = {
		report: 'a-2023',
		place: 'requests/granted/total',
		value: '4',
		reason: '重新核对',
		evidence: ''
	};
	it.each(Object.keys(correction))('harms nothing as %s of a correction', (column) => {
		isHarmless(() =>
			correctionsOf(csv({ ...correction, [column]: text })).flatMap((c) => [
				c.report,
				c.place,
				c.reason,
				c.evidence
			])
		);
	});

	const told = { file: 'a.html', url: '', source: '', published: '', coverage: '', kind: '' };
	it.each(Object.keys(told))('harms nothing as %s of a list of documents', (column) => {
		const bytes = new TextEncoder().encode(csv({ ...told, [column]: text }));
		isHarmless(() => {
			const table = readParticulars(bytes, 'corpus.csv');
			const complaints = [
				...table.complaints,
				...toldFiles(table, ['b.html'], 'corpus.csv').unused()
			];
			for (const line of complaints) {
				expect(line).not.toMatch(/[\n\r]/u);
				expect(line.length).toBeLessThan(LONGEST_LINE);
			}
			return [...complaints, ...table.rows.flatMap(({ url, source }) => [url, source])];
		});
	});

	it('is no address unless it is one on the web, as it stands', () => {
		for (const address of [text, `https://a.example/${text}`]) {
			const read = addressOf(address) ?? 'https://';
			expect(read).toMatch(/^https?:\/\/[^\s"<>]*$/u);
			expect(read).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
			expect(read.length).toBeLessThan(5000);
		}
	});

	it('as the name of a packed file leads nowhere', () => {
		const name = safeName(`a/${text}/${text}`);
		expect(name).not.toMatch(STEERS);
		expect((name ?? '').split('/')).not.toContain('..');
		for (const part of (name ?? 'a').split('/')) expect(part.length).toBeLessThanOrEqual(255);
	});
});

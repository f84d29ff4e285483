import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { drawDocx } from './draw-docx.ts';
import { drawXlsx } from './draw-xlsx.ts';
import { printed, report } from './form.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';

/** LibreOffice, where it is: its parts for texts and for sheets are installed apart. */
const PROGRAMS = ['/usr/bin/soffice', '/usr/local/bin/soffice'];
const program = PROGRAMS.find((file) => fs.existsSync(file));
const library = (name: string) => fs.existsSync(`/usr/lib/libreoffice/program/${name}`);
const hasTexts = program !== undefined && library('libswlo.so');
const hasSheets = program !== undefined && library('libsclo.so');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-office-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The same document as the program saves it. */
function saved(bytes: Uint8Array, from: string, to: string): Uint8Array {
	const file = path.join(folder, `a.${from}`);
	fs.writeFileSync(file, bytes);
	const profile = `-env:UserInstallation=file://${folder}/profile`;
	const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, file];
	execFileSync(program ?? '', args, { stdio: 'ignore', timeout: 100_000 });
	return fs.readFileSync(path.join(folder, `a.${to}`));
}

async function wrongIn(bytes: Uint8Array): Promise<string[]> {
	const cells = await readCells(bytes);
	return PLACES.filter((place) => cells.get(place) !== asRead(printed.get(place) ?? ''));
}

test.skipIf(hasTexts)('LibreOffice Writer is not there: what it saves is not read', () => {
	expect(hasTexts).toBe(false);
});
test.runIf(hasTexts).each(['rtf', 'odt', 'fodt', 'doc', 'html'])(
	'a text that LibreOffice saves as %s gives every cell its value',
	async (kind) => {
		expect(await wrongIn(saved(drawDocx(report), 'docx', kind))).toEqual([]);
	},
	120_000
);

test.skipIf(hasSheets)('LibreOffice Calc is not there: what it saves is not read', () => {
	expect(hasSheets).toBe(false);
});
test.runIf(hasSheets).each(['xls', 'ods', 'fods'])(
	'sheets that LibreOffice saves as %s give every cell its value',
	async (kind) => {
		expect(await wrongIn(saved(drawXlsx(report), 'xlsx', kind))).toEqual([]);
	},
	120_000
);

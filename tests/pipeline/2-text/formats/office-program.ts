import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** LibreOffice, where it is: its parts for texts and for sheets are installed apart. */
const PROGRAMS = ['/usr/bin/soffice', '/usr/local/bin/soffice'];
const program = PROGRAMS.find((file) => fs.existsSync(file));
const library = (name: string) => fs.existsSync(`/usr/lib/libreoffice/program/${name}`);
export const hasTexts = program !== undefined && library('libswlo.so');
export const hasSheets = program !== undefined && library('libsclo.so');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-office-'));
export const removeSaved = (): void => fs.rmSync(folder, { recursive: true });

/** The same document as the program saves it. */
export function saved(bytes: Uint8Array, from: string, to: string): Uint8Array {
	const [source, target] = ['from', 'to'].map((name) => path.join(folder, name));
	fs.mkdirSync(source ?? '', { recursive: true });
	const file = path.join(source ?? '', `a.${from}`);
	fs.writeFileSync(file, bytes);
	const profile = `-env:UserInstallation=file://${folder}/profile`;
	const args = [profile, '--headless', '--convert-to', to, '--outdir', target ?? '', file];
	execFileSync(program ?? '', args, { stdio: 'ignore', timeout: 100_000 });
	return fs.readFileSync(path.join(target ?? '', `a.${to}`));
}

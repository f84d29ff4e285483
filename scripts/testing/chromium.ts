import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findProgram } from '../browsers/find.ts';
import { installed, run } from '../server/run.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Without a network, Playwright's download may hang rather than fail. */
const DOWNLOAD_LIMIT = 180_000;

const isRoot = (): boolean => process.getuid?.() === 0;

/** A Chromium that is on this machine: the one named by `CHROMIUM`, else the system's, else Playwright's. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
	const named = env.CHROMIUM;
	const found = findProgram(named, NAMES, [], env);
	return found ?? (named ? null : findProgram(chromium.executablePath(), []));
}

/** Switches for a browser that has no network but the site under test. */
export const chromiumSwitches = (): string[] => [
	...(isRoot() ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic'
];

/** Finds a browser, or installs one; says what is missing when neither can be. */
export async function ensureChromium(): Promise<string> {
	const found = findChromium();
	if (found) return found;
	if (process.env.CHROMIUM) throw new Error(`CHROMIUM names no program: ${process.env.CHROMIUM}`);
	console.log('No Chromium found: trying the one of Playwright');
	await run(installed('playwright'), ['install', 'chromium'], {}, DOWNLOAD_LIMIT);
	if (findChromium()) return findChromium() ?? '';
	if (isDebianRoot()) await installPackages(['chromium']);
	const got = findChromium();
	if (got) return got;
	throw new Error(
		'no Chromium: install one (Debian: apt-get install chromium) or name it in CHROMIUM'
	);
}

/** Pages in Chinese are drawn as boxes without a face that has its characters. */
export async function ensureChineseFont(): Promise<void> {
	if (hasChineseFont()) return;
	if (isDebianRoot()) await installPackages(['fonts-noto-cjk', 'fontconfig']);
	if (!hasChineseFont())
		console.log('No Chinese font found: pictures of pages will lack Chinese characters');
}

function hasChineseFont(): boolean {
	try {
		return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
	} catch {
		return false;
	}
}

const isDebianRoot = (): boolean => isRoot() && existsSync('/usr/bin/apt-get');

async function installPackages(packages: string[]): Promise<void> {
	const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update', '-q'], quiet);
	await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], quiet);
}

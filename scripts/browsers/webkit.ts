import { setTimeout as pause } from 'node:timers/promises';
import {
	CHART,
	type Look,
	MARKS,
	type OpenBrowser,
	PATIENCE,
	READY,
	secondsSince
} from './look.ts';
import type { Screen } from './screen.ts';
import { openSession, type Session } from './web-driver.ts';

/** A driver of WebKit and the browser it drives: Debian's are those of WebKitGTK. */
export interface WebKit {
	driver: string;
	browser: string;
}

const NONE = 'about:blank';
const PAUSE = 200;

/** One window in which each address is opened after the other. */
export async function openWebKit(
	{ driver, browser }: WebKit,
	{ env }: Screen
): Promise<OpenBrowser> {
	const options = { binary: browser, args: ['--automation'] };
	const session = await openSession(driver, { 'webkitgtk:browserOptions': options }, env);
	return {
		look: (address, path) => look(session, address, path),
		close: () => session.close()
	};
}

interface Told {
	at: string;
	drawn: boolean;
	charts: number;
	complaints: string[];
}

/** WebDriver tells nothing of a page's console: errors are listened for from the first look on, and sentences of failure read. */
const TOLD = `
	window.complained ??= (() => {
		const said = [];
		addEventListener('error', ({ message }) => said.push(message));
		addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
		return said;
	})();
	const all = (selector) => [...document.querySelectorAll(selector)];
	return {
		at: location.href,
		drawn: all(${JSON.stringify(READY)}).length > 0,
		charts: all(${JSON.stringify(CHART)}).filter((one) => one.querySelector(${JSON.stringify(MARKS)})).length,
		complaints: [...window.complained, ...all('main .failed').map((one) => one.innerText)]
	};`;

async function look(session: Session, address: string, path: string): Promise<Look> {
	// The page before is there until the next one is.
	await session.goTo(NONE);
	await toldWhen(session, ({ at }) => at === NONE);
	const started = performance.now();
	await session.goTo(address + path);
	const told = await toldWhen(
		session,
		({ at, drawn, complaints }) => at !== NONE && (drawn || complaints.length > 0)
	);
	const { drawn, charts } = told;
	const complaints = told.complaints.join('; ');
	return { path: `/${path}`, drawn, charts, complaints, seconds: secondsSince(started) };
}

/** What the page tells once it is so, or after a minute whatever it tells. */
async function toldWhen(session: Session, isSo: (told: Told) => boolean): Promise<Told> {
	let told: Told = { at: '', drawn: false, charts: 0, complaints: [] };
	for (const started = performance.now(); performance.now() - started < PATIENCE;) {
		// Between two pages there is none to ask.
		told = await session.evaluate(TOLD).then(
			(found) => found as Told,
			() => told
		);
		if (isSo(told)) break;
		await pause(PAUSE);
	}
	return told;
}

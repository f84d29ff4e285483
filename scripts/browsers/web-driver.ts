import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One window of a browser by the W3C's WebDriver. */
export interface Session {
	/** Returns before the page is loaded. */
	goTo: (address: string) => Promise<void>;
	/** What the body of a function gives in the page. */
	evaluate: (body: string) => Promise<unknown>;
	close: () => Promise<void>;
}

const TRIES = 100;
const PAUSE = 100;

/** Starts the driver `program` and a browser by it. Throws with the driver's words where it gives none. */
export async function openSession(
	program: string,
	capabilities: Record<string, unknown>,
	env: NodeJS.ProcessEnv
): Promise<Session> {
	const port = await freePort();
	const driver = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env });
	const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
			method,
			...(body && { body: JSON.stringify(body) })
		});
		const { value } = (await answer.json()) as { value: unknown };
		if (answer.ok) return value;
		const { error, message } = value as { error: string; message: string };
		throw new Error(`${error}: ${message}`);
	};
	try {
		await untilReady(() => ask('GET', '/status'));
		const alwaysMatch = { pageLoadStrategy: 'none', ...capabilities };
		const begun = await ask('POST', '/session', { capabilities: { alwaysMatch } });
		const at = `/session/${(begun as { sessionId: string }).sessionId}`;
		return {
			goTo: async (url) => void (await ask('POST', `${at}/url`, { url })),
			evaluate: (script) => ask('POST', `${at}/execute/sync`, { script, args: [] }),
			async close() {
				await ask('DELETE', at).finally(() => driver.kill());
			}
		};
	} catch (error) {
		driver.kill();
		throw error;
	}
}

async function untilReady(ask: () => Promise<unknown>): Promise<void> {
	for (let tries = 1; ; tries++)
		try {
			await ask();
			return;
		} catch (error) {
			if (tries === TRIES) throw error;
			await pause(PAUSE);
		}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}

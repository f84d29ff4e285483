import { createConnection, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Browser } from '@playwright/test';

/** A line between a browser and a server. */
export interface Line {
	/** Bits a second that come, all connections together. */
	bits: number;
	/** Milliseconds there and back. */
	delay: number;
}

const STEP = 10;

/**
 * A port in front of another, through which bytes come as over a slow line. Of the browser's own emulation
 * what workers fetch is no part.
 */
export async function openLine(target: number, { bits, delay }: Line) {
	const waiting: { at: number; bytes: Buffer; to: Socket; from: Socket; isLast: boolean }[] = [];
	const sockets = new Set<Socket>();
	let allowed = 0;
	const most = (bits / 8) * (STEP / 1000);

	const due = () => ({ at: performance.now() + delay / 2 });
	const timer = setInterval(() => {
		allowed = Math.min(allowed + most, 4 * most);
		const now = performance.now();
		for (let next = waiting[0]; next && next.at <= now && allowed > 0; next = waiting[0]) {
			const sent = next.bytes.subarray(0, Math.ceil(allowed));
			next.to.write(sent);
			allowed -= sent.length;
			next.bytes = next.bytes.subarray(sent.length);
			if (next.bytes.length > 0) continue;
			waiting.shift();
			if (next.isLast) next.to.end();
			else next.from.resume();
		}
	}, STEP);

	const server = createServer((near) => {
		const far = createConnection(target, '127.0.0.1');
		for (const socket of [near, far]) {
			sockets.add(socket);
			socket.setNoDelay(true);
			socket.on('error', () => undefined);
			socket.on('close', () => sockets.delete(socket));
		}
		near.on('close', () => far.destroy());
		far.on('error', () => near.destroy());
		near.on('data', (bytes) => setTimeout(() => far.write(bytes), delay / 2));
		far.on('data', (bytes) => {
			far.pause();
			waiting.push({ ...due(), bytes, to: near, from: far, isLast: false });
		});
		// Behind what is still on its way.
		far.on('end', () => {
			waiting.push({ ...due(), bytes: Buffer.alloc(0), to: near, from: far, isLast: true });
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		close() {
			clearInterval(timer);
			for (const socket of sockets) socket.destroy();
			server.close();
		}
	};
}

/**
 * Lets the processes that draw pages run one part in so many of the time, workers and compilers with
 * them: the browser's own way slows the main thread alone. Gives what ends it.
 */
export async function slowDown(browser: Browser, times: number): Promise<() => void> {
	if (times === 1) return () => undefined;
	const session = await browser.newBrowserCDPSession();
	let pids: number[] = [];
	const look = async () => {
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
	};
	await look();
	const watch = setInterval(() => void look().catch(() => undefined), 200);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
		for (const pid of pids)
			try {
				process.kill(pid, name);
			} catch {
				// It has ended.
			}
	};
	const run = () => {
		signal('SIGCONT');
		timer = setTimeout(stop, STEP);
	};
	const stop = () => {
		signal('SIGSTOP');
		timer = setTimeout(run, STEP * (times - 1));
	};
	run();
	return () => {
		clearInterval(watch);
		clearTimeout(timer);
		signal('SIGCONT');
	};
}

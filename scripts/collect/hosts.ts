import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import { readRobots, type Robots } from './robots.ts';
import {
	type Answer,
	AGENT,
	contentOf,
	type Limits,
	PASSING,
	request,
	Unanswered
} from './request.ts';

export interface Hosts {
	/** Null where robots.txt forbids it. Rejects with `Unanswered` after the last try. */
	ask: (url: string, headers?: Readonly<Record<string, string>>) => Promise<Answer | null>;
}

export interface Manners extends Limits {
	/** Between two requests to one host, in milliseconds. */
	delay: number;
	retries: number;
}

/** The first wait before another try, in milliseconds; each further one is twice as long. */
const BACK_OFF = 1000;
/** No host may make us wait longer, in milliseconds. */
const LONGEST_WAIT = 120_000;
const BUSY = [429, 500, 502, 503, 504];

/** Asks each host for one thing at a time, with a pause behind it, by its robots.txt. */
export function openHosts(manners: Manners): Hosts {
	const queues = new Map<string, PQueue>();
	const robots = new Map<string, Promise<Robots>>();
	const queueOf = (url: string) => {
		const { host } = new URL(url);
		const queue = queues.get(host) ?? new PQueue({ concurrency: 1 });
		queues.set(host, queue);
		return queue;
	};
	/** The answer is given at once; its host has its pause behind it. */
	const polite = (url: string, headers: Readonly<Record<string, string>>, pause: number) =>
		new Promise<Answer>((resolve, reject) => {
			void queueOf(url).add(async () => {
				const answer = patient(url, headers, manners);
				answer.then(resolve, reject);
				await answer.catch(() => undefined);
				await wait(pause);
			});
		});
	const robotsOf = (url: string) => {
		const { origin } = new URL(url);
		const known = robots.get(origin);
		if (known) return known;
		const asked = readRobots(
			`${origin}/robots.txt`,
			async (address) => {
				const answer = await polite(address, {}, manners.delay);
				return { status: answer.status, body: await contentOf(answer, manners.mostBytes) };
			},
			AGENT
		);
		robots.set(origin, asked);
		return asked;
	};
	return {
		async ask(url, headers = {}) {
			const { allows, delay } = await robotsOf(url);
			if (!allows(url)) return null;
			return polite(url, headers, Math.min(LONGEST_WAIT, Math.max(manners.delay, delay)));
		}
	};
}

/** Tries again what failed in passing, or was put off. */
async function patient(
	url: string,
	headers: Readonly<Record<string, string>>,
	manners: Manners
): Promise<Answer> {
	for (let tried = 0; ; tried++) {
		const isLast = tried >= manners.retries;
		const backOff = BACK_OFF * 2 ** tried;
		try {
			const answer = await request(url, headers, manners);
			if (!BUSY.includes(answer.status) || isLast) return answer;
			await wait(Math.min(LONGEST_WAIT, Math.max(backOff, retryAfter(answer))));
		} catch (error) {
			if (isLast || !(error instanceof Unanswered) || !PASSING.includes(error.fault)) throw error;
			await wait(backOff);
		}
	}
}

/** In milliseconds; 0 where the host does not say. */
function retryAfter({ headers }: Answer): number {
	const told = headers['retry-after'];
	if (told === undefined) return 0;
	const seconds = Number(told);
	const until = Number.isNaN(seconds) ? Date.parse(told) - Date.now() : seconds * 1000;
	return Number.isNaN(until) ? 0 : Math.max(0, until);
}

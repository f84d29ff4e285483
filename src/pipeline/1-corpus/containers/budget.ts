import type { Chunks } from './container.ts';

/** An archive unpacks to more than any text does. */
export class Bomb extends Error {}

export interface Budget {
	/** The same chunks; throws a Bomb once more than the archive may hold has come out of it. */
	counted: (chunks: Chunks) => Chunks;
}

/** Text packs to a twentieth, a page of repeated rows to a hundredth; small archives may do better. */
const RATIO = 200;
const LEAST = 1024 ** 3;

/** For one file of the corpus with all that lies in it; sizes in bytes. */
export function openBudget(size: number, least = LEAST): Budget {
	const most = Math.max(least, size * RATIO);
	let unpacked = 0;
	return {
		async *counted(chunks) {
			for await (const chunk of chunks) {
				unpacked += chunk.length;
				if (unpacked > most) throw new Bomb(`${unpacked} bytes out of ${size}`);
				yield chunk;
			}
		}
	};
}

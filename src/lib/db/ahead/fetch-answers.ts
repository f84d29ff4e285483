import { fetchBytes } from '../progress.ts';
import { unpack } from './packed.ts';
import type { LookUp } from './packed.ts';

/** Milliseconds without a byte after which the engine is sooner there. */
const SILENCE = 5000;

/** The answers in a file of this site, before all else on the line; null where they do not come, or are not those to this version of the dataset. */
export const fetchAnswers = (url: string, version: string): Promise<LookUp | null> =>
	fetchBytes(url, { priority: 'high', silence: SILENCE }).then(
		(bytes) => unpack(bytes, version),
		() => null
	);

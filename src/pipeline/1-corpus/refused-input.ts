import { type Refusal, sentenceOf } from '#domain/refusal.ts';
import { asLine } from '#text/steady.ts';

/** What was given to the build cannot be used; the message is one sentence for who gave it. */
export class RefusedInput extends Error {
	/** For who tells it in another language; null for what only a command line can be told. */
	readonly refusal: Refusal | null;

	constructor(told: Refusal | string = '') {
		super(asLine(typeof told === 'string' ? told : sentenceOf(told)));
		this.refusal = typeof told === 'string' ? null : plain(told);
	}
}

const plain = (refusal: Refusal): Refusal => ({
	...refusal,
	...Object.fromEntries(
		Object.entries(refusal).map(([name, part]: [string, unknown]) => [
			name,
			typeof part === 'string' ? asLine(part) : part
		])
	)
});

import { asLine } from '#text/steady.ts';

/** What was given to the build cannot be used; the message is one sentence for who gave it. */
export class RefusedInput extends Error {
	constructor(message = '') {
		super(asLine(message));
	}
}

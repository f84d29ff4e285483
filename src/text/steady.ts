/**
 * What turns the words beside it round (explicit directions, UAX #9), and controls, which some programs
 * obey and none shows: but for the ends of lines and tabs.
 */
const UNSTEADY = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text that stays what it is beside others, in a sentence, a table or a file. Offsets change. */
export const steady = (text: string): string => text.replace(UNSTEADY, '');

export const isSteady = (text: string): boolean => text.search(UNSTEADY) === -1;

/** Half of a pair, as where a text was cut. */
const HALF = /\p{Cs}/gu;

/** From a message of this length on only its beginning and its end are told. */
const LONGEST_LINE = 600;
const KEPT = 400;
const KEPT_AT_END = 100;

/** A message that quotes what was given, as one line for a console or a page: nothing in it steers either. */
export function asLine(message: string): string {
	const isLong = message.length > LONGEST_LINE;
	const told = isLong ? `${message.slice(0, KEPT)} … ${message.slice(-KEPT_AT_END)}` : message;
	return steady(told).replace(/\s+/gu, ' ').replace(HALF, '\ufffd');
}

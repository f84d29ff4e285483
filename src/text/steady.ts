/**
 * What turns the words beside it round (explicit directions, UAX #9), and controls, which some programs
 * obey and none shows: but for the ends of lines and tabs.
 */
const UNSTEADY = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text that stays what it is beside others, in a sentence, a table or a file. Offsets change. */
export const steady = (text: string): string => text.replace(UNSTEADY, '');

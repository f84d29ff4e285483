import { browser } from '$app/environment';

/**
 * Whether a translator of the browser has been at the page: it puts `<font>` where texts were, and texts
 * that are changed in place are then no longer on the page. Asked anew with each answer, whatever that is.
 */
export const isTranslated = (..._answer: readonly unknown[]): boolean =>
	browser && document.querySelector('font, [_msthash]') !== null;

import * as numbers from '#lib/ui/numbers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The numbers of lib/ui, in the language of the page. */
export const printedNumber = (value: number) => numbers.exact(value, getLocale());
export const fixed = (value: number, decimals: number) =>
	numbers.fixed(value, decimals, getLocale());
export const short = (value: number, among?: number) => numbers.short(value, getLocale(), among);
export const percent = (part: number, whole = 1) => numbers.percent(part, whole, getLocale());
export const rate = (part: number, whole: number) => numbers.rate(part, whole, getLocale());
export const date = (iso: string) => numbers.date(iso, getLocale());
export const bytes = (value: number) => numbers.bytes(value, getLocale());

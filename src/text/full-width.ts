const FIRST = 0xff01;
const LAST = 0xff5e;
const WIDER_BY = 0xfee0;

/** Whether a sign is the full-width form of one of ASCII, as `（`, `％` and `１` are. */
export const isFullWidth = (code: number): boolean => code >= FIRST && code <= LAST;

export const narrowed = (code: number): string => String.fromCharCode(code - WIDER_BY);

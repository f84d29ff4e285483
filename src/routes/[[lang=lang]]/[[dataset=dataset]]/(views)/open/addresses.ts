import { base } from '$app/paths';

/** Where the tables lie that fonts of some PDF refer to. */
export const cMapsAddress = (): string => new URL(`${base}/cmaps/`, location.href).href;

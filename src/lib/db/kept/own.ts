import { OWN } from '#domain/own.ts';

/** Whether an address is that of the folder in which the reader's own dataset would lie, were it on the site. */
export const isOwn = (folder: string): boolean =>
	new URL(folder).pathname.endsWith(`/data/${OWN}/`);

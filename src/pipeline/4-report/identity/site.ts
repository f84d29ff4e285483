import type { IdentityEvidence } from './clue.ts';

const HOST = /^\w+:\/\/(?:[^/@]*@)?([^/:?#]+)/u;

/**
 * What keeps organs apart that do not say their place: the host of the address, else the folder of the
 * file; '' at the root of the corpus.
 */
export function siteOf({ url, path }: Pick<IdentityEvidence, 'url' | 'path'>): string {
	const host = url === null ? null : HOST.exec(url)?.[1];
	if (host) return host.toLowerCase().replace(/^(?:www|wap|m)\./u, '');
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The column of a site, or the folder and what of a file's name is no number: that of an organ's other years. */
export function columnOf({ url, path }: Pick<IdentityEvidence, 'url' | 'path'>): string {
	const address = url === null ? path : url.replace(HOST, '').replace(/[?#].*$/u, '');
	const parts = address.split('/').filter((part) => part !== '');
	const last = url === null ? parts.pop() : (parts.pop(), undefined);
	const words = parts.filter((part) => !/^[A-Za-z]?\d[\d_-]*$/u.test(part));
	const named = last?.replace(/\.[a-z0-9]{1,5}$/iu, '').replace(/[\d\s_-]+/gu, '') ?? '';
	return [...words, ...(/^[a-f]*$/iu.test(named) ? [] : [named])].join('/');
}

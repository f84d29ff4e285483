import type { IdentityEvidence } from './clue.ts';

const HOST = /^\w+:\/\/(?:[^/@]*@)?([^/:?#]+)/u;

/** A folder called after the host whose pages lie in it, as copies of sites are kept. */
const HOST_FOLDER = /^((?:[a-z0-9-]+\.)+(?:cn|com|net|org))(?:[:_+]\d{2,5})?$/iu;
/** A folder of a year or a date, which an organ's other years do not share. */
const DATED_FOLDER = /^[a-z]?\d[\d_-]*(?:年度?)?$/iu;

type Where = Pick<IdentityEvidence, 'url' | 'path'>;

/**
 * What keeps organs apart that do not say their place: the host of the address, else that after which a
 * folder is called, else the folders that bear no date; '' at the root of the corpus.
 */
export function siteOf({ url, path }: Where): string {
	const host = url === null ? undefined : HOST.exec(url)?.[1];
	if (host !== undefined) return withoutPrefix(host);
	const folders = path.split('/').slice(0, -1);
	const named = HOST_FOLDER.exec(folders.find(isHost) ?? '')?.[1];
	if (named !== undefined) return withoutPrefix(named);
	return folders.filter((folder) => !DATED_FOLDER.test(folder)).join('/');
}

const withoutPrefix = (host: string): string => host.toLowerCase().replace(/^(?:www|wap|m)\./u, '');

const isHost = (folder: string): boolean => HOST_FOLDER.test(folder);

/** The column of a site, or the folder and what of a file's name is no number: that of an organ's other years. */
export function columnOf({ url, path }: Where): string {
	const address = url === null ? path : url.replace(HOST, '').replace(/[?#].*$/u, '');
	const parts = address.split('/').filter((part) => part !== '');
	const last = url === null ? parts.pop() : (parts.pop(), undefined);
	const words = parts
		.slice(url === null ? parts.findIndex(isHost) + 1 : 0)
		.filter((part) => !DATED_FOLDER.test(part));
	const named = last?.replace(/\.[a-z0-9]{1,5}$/iu, '').replace(/[\d\s_-]+/gu, '') ?? '';
	return [...words, ...(/^[a-f]*$/iu.test(named) ? [] : [named])].join('/');
}

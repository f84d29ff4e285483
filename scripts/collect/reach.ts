import dns from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Why an address is not asked. */
export type Barred = 'other_host' | 'private_address';

export interface Reach {
	/** Null where it may be asked, as far as its name tells. */
	barred: (url: string) => Barred | null;
	/** Resolves names; an error with the code `PRIVATE` for those that lead into a private network. */
	lookup: LookupFunction;
}

/** Networks that no address on the web leads to (IANA special-purpose registries). */
const PRIVATE = new BlockList();
for (const [net, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['224.0.0.0', 4],
	['240.0.0.0', 4]
] as const)
	PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
	['::', 127],
	['fc00::', 7],
	['fe80::', 10],
	['ff00::', 8]
] as const)
	PRIVATE.addSubnet(net, bits, 'ipv6');

export const isPrivate = (ip: string): boolean =>
	isIP(ip) !== 0 && PRIVATE.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4');

export const PRIVATE_CODE = 'PRIVATE';
const LOCAL = /(?:^|\.)(?:localhost|local|internal|lan)$/u;

/**
 * What may be asked: hosts that were named, and of them none in a private network but by number, or where
 * it is named as one. The lookup is the one that connects, so that no name leads elsewhere than was looked at.
 */
export function openReach(named: readonly string[], allowed: readonly string[]): Reach {
	const hosts = new Set(named.map(hostOf));
	const inside = new Set(allowed);
	return {
		barred(url) {
			const host = hostOf(url);
			if (!hosts.has(host)) return 'other_host';
			const isNumber = isIP(host) !== 0 || host === 'localhost';
			if (!isNumber && LOCAL.test(host) && !inside.has(host)) return 'private_address';
			return null;
		},
		lookup: (host, options, callback) => {
			dns.lookup(host, { ...options, all: true }, (error, addresses) => {
				if (error) return callback(error, '', 0);
				const isNamed = inside.has(host.toLowerCase()) || host === 'localhost';
				if (!isNamed && addresses.some(({ address }) => isPrivate(address)))
					return callback(
						Object.assign(new Error(`${host} lies in a private network`), { code: PRIVATE_CODE }),
						'',
						0
					);
				const [first] = addresses;
				if (options.all) return callback(null, addresses);
				callback(null, first?.address ?? '', first?.family ?? 4);
			});
		}
	};
}

/** In small letters, without port, brackets and www. */
export const hostOf = (url: string): string =>
	new URL(url).hostname
		.toLowerCase()
		.replace(/^\[|\]$/gu, '')
		.replace(/^www\./u, '');

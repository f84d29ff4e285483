import { sha1 as sha1Of } from '@noble/hashes/legacy.js';
import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { makeCrc32 } from '../bytes/crc32.ts';

/** In hex. Browsers have their own only at addresses they call secure, and give it later. */
export const sha256 = (bytes: Uint8Array): string =>
	Array.from(sha256Of(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** In base64. */
export const sha1 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...sha1Of(bytes)));

/** As zip and gzip have it. */
export const crc32: (bytes: Uint8Array) => number = makeCrc32();

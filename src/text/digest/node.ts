import { createHash, hash } from 'node:crypto';
import { crc32 as crcOf } from 'node:zlib';

/** As in `web.ts`. */
export const sha256 = (bytes: Uint8Array): string =>
	createHash('sha256').update(bytes).digest('hex');

export const sha1 = (bytes: Uint8Array): string => hash('sha1', bytes, 'base64');

export const crc32 = (bytes: Uint8Array): number => crcOf(bytes);

import type { DiskPath } from './archive.ts';

/** As Node takes it. */
export const pathOf = (file: DiskPath): string | Buffer =>
	typeof file === 'string' ? file : Buffer.from(file.pathBytes);

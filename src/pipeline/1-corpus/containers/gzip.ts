import { gunzip } from '#pipeline/1-corpus/archives.ts';
import type { Container } from './container.ts';

/** One packed file under the name it has packed. */
export const gzip: Container = {
	id: 'gzip',
	kind: 'archive',
	matches: (head) => head[0] === 0x1f && head[1] === 0x8b,
	members: ({ path, chunks }, open) => open(path, gunzip(chunks()))
};

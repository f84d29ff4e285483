import v8 from 'node:v8';

/**
 * Lets each thread of this process collect its own garbage. By default all of them take helpers for it,
 * and where there are as many threads as cores these wait for one another: a quarter of the build went by so.
 */
export const collectAlone = (): void => v8.setFlagsFromString('--no-parallel-scavenge');

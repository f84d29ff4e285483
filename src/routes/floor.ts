/**
 * The oldest browsers in which the app runs: the build writes for them, the linter keeps what came
 * later out of what they run (but for what `#routes/later-arrays.ts` adds), and
 * `inline/give-way.js` tells those that are older. Others, such as the kernels of office browsers, count by their engine.
 */
export const FLOOR = [
	{ name: 'Chrome', target: 'chrome', version: '100' },
	{ name: 'Edge', target: 'edge', version: '100' },
	{ name: 'Firefox', target: 'firefox', version: '104' },
	{ name: 'Safari', target: 'safari', version: '16.4' }
] as const;

/** As the bundler writes them. */
export const FLOOR_TARGETS: string[] = FLOOR.map(({ target, version }) => target + version);

export const FLOOR_WORDS: string = FLOOR.map(({ name, version }) => `${name} ${version}`).join(
	', '
);

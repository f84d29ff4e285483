import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { editions } from './scripts/server/editions.ts';
import { apart, messages } from './scripts/messages.ts';
import { FLOOR_TARGETS } from './src/routes/floor.ts';

/**
 * What most views share is one file: Kit makes one of each piece that a set of pages has in common, 72 scripts for a
 * view where a browser fetches six at a time. Pages of a view apart and what is loaded on demand stay as they are.
 */
const SHARED_BY = 10;
const shared = { groups: [{ name: 'shared', minShareCount: SHARED_BY }] };

export default defineConfig(({ command, isSsrBuild }) => ({
	plugins: [paraglideVitePlugin(command === 'build' ? apart : messages), editions(), sveltekit()],
	build: {
		target: FLOOR_TARGETS,
		...(!isSsrBuild && { rolldownOptions: { output: { codeSplitting: shared } } })
	},
	// The reader of drafts loads what only one format needs when it meets one.
	worker: { format: 'es' },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**'],
		maxWorkers: 2,
		// A slow machine fails nobody: a test that hangs is told all the same.
		testTimeout: 240_000,
		hookTimeout: 240_000,
		expect: { requireAssertions: true }
	}
}));

import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { editions } from './scripts/server/editions.ts';
import { messages } from './scripts/messages.ts';
import { FLOOR_TARGETS } from './src/routes/floor.ts';

export default defineConfig({
	plugins: [paraglideVitePlugin(messages), editions(), sveltekit()],
	build: { target: FLOOR_TARGETS },
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
});

import { defineConfig } from '@playwright/test';
import { chromiumSwitches, findChromium } from './scripts/testing/chromium.ts';

const port = Number(process.env.PORT ?? 4273);
const base = process.env.BASE_PATH ?? '';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.test.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	// For a browser whose process crashes: what else passes only when tried again is counted as failed.
	retries: 1,
	// A slow machine fails nobody: a test that hangs is told all the same.
	timeout: 120_000,
	expect: { timeout: 15_000 },
	use: {
		baseURL: `http://localhost:${port}${base}/`,
		browserName: 'chromium',
		// What tests bring along (axe, parsers) is code that the policy refuses: policy.test.ts is held to it.
		bypassCSP: true,
		launchOptions: {
			executablePath: findChromium() ?? undefined,
			args: chromiumSwitches()
		},
		trace: 'retain-on-failure'
	},
	webServer: {
		command: 'node --import tsx scripts/serve.ts',
		env: { PORT: String(port), BASE_PATH: base },
		url: `http://localhost:${port}${base}/`,
		reuseExistingServer: false,
		timeout: 30_000
	}
});

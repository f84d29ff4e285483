/** What a step of the tests counted. */
export interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

interface VitestReport {
	numPassedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	numFailedTests: number;
	testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightSuite {
	suites?: PlaywrightSuite[];
	specs?: {
		title: string;
		tests: { status: string; results: { status: string; errors: { message?: string }[] }[] }[];
	}[];
}

interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	errors: unknown[];
	suites: PlaywrightSuite[];
}

/** A file that could not be loaded counts as one failure: it has no tests to count. */
export function tallyOfVitest(report: VitestReport): Tally {
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** A test that passed only when tried again has failed, unless the browser's own process had crashed under it. */
export function tallyOfPlaywright(report: PlaywrightReport): Tally {
	const { stats, errors } = report;
	const crashed = titlesOfCrashed(report).length;
	return {
		passed: stats.expected + crashed,
		failed: stats.unexpected + stats.flaky - crashed + errors.length,
		skipped: stats.skipped
	};
}

/** Tests that passed when tried again after the browser's process crashed, and failed by nothing else. */
export const titlesOfCrashed = ({ suites }: Pick<PlaywrightReport, 'suites'>): string[] =>
	suites.flatMap(crashedIn);

const CRASH = /\b(?:Target|Page) crashed\b/;

function crashedIn({ suites = [], specs = [] }: PlaywrightSuite): string[] {
	const own = specs.filter(({ tests }) =>
		tests.some(
			({ status, results }) =>
				status === 'flaky' &&
				results
					.filter((result) => result.status !== 'passed')
					.every(({ errors }) => errors.some(({ message = '' }) => CRASH.test(message)))
		)
	);
	return [...suites.flatMap(crashedIn), ...own.map(({ title }) => title)];
}

/** A runner may break where no test of its did: its exit code has the last word, and so has silence. */
export function settle(code: number, counted: Tally | null): Tally {
	if (!counted) return { passed: 0, failed: 1, skipped: 0 };
	const silent = code !== 0 && counted.failed === 0;
	const empty = counted.passed + counted.failed === 0;
	return silent || empty ? { ...counted, failed: counted.failed + 1 } : counted;
}

export const sum = (tallies: readonly Tally[]): Tally =>
	tallies.reduce(
		(all, t) => ({
			passed: all.passed + t.passed,
			failed: all.failed + t.failed,
			skipped: all.skipped + t.skipped
		}),
		{ passed: 0, failed: 0, skipped: 0 }
	);

import { describe, expect, it } from 'vitest';
import {
	settle,
	sum,
	tallyOfPlaywright,
	tallyOfVitest,
	titlesOfCrashed
} from '../../scripts/testing/tally.ts';

const vitest = (numPassedTests: number, numFailedTests: number, broken: number) => ({
	numPassedTests,
	numFailedTests,
	numPendingTests: 1,
	numTodoTests: 1,
	testResults: [
		{ status: 'failed', assertionResults: [{}] },
		...Array.from({ length: broken }, () => ({ status: 'failed', assertionResults: [] }))
	]
});

describe('the tally of the tests', () => {
	it('counts a test file that cannot be loaded as a failure', () => {
		expect(tallyOfVitest(vitest(5, 1, 2))).toEqual({ passed: 5, failed: 3, skipped: 2 });
	});

	it('counts as failed what passed only when tried again, and what broke outside a test', () => {
		const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
		expect(tallyOfPlaywright({ stats, errors: [{}], suites: [] })).toEqual({
			passed: 7,
			failed: 3,
			skipped: 2
		});
	});

	it('forgives the crash of a browser, once and nothing else', () => {
		const attempt = (status: string, ...messages: string[]) => ({
			status,
			errors: messages.map((message) => ({ message }))
		});
		const crash = attempt('failed', 'Error: locator.textContent: Target crashed');
		const wrong = attempt('failed', 'expect(received).toEqual(expected)');
		const passed = attempt('passed');
		const spec = (title: string, status: string, ...results: (typeof passed)[]) => ({
			title,
			tests: [{ status, results }]
		});
		const suites = [
			{
				suites: [{ specs: [spec('crashed once', 'flaky', crash, passed)] }],
				specs: [
					spec('wrong once', 'flaky', wrong, passed),
					spec('crashed, then wrong', 'unexpected', crash, wrong),
					spec('right', 'expected', passed)
				]
			}
		];
		const stats = { expected: 1, unexpected: 1, flaky: 2, skipped: 0 };
		expect(titlesOfCrashed({ suites })).toEqual(['crashed once']);
		expect(tallyOfPlaywright({ stats, errors: [], suites })).toEqual({
			passed: 2,
			failed: 2,
			skipped: 0
		});
	});

	it.each([
		['a runner that left no report', 0, null, { passed: 0, failed: 1 }],
		['a runner that broke after its tests', 1, [4, 0], { passed: 4, failed: 1 }],
		['a runner that found no test', 0, [0, 0], { passed: 0, failed: 1 }],
		['failures that are counted already', 1, [4, 2], { passed: 4, failed: 2 }],
		['tests that passed', 0, [4, 0], { passed: 4, failed: 0 }]
	] as const)('settles %s', (_, code, counted, expected) => {
		const tally = counted && { passed: counted[0], failed: counted[1], skipped: 0 };
		expect(settle(code, tally)).toMatchObject(expected);
	});

	it('adds up', () => {
		const one = { passed: 1, failed: 2, skipped: 3 };
		expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
		expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
	});
});

import { expect, test } from 'vitest';
import { isTornYear, statesTornPeriod } from '#pipeline/5-findings/prose/torn-period.ts';
import { buildReport } from '../build-report.ts';

test.each([
	['2023-01-01', '2023-12-03', true],
	['2023-01-01', '2023-12-01', true],
	['2023-01-01', '2023-01-31', true],
	['2023-01-01', '2023-06-30', false],
	['2023-01-01', '2023-11-30', false],
	['2022-01-01', '2023-12-31', false]
])('from %s to %s: digits were lost is %s', (start, end, torn) =>
	expect(isTornYear(start, end)).toBe(torn)
);

test('days that came to us in pieces state a period before the first section, and not behind it', () => {
	const report = buildReport();
	const at = report.sections[0]?.start ?? 0;
	const torn = '自202311日至20231231日';
	expect(statesTornPeriod(report, torn.padEnd(at, '。'))).toBe(true);
	expect(statesTornPeriod(report, '。'.repeat(at) + torn)).toBe(false);
	expect(statesTornPeriod(report, '。'.repeat(at) + '统计期限为全年')).toBe(true);
	expect(statesTornPeriod(report, '数据截止日期为2023年12月31日'.padEnd(at, '。'))).toBe(true);
	expect(statesTornPeriod(report, '数据统计截止期为20221231日'.padEnd(at, '。'))).toBe(true);
	expect(statesTornPeriod(report, '截至目前已整改'.padEnd(at, '。'))).toBe(false);
});

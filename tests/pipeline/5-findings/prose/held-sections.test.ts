import { expect, test } from 'vitest';
import type { ReadReport } from '#domain/report.ts';
import { heldSections } from '#pipeline/5-findings/prose/held-sections.ts';

/** A report with a heading for section four alone, everything else below it. */
function reportOf(text: string, heading = ''): ReadReport {
	return {
		proactive_state: 'absent',
		requests_state: 'absent',
		disputes_state: 'absent',
		sections: [{ section: 4, heading, start: 0, end: text.length }]
	} as unknown as ReadReport;
}
const held = (text: string) => [...heldSections(reportOf(text), text)].sort();

test('problems and what is to be done about them are section five, whatever stands over them', () => {
	expect(
		held('当前仍存在栏目更新不够及时的问题，部分栏目长期没有内容。下一步将加强检查和培训。')
	).toEqual([4, 5]);
	expect(held('下一步将加强检查和培训。当前栏目更新不够及时。')).toEqual([4]);
	expect(held('问题今后改进。')).toEqual([4]);
});

test('one heading may be that of several', () => {
	const together = reportOf('公开信息3条。', '二、主动公开、依申请公开和行政复议、诉讼情况');
	expect([...heldSections(together, '公开信息3条。')].sort()).toEqual([2, 3, 4]);
});

test('a long run without a stop takes no longer for each of its characters', () => {
	const time = (characters: number) => {
		const text = '存在问题'.repeat(characters / 4);
		const before = process.cpuUsage();
		heldSections(reportOf(text), text);
		heldSections(reportOf(`${text}。`), `${text}。`);
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	};
	time(20_000);
	expect(time(400_000)).toBeLessThan(100 * Math.max(5, time(20_000)));
});

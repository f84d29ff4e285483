import { expect, it } from 'vitest';
import type { ReadReport } from '#domain/report.ts';
import { isWithoutHead } from '#pipeline/5-findings/prose/prose.ts';

/** Only where its sections begin is looked at. */
const reportFrom = (start: number) => ({ sections: [{ start }] }) as ReadReport;

it.each([
	['a title', '甲县2023年政府信息公开工作年度报告\n', false],
	['a sentence', '附\n根据有关规定现将本年度情况公布如下。\n', false],
	['a sentence behind a short one', '如下。根据有关规定现将本年度情况公布如下。\n', false],
	['words without a stop', '当前位置：首页 > 政务公开 > 年度报告\n', true],
	['a short sentence', '附件如下。\n', true],
	['half a million signs without a stop', '路'.repeat(500_000), true]
])('before the first section stands %s', (_, text, isWithout) => {
	expect(isWithoutHead(reportFrom(text.length), `${text}一、总体情况`)).toBe(isWithout);
});

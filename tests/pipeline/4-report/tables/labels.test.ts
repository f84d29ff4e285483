import { expect, it } from 'vitest';
import { matchLabel } from '#pipeline/4-report/tables/labels.ts';
import { template2021 } from '#pipeline/4-report/templates/2021.ts';

const itemOf = (label: string) => matchLabel(template2021.requests, label);

it.each([
	['2其他法律行政法规禁止公开', 'denied_prohibited_by_law'],
	['三不予公开2其他法律行政法规禁止公开', 'denied_prohibited_by_law'],
	['6属于四类过程性信息', 'denied_process_information']
])('%s is a row of the form', (label, item) => {
	expect(itemOf(label)).toBe(item);
});

it.each(['法规禁止公开3危及三安全', '过程性信息7属于行政', '政府信息2没有现成'])(
	'the end of one label and the beginning of the next are neither row’s: %s',
	(label) => {
		expect(itemOf(label)).toBe(null);
	}
);

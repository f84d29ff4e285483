import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const TABLE = {
	'requests/received_new/total': 27,
	'requests/carried_in/total': 6,
	'requests/handled_total/total': 31,
	'requests/carried_out/total': 2
};

describe('what becomes of the requests, and how they came', () => {
	it.each([
		'因信息公开引发行政复议3件（含上年结转1件），均在审理中。',
		'办理人大代表建议8件，结转下年2件。'
	])('what is carried over is of what was named last before it: %s', (sentence) => {
		expect(said(sentence).filter((c) => c.startsWith('carried'))).toEqual([]);
	});

	it('what is carried over is of requests, whatever the others were found to be', () => {
		expect(said('收到申请20件（公开12件、信访1件），其余2件结转下一年。', TABLE)).toContain(
			'carried_out 2 carried_out "2"'
		);
	});

	it('tells the ways behind their numbers too', () => {
		expect(
			said('收到申请44件，其中31件通过网络平台，9件通过邮政寄送，4件以当面形式提交。')
				.map((c) => c.split(' ').slice(0, 2).join(' '))
				.filter((c) => c.startsWith('received_'))
		).toEqual(['received_online 31', 'received_by_post 9', 'received_in_person 4']);
	});

	it('reads outcomes under the names of either form', () => {
		const outcomes = {
			'requests/granted/total': 7,
			'requests/partially_granted/total': 1,
			'requests/denied_state_secret/total': 1,
			'requests/denied_process_information/total': 2,
			'requests/unavailable_not_held/total': 20
		};
		expect(said('其中予以公开7件，部分公开1件，不予公开3件，无法提供20件。', outcomes)).toEqual([
			'granted 7 granted "7"',
			'partially_granted 1 partially_granted "1"',
			'denied 3 denied "3"',
			'unavailable 20 unavailable "20"'
		]);
		expect(said('同意公开答复数8件，不同意公开答复数3件。', outcomes)).toEqual([
			'granted 8 granted_and_partially_granted "8"',
			'denied 3 denied "3"'
		]);
		expect(said('予以公开及部分公开 8 件（25.8%）。', outcomes)).toEqual([
			'granted 8 granted_and_partially_granted "8"',
			'granted_share 25.8 none "25.8"'
		]);
		expect(
			said('已办结的申请中，7件予以公开、1件部分公开，3件不予公开，另有1件重复。', outcomes)
		).toEqual(
			said('已办结的申请中，予以公开7件、部分公开1件，不予公开3件，另有1件重复。', outcomes)
		);
		expect(said('3件不予公开的理由不充分，5件予以公开后又撤下。', outcomes)).toEqual([]);
		expect(said('没有不予公开的情况。', outcomes)).toEqual([]);
		for (const words of ['部份公开', '予以部份公开', '部分公开'])
			expect(said(`答复申请，其中${words}1件。`, outcomes)).toEqual([
				'partially_granted 1 partially_granted "1"'
			]);
	});
});

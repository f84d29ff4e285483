import { expect, test } from 'vitest';
import { findPeriod } from '#pipeline/4-report/identity/period.ts';

const WHOLE = { start: '2022-01-01', end: '2022-12-31' };

test.each([
	'所列数据自2022年1月1日始至2022年12月31日止',
	'统计期限为2022年1月1日起至12月31日止',
	'2022年1月1日—2022年12月31日',
	'自2022年1月1日起,至同年12月31日止',
	'自2022年1月1日零时起到2022年12月31日',
	'数据统计时间:2022年1月至12月',
	'2022.1.1-2022.12.31',
	'2022/01/01至2022/12/31',
	'20220101-20221231',
	'二〇二二年一月一日至十二月三十一日'
])('%s is the whole year', (text) => expect(findPeriod(text)?.value).toEqual(WHOLE));

test('another period counts where the sentence is on the figures', () => {
	expect(findPeriod('统计期限为2022年1月1日至2022年6月30日。')?.value.end).toBe('2022-06-30');
	expect(findPeriod('2022年3月1日至4月30日开展政策宣传月活动。')).toBeNull();
	expect(findPeriod('2022年3月至5月开展培训。')).toBeNull();
});

test('the whole year is found behind the days of a campaign', () => {
	const text = '统计以2022年3月1日至4月30日的宣传月为重点,数据自2022年1月1日至12月31日。';
	expect(findPeriod(text)?.value).toEqual(WHOLE);
});

test('a period whose digits were lost gives none', () => {
	expect(findPeriod('统计期限为202211日至20221231日')).toBeNull();
});

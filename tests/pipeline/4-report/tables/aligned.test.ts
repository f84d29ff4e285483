import { expect, test } from 'vitest';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { read } from './invented.ts';

/** All labels of table three on one line, as some converters leave them, and below them one row of numbers. */
const belowAllLabels = (row: string) => {
	const labels = requestItems('2019').map(({ zh }) => zh);
	const ends = ['（六）其他处理', '（七）总计', '四、结转下年度继续办理'];
	return [
		'某县某局2020年政府信息公开工作年度报告',
		'三、收到和处理政府信息公开申请情况',
		['申请人情况', ...APPLICANTS.map(({ zh }) => zh)].join('\t'),
		[...labels.slice(0, -3), ...ends].join('\t'),
		[row, 1, 0, 2, 0, 0, 0, 3].join('\t'),
		'四、政府信息公开行政复议、行政诉讼情况'
	].join('\n');
};
const statedIn = async (text: string) => {
	const figures = (await read(text))?.figures;
	return requestItems('2019').filter(
		({ code }) => figures?.get(`requests/${code}/total`)?.state === 'stated'
	);
};

test('a row with a number and words of its own is none of the labels above it', async () => {
	expect(await statedIn(belowAllLabels('（六）撤回申请'))).toEqual([]);
	expect(await statedIn(belowAllLabels('五、另行答复'))).toEqual([]);
});

import { expect, test } from 'vitest';
import {
	changesOf,
	proseOf
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/report/last-year.ts';

const BEFORE = '一是窗口人手偏紧。下一步增加两名专职人员。';
const NOW = '一是窗口人手偏紧。下一步增加三名专职人员，并开展培训。';

test('what changed since last year is new or gone, and the rest is the same', async () => {
	const changes = await changesOf(BEFORE, NOW);
	const textOf = (left: string) =>
		changes
			.filter(({ kind }) => kind !== left)
			.map(({ text }) => text)
			.join('');
	expect(textOf('gone')).toBe(NOW);
	expect(textOf('added')).toBe(BEFORE);
	expect(changes.some(({ kind, text }) => kind === 'same' && text.includes('窗口人手偏紧'))).toBe(
		true
	);
});

test('a text that stays has no change, and a long one is compared by its sentences', async () => {
	expect(await changesOf(NOW, NOW)).toEqual([{ kind: 'same', text: NOW }]);
	const long = '街道台账逐月更新。'.repeat(400);
	expect((await changesOf(long, `${long}新增一句。`)).at(-1)).toEqual({
		kind: 'added',
		text: '新增一句。'
	});
});

test('the heading and the blanks of a layout are no change', () => {
	const text = '五、存在问题\n 一是 窗口 人手偏紧。\n\n\t二是 APP 停用。';
	expect(proseOf(text, { start: 0, end: text.length })).toBe(
		'一是窗口人手偏紧。\n二是APP 停用。'.replace('是APP ', '是APP')
	);
});

import { describe, expect, test } from 'vitest';
import { joinTables } from '#pipeline/2-text/page-layout/join.ts';
import type { RuledTable } from '#pipeline/2-text/page-layout/ruled.ts';

const SIZE = 10;
/** Left sides of a label and two values; the label has room for six signs. */
const SIDES = [0, 70, 110, 150];

/** A table of rows of twenty points, each with a label and values. */
function table(...rows: string[][]): { table: RuledTable } {
	const cells = rows.map((texts, r) =>
		texts.map((text, c) => {
			const box = {
				left: SIDES[c] ?? 0,
				right: SIDES[c + 1] ?? 0,
				top: r * 20,
				bottom: r * 20 + 20
			};
			const at = { left: box.left + 4, top: box.top + 4, bottom: box.top + 14, size: SIZE };
			const words = text === '' ? [] : [{ ...at, right: at.left + text.length * SIZE, text }];
			return { ...box, words };
		})
	);
	return {
		table: {
			left: 0,
			right: 150,
			top: 0,
			bottom: rows.length * 20,
			rows: cells,
			placing: 'drawn' as const
		}
	};
}

const joined = (...parts: ReturnType<typeof table>[]) =>
	joinTables(parts).flatMap((b) =>
		'rows' in b ? [b.rows.map((row) => row.map(({ text }) => text))] : []
	);

describe('a table that a page break cut', () => {
	test('is one', () => {
		const parts = [table(['一、甲', '1', '2']), table(['二、乙', '3', ''])];
		expect(joined(...parts)).toEqual([
			[
				['一、甲', '1', '2'],
				['二、乙', '3', '']
			]
		]);
	});

	test.each([
		[
			['1.属于国家', '', ''],
			['秘密', '3', '4']
		],
		[
			['1.属于国家', '3', '4'],
			['秘密', '', '']
		],
		[
			['1.属于国家', '', ''],
			['', '3', '4']
		]
	])('has a row that was cut put together: %j, %j', (above, below) => {
		const whole = [`1.属于国家${below[0] ?? ''}`, '3', '4'];
		expect(joined(table(above), table(below))).toEqual([[whole]]);
	});

	test('reads no blank where a row may have been cut and nothing tells', () => {
		const parts = [table(['规章', '', '']), table(['规范性文件', '3', '4'])];
		expect(joined(...parts)).toEqual([[['规章'], ['规范性文件', '3', '4']]]);
	});

	test('keeps a blank row above a row of its own', () => {
		const parts = [table(['一、甲乙丙', '', '']), table(['二、乙', '3', '4'])];
		expect(joined(...parts)).toEqual([
			[
				['一、甲乙丙', '', ''],
				['二、乙', '3', '4']
			]
		]);
	});

	test('leaves out heads that a page repeats, and joins what was cut behind them', () => {
		const head = ['项目', '甲', '乙'];
		const parts = [table(head, ['1.属于国家', '3', '4']), table(head, ['秘密', '', ''])];
		expect(joined(...parts)).toEqual([[head, ['1.属于国家秘密', '3', '4']]]);
	});
});

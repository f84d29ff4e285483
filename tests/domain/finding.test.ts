import { expect, it } from 'vitest';
import { parseCause, writeCause } from '#domain/finding.ts';

it('reads a cause back with the names of its parameters', () => {
	expect(parseCause('single_cell:requests/granted/total:12>21:digits_exchanged')).toEqual([
		{
			code: 'single_cell',
			params: {
				place: 'requests/granted/total',
				stated: '12',
				expected: '21',
				change: 'digits_exchanged'
			}
		}
	]);
});

it('reads several causes in their order', () => {
	expect(parseCause(`no_single_cell;${writeCause('despite_blanks', 3)}`)).toEqual([
		{ code: 'no_single_cell', params: {} },
		{ code: 'despite_blanks', params: { blank: '3' } }
	]);
});

it.each(['label:一、甲;乙:丙>丁', 'label:行\n政', 'label:'])(
	'keeps the label of %j whole',
	(cause) => {
		expect(parseCause(cause)).toEqual([{ code: 'label', params: { label: cause.slice(6) } }]);
	}
);

it('keeps the reason of a correction whole', () => {
	expect(parseCause(writeCause('corrected', '扫描件：12>21; see p. 3'))).toEqual([
		{ code: 'corrected', params: { reason: '扫描件：12>21; see p. 3' } }
	]);
});

it.each(['', 'some words', 'single_cell:too:few', '__proto__:x', 'no_single_cell;what'])(
	'hands back %j as it is, for it is not in the grammar',
	(cause) => {
		expect(parseCause(cause)).toEqual([{ code: 'reading', params: { text: cause } }]);
	}
);

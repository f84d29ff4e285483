import { describe, expect, test } from 'vitest';
import type { Figure } from '#domain/figure.ts';
import { Figures } from '#domain/figures.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { placeOf } from '#domain/place.ts';
import type { SeenPassage } from '#domain/table.ts';
import { settleSeen } from '#pipeline/document/seen-figures.ts';

interface Looked {
	readings: string[];
	isAgreed: boolean;
}

/** Table three with one request, granted to a natural person; `looks` are the cells that were seen otherwise. */
function settle(looks: Record<string, Looked>) {
	const figures: Figure[] = [];
	const seen: SeenPassage[] = [];
	const ones = ['received_new', 'granted', 'handled_total'];
	for (const item of requestItems('2021'))
		for (const { code } of APPLICANTS) {
			const place = placeOf('requests', item.code, code);
			const isOne = ones.includes(item.code) && ['natural_person', 'total'].includes(code);
			const right = isOne ? '1' : '0';
			const look = looks[place] ?? { readings: [right], isAgreed: true };
			const at = { start: 3 * figures.length, end: 3 * figures.length + 2 };
			const read = Number(look.readings[0]);
			figures.push({ place, value: read, state: 'stated', raw: look.readings[0] ?? '', ...at });
			const box = { page: 1, left: 0, right: 9, top: 0, bottom: 9 };
			seen.push({ ...at, cell: { ...box, ...look, png: new Uint8Array(1) } });
		}
	const settled = settleSeen(new Figures(figures), seen);
	if (settled === null) throw new Error('nothing was seen');
	return settled;
}

const GRANTED = 'requests/granted/natural_person';

describe('figures from pictures', () => {
	test('are inferred where two readings agree, and their places kept', () => {
		const { figures, pictures } = settle({});
		expect(new Set(figures.values().map(({ state }) => state))).toEqual(new Set(['inferred']));
		expect(pictures).toMatchObject({ cells: 175, vouched: 175 });
		expect(pictures.cutouts[0]).toMatchObject({ place: figures.values()[0]?.place, page: 1 });
	});

	test('are what the sums of row and column bear out where readings differ', () => {
		const { figures } = settle({ [GRANTED]: { readings: ['7', '1'], isAgreed: false } });
		expect(figures.get(GRANTED)).toMatchObject({ value: 1, state: 'inferred' });
	});

	test('are unreadable where no reading fits', () => {
		const { figures, pictures } = settle({ [GRANTED]: { readings: ['7', '4'], isAgreed: false } });
		expect(figures.get(GRANTED)).toMatchObject({ value: null, state: 'unreadable' });
		expect(pictures.vouched).toBe(174);
	});

	test('are doubted where readings agree and every sum fails', () => {
		const { figures } = settle({ [GRANTED]: { readings: ['7'], isAgreed: true } });
		expect(figures.get(GRANTED)).toMatchObject({ value: null, state: 'unreadable' });
	});

	test('stay as they are where nothing was seen', () => {
		expect(settleSeen(new Figures([]), [])).toBeNull();
	});
});

import { expect, test } from 'vitest';
import { HELD_OUT } from '#domain/held-out.ts';
import { m } from '#lib/paraglide/messages.js';
import { heldOutRows } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/method/held-out-rows.ts';

test('both times stand as counts out of their own whole', () => {
	const rows = heldOutRows(HELD_OUT.first, HELD_OUT.now);
	const row = (label: string) => rows.find((one) => one.label === label);
	expect(row(m.method_held_out_wrong())).toMatchObject({ first: '7 / 158', now: '0 / 158' });
	expect(row(m.method_held_out_silent())).toMatchObject({ first: '0 / 25,611', now: '0 / 25,611' });
	expect(row(m.method_world_accused())?.now).toBe('0 / 123');
	expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
});

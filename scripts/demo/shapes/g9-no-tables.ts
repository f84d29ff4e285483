import { pageOf, type Shape } from './shape.ts';

/** The tables were pictures, or fell out: one heading follows the other. */
export const noTables: Shape = {
	id: 'G9',
	weight: 2.5,
	extension: 'txt',
	tables: 'absent',
	offers: [],
	render: (parts, hand) => pageOf(parts, hand.random.chance(0.5), () => [])
};

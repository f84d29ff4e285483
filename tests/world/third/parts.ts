import { HEADINGS } from './frame.ts';
import { THIRD_LAYOUTS, type ThirdLayout } from './layouts.ts';
import type { ThirdOrgan } from './organ.ts';
import { WIDER_NAMES } from './organs-wider.ts';
import { WIDER_PLACES } from './organs-wider-places.ts';
import { THIRD_ORGANS } from './organs.ts';
import { ASIDE, REQUESTS } from './prose.ts';
import {
	WIDER_ASIDE,
	WIDER_HEADINGS,
	WIDER_LAYOUTS,
	WIDER_REQUESTS,
	type WiderLayout
} from './wider.ts';

/** What a part of the set is drawn from. */
export interface Part {
	name: string;
	organs: readonly ThirdOrgan[];
	layouts: readonly (ThirdLayout | WiderLayout)[];
	headings: readonly (readonly string[])[];
	requests: typeof REQUESTS;
	aside: typeof ASIDE;
	scale: number;
}

export const PARTS: readonly Part[] = [
	{
		name: 'third world',
		organs: THIRD_ORGANS,
		layouts: THIRD_LAYOUTS,
		headings: HEADINGS,
		requests: REQUESTS,
		aside: ASIDE,
		scale: 1
	},
	{
		name: 'wider world',
		organs: [...WIDER_NAMES, ...WIDER_PLACES],
		layouts: WIDER_LAYOUTS,
		headings: WIDER_HEADINGS,
		requests: WIDER_REQUESTS,
		aside: WIDER_ASIDE,
		scale: 100
	}
];

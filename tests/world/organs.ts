import type { Organ } from './organ.ts';
import { FIRST_ORGANS } from './organs-first.ts';
import { SECOND_ORGANS } from './organs-second.ts';

/** In the order in which layouts and habits are dealt to them. */
export const ORGANS: readonly Organ[] = [...FIRST_ORGANS, ...SECOND_ORGANS];

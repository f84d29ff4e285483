import type { ThirdOrgan } from './organ.ts';
import { FIRST } from './organs-first.ts';
import { SECOND } from './organs-second.ts';
import { THIRD } from './organs-third.ts';
import { FOURTH } from './organs-fourth.ts';

/** In the order in which layouts, headings and faults are dealt to them. */
export const THIRD_ORGANS: readonly ThirdOrgan[] = [...FIRST, ...SECOND, ...THIRD, ...FOURTH];

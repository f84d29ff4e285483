import type { Edition } from '#routes/links.ts';
import type { PageServerData } from '../$types';

/** What the frame of a view is given: of the answers, that of its own view is there. */
export interface FrameProps {
	data: PageServerData;
	edition: Edition;
}

/** A frame has no controls. */
export const nothing = (): undefined => undefined;

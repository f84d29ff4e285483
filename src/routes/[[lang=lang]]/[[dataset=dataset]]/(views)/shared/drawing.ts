import { createContext } from 'svelte';

/** What the figures of a view must know of its answer. */
export interface Drawing {
	/** The search part of the address of what is drawn, which may be an earlier one. */
	search: string;
	/** The same, with what the page shows unasked where it is about one thing: it says all to another page. */
	whole: string;
	/** Another answer is on its way: what is drawn has no other address to be taken away under. */
	asking: boolean;
}

export const [getDrawing, setDrawing] = createContext<() => Drawing>();

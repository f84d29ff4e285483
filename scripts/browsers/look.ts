/** What came of opening one address of the site. */
export interface Look {
	path: string;
	drawn: boolean;
	/** How many charts stand on the page with marks in them. */
	charts: number;
	/** What the page threw, or said that it could not do. */
	complaints: string;
	seconds: number;
}

/** A browser that is open, with one window. */
export interface OpenBrowser {
	look: (address: string, path: string) => Promise<Look>;
	close: () => Promise<void>;
}

/** Milliseconds in which a page must be drawn. */
export const PATIENCE = 60_000;

export const READY = 'main[data-ready="true"]';
export const CHART = 'figure[data-chart]';
/** What a chart has once it is drawn. */
export const MARKS = 'svg :is(path, rect, circle, line, text)';

export const secondsSince = (started: number): number =>
	Math.round((performance.now() - started) / 100) / 10;

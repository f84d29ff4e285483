import { getContext, setContext } from 'svelte';

const KEY = Symbol('embedded');

/** The one figure that a page in a frame of another site shows. */
export interface Embedded {
	chart: string;
	/** Where the whole page is, with what the address asks for. */
	href: () => string;
}

export const setEmbedded = (embedded: Embedded): Embedded => setContext(KEY, embedded);

/** Null on every page that stands by itself. */
export const getEmbedded = (): Embedded | null => getContext<Embedded | undefined>(KEY) ?? null;

/** The figures that have a page of their own, and the path of the view that each is of. */
export const EMBEDDED = {
	'volumes-by-year': '/volumes',
	'volumes-ranked': '/volumes',
	outcomes: '/outcomes',
	reasons: '/outcomes',
	'disputes-reconsideration': '/disputes',
	'disputes-litigation-direct': '/disputes',
	'disputes-litigation-after-reconsideration': '/disputes',
	comparison: '/compare',
	'cross-table': '/tables',
	mentions: '/text',
	'overview-map': '/',
	compliance: '/compliance',
	'findings-by-check': '/findings',
	anomalies: '/anomalies',
	'anomalies-peers': '/anomalies',
	history: '/anomalies',
	peers: '/compare',
	'agency-received': '/agency',
	'agency-outcomes': '/agency'
} as const satisfies Record<string, string>;
export type EmbeddedChart = keyof typeof EMBEDDED;

export const isEmbedded = (chart: string): chart is EmbeddedChart => Object.hasOwn(EMBEDDED, chart);

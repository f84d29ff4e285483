import { EDITIONS } from 'virtual:editions';
import type { Edition as DatasetEdition } from '#domain/edition.ts';
import { OWN } from '#domain/own.ts';

export { EDITIONS };

/** The reader's own reports, which no site holds: their pages are frames that are filled in the browser. */
export const OWN_EDITION: DatasetEdition = {
	id: OWN,
	prefix: `/${OWN}`,
	title: { zh: '我的报告', en: 'My reports' },
	synthetic: false,
	ownPages: false
};

/** The edition at the root of the site; throws where the site was built over no dataset at all. */
export function firstEdition(): DatasetEdition {
	const [first] = EDITIONS;
	if (!first) throw new Error('no dataset under static/data: build one first');
	return first;
}

/** The edition of a dataset; throws for one that the site does not have. */
export function editionNamed(dataset: string): DatasetEdition {
	const found = [...EDITIONS, OWN_EDITION].find(({ id }) => id === dataset);
	if (!found) throw new Error(`no such edition: ${dataset}`);
	return found;
}

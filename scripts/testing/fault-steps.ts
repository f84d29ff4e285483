import { prepare } from '../prepare.ts';
import { buildSite } from '../server/build-site.ts';
import { ensureDatasets } from '../server/ensure-datasets.ts';
import { browserTests, unitTests, work } from './steps.ts';
import type { Step } from './steps.ts';

/** `npm test` plays a shorter part of the same. */
const ALL = { FAULTS: 'all' };

const unit = (name: string, ...files: string[]): Step => ({
	name,
	act: () => unitTests(files, ALL)
});
const browser = (name: string, ...files: string[]): Step => ({
	name,
	act: () => browserTests(files, ALL)
});

/** Everything that may go wrong and everything hostile that may be let in, played on purpose. */
export const faultSteps: readonly Step[] = [
	work('Types and messages', prepare),
	work('Datasets', ensureDatasets),
	work('Site', () => buildSite()),
	browser('Faults of every step, in a browser', 'tests/e2e/faults/steps'),
	browser('Faults while a page is open', 'tests/e2e/faults/meanwhile'),
	browser('Faults of a page and of the reader', 'tests/e2e/faults/(pages|reader)'),
	browser('Ways of other hosts', 'tests/e2e/faults/hosts'),
	browser('Older browsers, translators, policy', 'tests/e2e/(older|translated|policy)'),
	browser('Hostile text in pages', 'tests/e2e/hostile'),
	unit('Hostile text in files and addresses', 'tests/hostile', 'tests/lib/export'),
	unit('Our server under hostile clients', 'tests/scripts/serve-site'),
	unit(
		'Other servers, and the archive',
		'tests/scripts/other-hosts',
		'tests/scripts/build-offline'
	),
	unit('Builds that are harmed', 'tests/pipeline/build', 'tests/pipeline/6-parquet/native/swap'),
	unit('What is shipped', 'tests/house/supply', 'tests/house/hosting')
];

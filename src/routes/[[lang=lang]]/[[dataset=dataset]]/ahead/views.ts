import { overview } from '../(views)/(overview)/view.ts';
import { agencies } from '../(views)/agencies/view.ts';
import { anomalies } from '../(views)/anomalies/view.ts';
import { compare } from '../(views)/compare/view.ts';
import { compliance } from '../(views)/compliance/view.ts';
import { disputes } from '../(views)/disputes/view.ts';
import { findings } from '../(views)/findings/view.ts';
import { outcomes } from '../(views)/outcomes/view.ts';
import { tables } from '../(views)/tables/view.ts';
import { volumes } from '../(views)/volumes/view.ts';
import { answeredBy } from './answered.ts';

/** The views whose first questions are answered when the site is built. */
export const VIEWS_AHEAD = [
	answeredBy(overview),
	answeredBy(volumes),
	answeredBy(outcomes),
	answeredBy(disputes),
	answeredBy(compliance),
	answeredBy(findings),
	answeredBy(anomalies),
	answeredBy(agencies),
	answeredBy(compare),
	answeredBy(tables)
];

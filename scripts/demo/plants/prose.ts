import { CHANNELS } from '#domain/disputes.ts';
import { placeOf } from '#domain/place.ts';
import { OUTCOME_GROUPS, requestItems } from '#domain/requests.ts';
import { figureAt } from '../ledger.ts';
import { growthIn } from '../prose-requests.ts';
import type { Saying } from '../quirks.ts';
import { digitSlip } from './digits.ts';
import type { Find, Plant, Subject } from './plant.ts';

const total = ({ printed }: Subject, item: string) =>
	figureAt(printed, placeOf('requests', item, 'total'));

/** The tables stay as they are; the prose will say `value`. */
function say(subject: Subject, saying: Saying, claim: string, is: number, value: number): Find {
	subject.quirks.said[saying] = value;
	return { place: `claims/${claim}`, true: is, printed: value, explains: SAID };
}

/** A figure of the prose that no table bears out may be met by each check of the prose. */
const SAID = [
	'narrative-received',
	'narrative-disputes',
	'narrative-outcomes',
	'narrative-shares',
	'narrative-channels',
	'narrative-parts',
	'narrative-growth',
	'narrative-none'
];

/** Another number than any of those that would be right under some definition. */
function otherThan(random: Subject['random'], is: number, right: readonly number[]): number {
	let value = digitSlip(is, random);
	while (value === 0 || right.includes(value)) value++;
	return value;
}

function received(subject: Subject): Find {
	const is = total(subject, 'received_new');
	const both = is + total(subject, 'carried_in');
	const value = otherThan(subject.random, is, [is, both]);
	const found = say(subject, 'received', 'received', is, value);
	// Where the table has none, that is another contradiction.
	return is === 0 && both === 0 ? { ...found, place: 'claims/received' } : found;
}

const tableHas = (subject: Subject) => total(subject, 'received_new') > 0;

function handled(subject: Subject): Find | null {
	const is = total(subject, 'handled_total');
	if (is === 0 || subject.template === 'annex') return null;
	const [fresh, carried] = [total(subject, 'received_new'), total(subject, 'carried_in')];
	const value = otherThan(subject.random, is, [is, fresh, fresh + carried]);
	return say(subject, 'handled', 'handled', is, value);
}

/** The first outcome that the prose tells of; other readings of it are avoided. */
function outcome(subject: Subject): Find | null {
	if (subject.template === 'annex') return null;
	const counts = OUTCOME_GROUPS.map(({ code }) => ({
		code,
		count: requestItems(subject.template)
			.filter((item) => item.group === code)
			.reduce((sum, item) => sum + total(subject, item.code), 0)
	}));
	const first = counts.find(({ count }) => count > 0);
	if (!first) return null;
	const value = otherThan(subject.random, first.count, [
		first.count,
		...counts.map(({ count }) => count + first.count),
		...requestItems(subject.template).map((item) => total(subject, item.code))
	]);
	return say(subject, 'outcome', first.code, first.count, value);
}

function percent(subject: Subject): Find | null {
	const handled = total(subject, 'handled_total');
	if (handled === 0 || subject.template === 'annex') return null;
	if (total(subject, 'granted') === 0) return null;
	const is = (100 * total(subject, 'granted')) / handled;
	// With what was granted in part another share would be right.
	const both = is + (100 * total(subject, 'partially_granted')) / handled;
	const by = Math.abs(both - is - 7.3) < 1 ? 11.9 : 7.3;
	const value = Number((is > 50 ? is - by : is + by).toFixed(1));
	return say(subject, 'percent', 'granted_share', is, value);
}

function channels(subject: Subject): Find | null {
	const is = total(subject, 'received_new');
	if (is === 0) return null;
	const by = total(subject, 'carried_in') + subject.random.int(1, 4);
	return { ...say(subject, 'channel', 'received_by_post', is, by), printed: is + by };
}

function parts(subject: Subject): Find | null {
	const is = total(subject, 'received_new');
	if (is === 0 || subject.template === 'annex') return null;
	const by = subject.random.int(1, 5);
	return { ...say(subject, 'part', 'received', is, by), printed: is + by };
}

function growth(subject: Subject): Find | null {
	const { last, printed, random, template } = subject;
	if (last === null || template === 'annex' || last.template === 'annex') return null;
	const is = growthIn(printed, last.printed, 1);
	if (is === null || total(subject, 'received_new') === 0) return null;
	return say(subject, 'growth', 'growth', is, Number((is + random.int(13, 60)).toFixed(1)));
}

function reviews(subject: Subject): Find | null {
	const at = (outcome: string) =>
		figureAt(subject.printed, placeOf('disputes', 'reconsideration', outcome));
	const is = at('total');
	if (is === 0) return null;
	const value = otherThan(subject.random, is, [is, is - at('pending')]);
	return say(subject, 'reconsiderations', 'reconsiderations', is, value);
}

function deniesRequests(subject: Subject): Find | null {
	if (!tableHas(subject)) return null;
	subject.quirks.denies = 'requests';
	const place = 'claims/received';
	return { place, true: total(subject, 'received_new'), printed: 0, explains: SAID };
}

function deniesDisputes(subject: Subject): Find | null {
	const at = (code: string, outcome: string) =>
		figureAt(subject.printed, placeOf('disputes', code, outcome));
	// Of those that are only pending it may be said that there are none.
	const cases = CHANNELS.reduce(
		(sum, { code }) => sum + at(code, 'total') - at(code, 'pending'),
		0
	);
	if (cases === 0 || subject.template === 'annex') return null;
	subject.quirks.denies = 'disputes';
	return { place: 'claims/reconsiderations', true: cases, printed: 0, explains: SAID };
}

export const prosePlants: readonly Plant[] = [
	{
		kind: 'said_received',
		rule: 'narrative-received',
		weight: 6,
		plant: (s) => (tableHas(s) ? received(s) : null)
	},
	{
		kind: 'said_some',
		rule: 'narrative-none',
		weight: 4,
		plant: (s) => (!tableHas(s) && total(s, 'carried_in') === 0 ? received(s) : null)
	},
	{ kind: 'said_none', rule: 'narrative-none', weight: 4, plant: deniesRequests },
	{ kind: 'said_no_disputes', rule: 'narrative-none', weight: 10, plant: deniesDisputes },
	{ kind: 'said_handled', rule: 'narrative-outcomes', weight: 4, plant: handled },
	{ kind: 'said_outcome', rule: 'narrative-outcomes', weight: 4, plant: outcome },
	{ kind: 'said_share', rule: 'narrative-shares', weight: 4, plant: percent },
	{ kind: 'said_channels', rule: 'narrative-channels', weight: 4, plant: channels },
	{ kind: 'said_parts', rule: 'narrative-parts', weight: 4, plant: parts },
	{ kind: 'said_growth', rule: 'narrative-growth', weight: 5, plant: growth },
	{ kind: 'said_reviews', rule: 'narrative-disputes', weight: 12, plant: reviews }
];

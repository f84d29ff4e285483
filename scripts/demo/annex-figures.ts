import { CHANNELS } from '#domain/disputes.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { itemsOfGroup, type OutcomeGroup } from '#domain/requests.ts';
import { figureAt, inForm, type Ledger } from './ledger.ts';
import type { Random } from './random.ts';

/** What the annex counts besides, in step with the rest of the ledger. */
export function annexFigures(ledger: Ledger, random: Random): [Place, number][] {
	const requests = (item: string) => figureAt(ledger, placeOf('requests', item, 'total'));
	const group = (code: OutcomeGroup) =>
		itemsOfGroup(code)
			.filter((item) => inForm('annex', item.code))
			.reduce((sum, item) => sum + requests(item.code), 0);
	const suits = (outcome: string) =>
		CHANNELS.filter(({ code }) => code !== 'reconsideration')
			.map(({ code }) => figureAt(ledger, placeOf('disputes', code, outcome)))
			.reduce((a, b) => a + b, 0);
	const received = requests('received_new');
	const handled = requests('handled_total');
	const [person = 0, fax = 0, online = 0, post = 0] = random.multinomial(
		received,
		[0.2, 0.02, 0.4, 0.38]
	);
	const extended = random.binomial(handled, 0.05);
	const disclosed = random.int(40, 4000);
	const [site = 0, microblog = 0, chat = 0, gazette = 0] = random.multinomial(
		disclosed,
		[0.7, 0.1, 0.15, 0.05]
	);
	const figures = {
		disclosed,
		documents: figureAt(ledger, placeOf('proactive', 'normative_documents', 'made')),
		...{ gazette, site, microblog, chat },
		responses: random.int(0, 40),
		press: random.int(0, 9),
		explained: random.int(0, 60),
		...{ in_person: person, fax, online, post },
		handled,
		in_time: handled - extended,
		extended,
		published: random.binomial(group('granted'), 0.3),
		granted: group('granted'),
		partial: group('partially_granted'),
		denied: group('denied'),
		elsewhere: group('rejected'),
		absent: group('unavailable'),
		suits: suits('total'),
		suits_upheld: suits('upheld'),
		suits_corrected: suits('corrected'),
		complaints: 0,
		fees: 0,
		offices: random.int(1, 4),
		reading_points: random.int(1, 12),
		meetings: random.int(1, 6),
		courses: random.int(0, 5)
	};
	return Object.entries(figures).map(([code, value]) => [`annex/${code}`, value]);
}

import type { TabledTemplate } from '#domain/template.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { placeOf } from '#domain/place.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import type { Random } from '../../../scripts/demo/random.ts';
import type { Printed } from '../figures.ts';

/** The forms of the third set: two of the nation's, its annex, and a local one with a column of all years. */
export type FormName = TabledTemplate | 'annex' | 'local';

/** What an older form counts. */
export interface OldFigures {
	disclosed: number;
	inPerson: number;
	online: number;
	post: number;
	granted: number;
	partly: number;
	denied: number;
	reconsiderations: number;
	suits: number;
}

export interface YearFigures {
	printed: Printed;
	old: OldFigures;
	/** Since the form is kept, this year with it. */
	since: OldFigures;
}

export const PARTIES = APPLICANTS.filter((a) => a.code !== 'total').map((a) => a.code);

const NONE: OldFigures = {
	disclosed: 0,
	inPerson: 0,
	online: 0,
	post: 0,
	granted: 0,
	partly: 0,
	denied: 0,
	reconsiderations: 0,
	suits: 0
};

/** Years in which every sum, every carry-over, every stock and every cumulative count holds. */
export function figuresOf(
	random: Random,
	forms: readonly FormName[],
	size: number,
	scale = 1
): YearFigures[] {
	let carried = PARTIES.map(() => 0);
	let stock = random.int(12, 160);
	let since = { ...NONE, disclosed: random.int(200, 2000), online: 4, granted: 4 };
	return forms.map((form) => {
		const old = oldFigures(random, size);
		since = Object.fromEntries(
			Object.entries(since).map(([key, value]) => [key, value + old[key as keyof OldFigures]])
		) as unknown as OldFigures;
		const printed: Printed = new Map();
		if (form === 'annex' || form === 'local') return { printed, old, since };
		carried = requests(random, printed, form, carried, size);
		for (const channel of CHANNELS) {
			const counts = [0, 1, 2, 3].map(() => (size === 0 ? 0 : random.int(0, 3)));
			const total = counts.reduce((a, b) => a + b, 0);
			DISPUTE_OUTCOMES.forEach(({ code }, i) =>
				printed.set(placeOf('disputes', channel.code, code), counts[i] ?? total)
			);
		}
		for (const { subject, measures } of PROACTIVE_ROWS[form])
			for (const measure of measures)
				printed.set(
					placeOf('proactive', subject, measure),
					subject === 'regulations' ? 0 : random.int(0, 90 * scale)
				);
		if (form === '2021') {
			const [issued, repealed] = [random.int(1, 9), random.int(0, 4)];
			stock += issued - repealed;
			printed.set('proactive/normative_documents/issued', issued);
			printed.set('proactive/normative_documents/repealed', repealed);
			printed.set('proactive/normative_documents/in_force', stock);
		} else {
			const made = random.int(1, 9);
			for (const measure of ['made', 'disclosed', 'disclosed_total'])
				printed.set(placeOf('proactive', 'normative_documents', measure), made);
		}
		return { printed, old, since };
	});
}

function oldFigures(random: Random, size: number): OldFigures {
	const [inPerson, online, post] = [0, 1, 2].map(() => random.int(0, size / 3)) as [
		number,
		number,
		number
	];
	const [granted, partly, denied] = random.multinomial(
		inPerson + online + post,
		[0.7, 0.2, 0.1]
	) as [number, number, number];
	return {
		disclosed: random.int(300, 4000),
		inPerson,
		online,
		post,
		granted,
		partly,
		denied,
		reconsiderations: random.int(0, 2),
		suits: 0
	};
}

function requests(
	random: Random,
	printed: Printed,
	form: TabledTemplate,
	carried: readonly number[],
	size: number
): number[] {
	const row = (item: string, counts: readonly number[]) => {
		PARTIES.forEach((party, i) => printed.set(placeOf('requests', item, party), counts[i] ?? 0));
		printed.set(
			placeOf('requests', item, 'total'),
			counts.reduce((a, b) => a + b, 0)
		);
	};
	const received = PARTIES.map((_, i) =>
		size === 0 ? 0 : random.int(i === 0 ? 1 : 0, i === 0 ? size : size / 7)
	);
	const due = received.map((count, i) => count + (carried[i] ?? 0));
	const left = due.map((count) => Math.floor(count * random.next() * 0.3));
	const codes = requestItems(form)
		.filter(({ group }) => group !== 'intake' && group !== 'balance')
		.map(({ code }) => code);
	const mix = random.dirichlet(codes.map((_, i) => (i < 2 ? 3 : 0.3)));
	const dealt = due.map((count, i) => random.multinomial(count - (left[i] ?? 0), mix));
	row('received_new', received);
	row('carried_in', carried);
	codes.forEach((code, k) =>
		row(
			code,
			dealt.map((counts) => counts[k] ?? 0)
		)
	);
	row(
		'handled_total',
		dealt.map((counts) => counts.reduce((a, b) => a + b, 0))
	);
	row('carried_out', left);
	return left;
}

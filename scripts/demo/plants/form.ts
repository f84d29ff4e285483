import type { Find, Plant, Subject } from './plant.ts';

/** What a report leaves out or says of itself; no figure changes. */
const gap =
	(place: string, set: (subject: Subject) => void, explains: readonly string[] = []) =>
	(subject: Subject): Find => {
		set(subject);
		return { place, explains };
	};

const onlyIf =
	(fits: (subject: Subject) => boolean, plant: (subject: Subject) => Find) => (subject: Subject) =>
		fits(subject) ? plant(subject) : null;

const isGovernment = ({ organ }: Subject) =>
	organ.kind === 'government' || organ.kind === 'township_government';
const since2019 = ({ year }: Subject) => year >= 2019;
const since2021 = ({ year }: Subject) => year >= 2021;

export const formPlants: readonly Plant[] = [
	{
		kind: 'no_period',
		rule: 'period-missing',
		weight: 4,
		plant: gap('report/period', ({ quirks }) => void (quirks.period = 'missing'))
	},
	{
		kind: 'half_year',
		rule: 'period-not-year',
		weight: 3,
		plant: gap('report/period', ({ quirks }) => void (quirks.period = 'half_year'))
	},
	{
		kind: 'period_of_other_year',
		rule: 'years-disagree',
		weight: 3,
		plant: gap('report/year', ({ quirks }) => void (quirks.period = 'other_year'), [
			'period-not-year',
			'year-left'
		])
	},
	{
		kind: 'signed_before',
		rule: 'years-disagree',
		weight: 3,
		plant: gap('report/year', ({ quirks, year }) => void (quirks.signatureYear = year))
	},
	{
		kind: 'signed_years_later',
		rule: 'identity-conflict',
		weight: 3,
		plant: gap('report/year', ({ quirks, year }) => void (quirks.signatureYear = year + 3), [
			'published-late'
		])
	},
	{
		kind: 'old_basis',
		rule: 'basis-replaced',
		weight: 3,
		plant: onlyIf(
			(s) => since2021(s) && s.template === '2021',
			gap('report/basis', ({ quirks }) => void (quirks.basis = 'replaced'))
		)
	},
	{
		kind: 'no_fee_statement',
		rule: 'fee-statement',
		weight: 3,
		plant: onlyIf(
			since2021,
			gap('sections/6', ({ quirks }) => void (quirks.fees = 'missing'))
		)
	},
	{
		kind: 'fee_without_cases',
		rule: 'fee-cases',
		weight: 3,
		plant: onlyIf(
			since2021,
			gap('claims/fee', ({ quirks }) => void (quirks.fees = 'no_cases'))
		)
	},
	{
		kind: 'problems_empty',
		rule: 'problems-thin',
		weight: 3,
		plant: onlyIf(
			since2019,
			gap('sections/5', ({ quirks }) => void (quirks.problems = 'empty'))
		)
	},
	{
		kind: 'no_measures',
		rule: 'problems-thin',
		weight: 3,
		plant: onlyIf(
			since2019,
			gap('sections/5', ({ quirks }) => void (quirks.problems = 'no_measures'))
		)
	},
	{
		kind: 'no_problems',
		rule: 'problems-thin',
		weight: 2,
		plant: onlyIf(
			since2019,
			gap('sections/5', ({ quirks }) => void (quirks.problems = 'no_problems'))
		)
	},
	{
		kind: 'sub_item_missing',
		rule: 'overview-items',
		weight: 3,
		plant: onlyIf(
			since2021,
			// What is asked and how it was handled stays, since its figures are looked for.
			gap('sections/1', ({ quirks, random }) => void (quirks.without = random.pick([0, 2, 3, 4])), [
				'assessment-missing'
			])
		)
	},
	{
		kind: 'not_assessed',
		rule: 'assessment-missing',
		weight: 6,
		plant: onlyIf(
			(s) => isGovernment(s) && since2019(s),
			gap('sections/1', ({ quirks }) => void (quirks.unassessed = true))
		)
	},
	{
		kind: 'section_missing',
		rule: 'sections-missing',
		weight: 4,
		plant: onlyIf(
			since2019,
			gap('sections/5', ({ quirks, random }) => void (quirks.sectionLost = random.pick([4, 5])), [
				'problems-thin',
				'fee-statement',
				'sections-order',
				'document-cut'
			])
		)
	},
	{
		kind: 'sections_exchanged',
		rule: 'sections-order',
		weight: 3,
		plant: onlyIf(
			since2019,
			gap('sections/6', ({ quirks }) => void (quirks.sectionsExchanged = true))
		)
	}
];

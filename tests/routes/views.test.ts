import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { SCOPES } from '#domain/report.ts';
import { TEMPLATES } from '#domain/template.ts';
import type { View } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/view.ts';
import { entryOf, viewOfRoute, VIEWS } from '#routes/views.ts';
import { PATHS } from '../e2e/editions.ts';

const FOLDER = 'src/routes/[[lang=lang]]/[[dataset=dataset]]/(views)';
type AnyView = View<Record<string, unknown>, unknown>;

/** Every view that is a value: those whose address asks for something. */
const views = await Promise.all(
	readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('/view.ts') && !file.startsWith('shared'))
		.map(async (file): Promise<[string, AnyView]> => {
			const found = Object.values(
				(await import(/* @vite-ignore */ `../../${FOLDER}/${file}`)) as Record<string, AnyView>
			);
			return [file, found[0] as AnyView];
		})
);

const NAMES = [
	...['region', 'sector', 'kind', 'level', 'scope', 'agency', 'template', 'years'],
	...['split', 'year', 'by', 'detail', 'bars', 'measure', 'only', 'page', 'q', 'indicator'],
	...['organ', 'add', 'drop', 'limits', 'ids', 'id', 'rule', 'severity', 'origin']
];
const WORDS = [
	...AGENCY_KINDS.map(({ code }) => code),
	...AGENCY_LEVELS.map(({ code }) => code),
	...[...SCOPES, ...TEMPLATES, '370000', '371300', 'data', '2021', '2021-2023', '2023-2021'],
	...['region', 'agency', 'sector', 'applicant', 'reasons', 'share', 'blanks', 'gaps', '2', '07'],
	...[
		'disclosure_rate',
		'denied_rate',
		'plain',
		'371300-某局',
		'applicants-sum',
		'error',
		'source'
	],
	...[
		'only',
		'include',
		'a,b,a',
		'市 厅',
		"'; drop table totals --",
		'<script>',
		'%00',
		'\u202e',
		'0'
	]
];
/** Parameters that mean something, others, and whatever a reader or an attacker types. */
const searches = fc
	.array(
		fc.tuple(
			fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, fc.string()),
			fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: 'binary' }))
		),
		{ maxLength: 12 }
	)
	.map((entries) => new URLSearchParams(entries));

describe.each(views)('the state of %s', (_, view) => {
	const { read, searchFor } = view.address;
	const nothing = read(new URLSearchParams());

	it('survives its own address, whatever was asked', () => {
		fc.assert(
			fc.property(searches, (asked) => {
				const state = read(asked);
				expect(read(new URLSearchParams(searchFor(state)))).toEqual(state);
			}),
			{ seed: 20261129, numRuns: 400 }
		);
	});

	it('has no search part by default', () => {
		expect(searchFor(nothing)).toBe('');
	});

	it('is the default one where nothing asked for means anything', () => {
		const hostile = new URLSearchParams(
			NAMES.filter((name) => name !== 'q').map((name) => [name, "'<;--\u0000 1=1"])
		);
		expect(read(hostile)).toEqual(nothing);
	});
});

describe('a view', () => {
	it('has a value of its own unless it asks nothing', () => {
		const without = VIEWS.map(({ id }) => id).filter(
			(id) => !views.some(([, view]) => view.id === id)
		);
		expect(without.sort()).toEqual(['changes', 'check', 'data', 'method', 'open', 'rules', 'sql']);
	});

	it('is known by its route', () => {
		const root = '/[[lang=lang]]/[[dataset=dataset]]/(views)';
		expect(viewOfRoute(`${root}/volumes`)?.id).toBe('volumes');
		expect(viewOfRoute(`${root}/(overview)`)?.id).toBe('overview');
		expect(viewOfRoute('/404')).toBeUndefined();
	});
});

describe('the browser tests', () => {
	it('visit every view', () => {
		expect([...PATHS].sort()).toEqual(VIEWS.map((view) => view.path).sort());
	});
});

describe('the menu', () => {
	it('marks a view of its own, or the one that a view is found under', () => {
		for (const { id, inMenu } of VIEWS) if (inMenu) expect(entryOf(id)?.id).toBe(id);
		expect(entryOf('report')?.id).toBe('agencies');
		expect(entryOf('sql')?.id).toBe('data');
	});
	it('marks nothing for what every view leads to', () => {
		expect(entryOf('behind')).toBeUndefined();
		expect(entryOf('open')).toBeUndefined();
	});
});

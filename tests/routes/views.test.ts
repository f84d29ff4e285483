import { describe, expect, it } from 'vitest';
import {
	stateOf as volumes,
	searchFor as volumesSearch
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/volumes/state.ts';
import {
	stateOf as outcomes,
	searchFor as outcomesSearch
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/outcomes/state.ts';
import {
	stateOf as disputes,
	searchFor as disputesSearch
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/disputes/state.ts';
import {
	stateOf as compliance,
	searchFor as complianceSearch
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/compliance/state.ts';
import {
	stateOf as agencies,
	searchFor as agenciesSearch
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/agencies/state.ts';
import {
	stateOf as compare,
	searchFor as compareSearch
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/compare/state.ts';
import {
	stateOf as anomalies,
	searchFor as anomaliesSearch
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/anomalies/state.ts';
import { viewOfRoute, VIEWS } from '#routes/views.ts';
import { PATHS } from '../e2e/editions.ts';

const SEARCHES = [
	'',
	'?region=370000&level=county&years=2021-2023&split=sector&year=2022&by=region',
	'?by=agency&detail=reasons&aggregates=only',
	'?by=region&bars=share&kind=department',
	'?measure=blanks&by=agency&only=gaps&page=2',
	'?q=%E5%B8%82&page=3',
	'?indicator=denied_rate&level=county&scope=own&year=2023&organ=x-1&add=x-2,x-3&drop=x-4&limits=plain',
	'?ids=370000,x-1&indicator=disclosure_rate'
];

describe('the state of a view', () => {
	it.each(SEARCHES)('survives its own address: %s', (search) => {
		const asked = new URLSearchParams(search);
		const again = (text: string) => new URLSearchParams(text);
		expect(volumes(again(volumesSearch(volumes(asked))))).toEqual(volumes(asked));
		expect(outcomes(again(outcomesSearch(outcomes(asked))))).toEqual(outcomes(asked));
		expect(disputes(again(disputesSearch(disputes(asked))))).toEqual(disputes(asked));
		expect(compliance(again(complianceSearch(compliance(asked))))).toEqual(compliance(asked));
		expect(agencies(again(agenciesSearch(agencies(asked))))).toEqual(agencies(asked));
		expect(anomalies(again(anomaliesSearch(anomalies(asked))))).toEqual(anomalies(asked));
		const organs = ['a-1', 'a-2'];
		expect(compare(again(compareSearch(compare(asked, organs))), [])).toEqual(
			compare(asked, organs)
		);
	});

	it('has no search part by default', () => {
		const nothing = new URLSearchParams();
		expect(volumesSearch(volumes(nothing))).toBe('');
		expect(outcomesSearch(outcomes(nothing))).toBe('');
		expect(disputesSearch(disputes(nothing))).toBe('');
		expect(complianceSearch(compliance(nothing))).toBe('');
		expect(agenciesSearch(agencies(nothing))).toBe('');
		expect(anomaliesSearch(anomalies(nothing))).toBe('');
	});

	it('takes nothing that is not a word of the view', () => {
		const hostile = new URLSearchParams(
			"?split='; drop table totals --&by=<script>&year=20x&page=0&measure=%00"
		);
		expect(volumes(hostile)).toMatchObject({ split: 'none', by: 'agency', year: null });
		expect(agencies(hostile).page).toBe(1);
		expect(compliance(hostile).measure).toBe('reporting');
	});

	it('belongs to the view of its route', () => {
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

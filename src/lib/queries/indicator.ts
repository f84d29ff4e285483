import type { Template } from '#domain/template.ts';

export interface Words {
	zh: string;
	en: string;
}

/** Something the tables measure, as columns of `totals` added up: a quantity, or a share of another. */
export interface Indicator {
	code: string;
	zh: string;
	en: string;
	unit: 'requests' | 'cases' | 'documents' | 'decisions' | 'amount_10k_cny' | 'share';
	numerator: readonly string[];
	/** Null where the indicator is a quantity. */
	denominator: readonly string[] | null;
	/** What a report must state besides to be counted: that all parts of one whole are counted over the same reports. */
	needs: readonly string[];
	formula: Words;
	/** What a reader must know before comparing it. */
	caveat: Words | null;
	/** Digits after the point; of a percentage where the unit is a share. */
	decimals: number;
	/** The forms that print what it needs; the series breaks where they end. */
	templates: readonly Template[];
}

interface Details {
	formula: Words;
	caveat?: Words;
	decimals?: number;
	templates?: readonly Template[];
	needs?: readonly string[];
}

export function quantity(
	code: string,
	zh: string,
	en: string,
	unit: Exclude<Indicator['unit'], 'share'>,
	numerator: readonly string[],
	details: Details
): Indicator {
	return { code, zh, en, unit, numerator, denominator: null, ...filled(details, 0) };
}

export function share(
	code: string,
	zh: string,
	en: string,
	numerator: readonly string[],
	denominator: readonly string[],
	details: Details
): Indicator {
	return { code, zh, en, unit: 'share', numerator, denominator, ...filled(details, 1) };
}

function filled(details: Details, decimals: number) {
	return {
		decimals,
		templates: ['2021', '2019'] as const,
		needs: [],
		...details,
		caveat: details.caveat ?? null
	};
}

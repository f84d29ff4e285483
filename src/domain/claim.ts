import type { Passage } from './figure.ts';

/** What a figure in the prose is about. */
export const CLAIMS = [
	{ code: 'received', zh: '收到申请', en: 'Requests received', unit: 'requests' },
	{ code: 'carried_in', zh: '上年结转', en: 'Carried in', unit: 'requests' },
	{ code: 'handled', zh: '办结答复', en: 'Requests handled', unit: 'requests' },
	{ code: 'carried_out', zh: '结转下年', en: 'Carried to next year', unit: 'requests' },
	{ code: 'growth', zh: '比上年增长', en: 'Growth on last year', unit: 'percent' },
	{ code: 'reconsiderations', zh: '行政复议', en: 'Reconsiderations', unit: 'cases' },
	{ code: 'litigations', zh: '行政诉讼', en: 'Suits', unit: 'cases' }
] as const;
export type ClaimCode = (typeof CLAIMS)[number]['code'];
export type ClaimUnit = (typeof CLAIMS)[number]['unit'];

/** A figure stated in the prose. `definition` names the reading under which the tables agree with it, null where none does or none could be tried. */
export interface Claim extends Passage {
	claim: ClaimCode;
	value: number;
	unit: ClaimUnit;
	definition: string | null;
}

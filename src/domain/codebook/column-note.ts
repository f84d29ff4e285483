import type { CodeListId } from './lists.ts';

export const UNITS = {
	requests: { zh: '件（申请）', en: 'requests' },
	cases: { zh: '件（复议、诉讼案件）', en: 'cases' },
	items: { zh: '件（项）', en: 'items' },
	ten_thousand_cny: { zh: '万元', en: 'CNY 10,000' },
	bytes: { zh: '字节', en: 'bytes' },
	code_units: { zh: 'UTF-16 码元', en: 'UTF-16 code units' },
	reports: { zh: '份报告', en: 'reports' },
	cells: { zh: '格', en: 'cells' },
	findings: { zh: '条问题', en: 'findings' }
} as const;
export type Unit = keyof typeof UNITS;

/** What a column holds, in words of both languages. */
export interface ColumnNote {
	zh: string;
	en: string;
	unit?: Unit | undefined;
	/** The list of the codes that may stand in it. */
	codes?: CodeListId | undefined;
}

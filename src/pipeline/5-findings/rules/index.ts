import type { Rule } from '../rule.ts';
import { applicantsSum } from './applicants-sum.ts';
import { carryOver } from './carry-over.ts';
import { cellCorrected } from './cell-corrected.ts';
import { cellInferred } from './cell-inferred.ts';
import { cellUnreadable } from './cell-unreadable.ts';
import { disputesBlank } from './disputes-blank.ts';
import { disputesSum } from './disputes-sum.ts';
import { identityConflict } from './identity-conflict.ts';
import { labelChanged } from './label-changed.ts';
import { narrativeDisputes } from './narrative-disputes.ts';
import { narrativeGrowth } from './narrative-growth.ts';
import { narrativeNone } from './narrative-none.ts';
import { narrativeReceived } from './narrative-received.ts';
import { outcomesSum } from './outcomes-sum.ts';
import { periodMissing } from './period-missing.ts';
import { placeAmbiguous } from './place-ambiguous.ts';
import { requestsBalance } from './requests-balance.ts';
import { resultsMissing } from './results-missing.ts';
import { rowUnknown } from './row-unknown.ts';
import { sectionsMissing } from './sections-missing.ts';
import { stockOverYears } from './stock-over-years.ts';
import { tableAbsent } from './table-absent.ts';
import { tablePartial } from './table-partial.ts';
import { tableUnreadable } from './table-unreadable.ts';
import { templateOlder } from './template-older.ts';
import { totalMissing } from './total-missing.ts';

/** In the order in which the findings of a report are told: figures, prose, form, and last how the document was read. */
export const rules: readonly Rule[] = [
	requestsBalance,
	outcomesSum,
	applicantsSum,
	resultsMissing,
	totalMissing,
	disputesSum,
	disputesBlank,
	carryOver,
	stockOverYears,
	narrativeNone,
	narrativeReceived,
	narrativeDisputes,
	narrativeGrowth,
	periodMissing,
	sectionsMissing,
	templateOlder,
	identityConflict,
	tableAbsent,
	rowUnknown,
	labelChanged,
	placeAmbiguous,
	tableUnreadable,
	tablePartial,
	cellUnreadable,
	cellInferred,
	cellCorrected
];

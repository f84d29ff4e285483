import type { Rule } from '../rule.ts';
import { applicantMixJump } from './applicant-mix-jump.ts';
import { applicantsSum } from './applicants-sum.ts';
import { assessmentMissing } from './assessment-missing.ts';
import { basisReplaced } from './basis-replaced.ts';
import { blankForZero } from './blank-for-zero.ts';
import { carryOver } from './carry-over.ts';
import { cellCorrected } from './cell-corrected.ts';
import { cellInferred } from './cell-inferred.ts';
import { cellUnreadable } from './cell-unreadable.ts';
import { childAboveParent } from './child-above-parent.ts';
import { columnUnknown } from './column-unknown.ts';
import { countNotWhole } from './count-not-whole.ts';
import { cumulativeOverYears } from './cumulative-over-years.ts';
import { decisionsHuge } from './decisions-huge.ts';
import { decisionsJump } from './decisions-jump.ts';
import { disputesBlank } from './disputes-blank.ts';
import { disputesSum } from './disputes-sum.ts';
import { documentCut } from './document-cut.ts';
import { feeCases } from './fee-cases.ts';
import { feeStatement } from './fee-statement.ts';
import { feeUnpaid } from './fee-unpaid.ts';
import { feesJump } from './fees-jump.ts';
import { figuresRepeated } from './figures-repeated.ts';
import { figuresRounded } from './figures-rounded.ts';
import { figuresShared } from './figures-shared.ts';
import { identityConflict } from './identity-conflict.ts';
import { issuedAboveInForce } from './issued-above-in-force.ts';
import { itemsBelowZero } from './items-below-zero.ts';
import { itemsOverYears } from './items-over-years.ts';
import { labelChanged } from './label-changed.ts';
import { nameLeft } from './name-left.ts';
import { narrativeChannels } from './narrative-channels.ts';
import { narrativeDisputes } from './narrative-disputes.ts';
import { narrativeGrowth } from './narrative-growth.ts';
import { narrativeNone } from './narrative-none.ts';
import { narrativeOutcomes } from './narrative-outcomes.ts';
import { narrativeParts } from './narrative-parts.ts';
import { narrativeReceived } from './narrative-received.ts';
import { narrativeShares } from './narrative-shares.ts';
import { narrativeStock } from './narrative-stock.ts';
import { outcomesSum } from './outcomes-sum.ts';
import { outlierChange } from './outlier-change.ts';
import { outlierMix } from './outlier-mix.ts';
import { outlierRate } from './outlier-rate.ts';
import { outlierVolume } from './outlier-volume.ts';
import { overviewItems } from './overview-items.ts';
import { pendingOverYears } from './pending-over-years.ts';
import { periodMissing } from './period-missing.ts';
import { periodNotYear } from './period-not-year.ts';
import { placeAmbiguous } from './place-ambiguous.ts';
import { problemsThin } from './problems-thin.ts';
import { publishedLate } from './published-late.ts';
import { readFromPictures } from './read-from-pictures.ts';
import { regulationsNoPower } from './regulations-no-power.ts';
import { reportRevised } from './report-revised.ts';
import { requestsBalance } from './requests-balance.ts';
import { resultsMissing } from './results-missing.ts';
import { rowUnknown } from './row-unknown.ts';
import { sectionsMissing } from './sections-missing.ts';
import { sectionsOrder } from './sections-order.ts';
import { stockOverYears } from './stock-over-years.ts';
import { suitsAfterReconsideration } from './suits-after-reconsideration.ts';
import { tableAbsent } from './table-absent.ts';
import { tablePartial } from './table-partial.ts';
import { tableUnreadable } from './table-unreadable.ts';
import { templateOlder } from './template-older.ts';
import { textCopied } from './text-copied.ts';
import { textRepeated } from './text-repeated.ts';
import { totalMissing } from './total-missing.ts';
import { yearLeft } from './year-left.ts';
import { yearsDisagree } from './years-disagree.ts';

/** In the order in which the findings of a report are told: figures, prose, form, and last how the document was read. */
export const rules: readonly Rule[] = [
	requestsBalance,
	outcomesSum,
	applicantsSum,
	resultsMissing,
	totalMissing,
	countNotWhole,
	blankForZero,
	feeUnpaid,
	disputesSum,
	disputesBlank,
	regulationsNoPower,
	issuedAboveInForce,
	itemsBelowZero,
	decisionsHuge,
	applicantMixJump,
	carryOver,
	stockOverYears,
	itemsOverYears,
	cumulativeOverYears,
	feesJump,
	decisionsJump,
	pendingOverYears,
	suitsAfterReconsideration,
	narrativeNone,
	narrativeReceived,
	narrativeChannels,
	narrativeOutcomes,
	narrativeShares,
	narrativeStock,
	narrativeParts,
	narrativeDisputes,
	narrativeGrowth,
	yearLeft,
	nameLeft,
	feeCases,
	feeStatement,
	overviewItems,
	assessmentMissing,
	problemsThin,
	periodMissing,
	periodNotYear,
	sectionsMissing,
	sectionsOrder,
	basisReplaced,
	publishedLate,
	templateOlder,
	yearsDisagree,
	identityConflict,
	documentCut,
	childAboveParent,
	figuresRepeated,
	figuresShared,
	reportRevised,
	textRepeated,
	textCopied,
	outlierRate,
	outlierVolume,
	outlierChange,
	outlierMix,
	figuresRounded,
	tableAbsent,
	rowUnknown,
	columnUnknown,
	labelChanged,
	placeAmbiguous,
	readFromPictures,
	tableUnreadable,
	tablePartial,
	cellUnreadable,
	cellInferred,
	cellCorrected
];

import { JUDGED_RATES, OUTCOMES } from '#domain/judged-rates.ts';
import { quantity, share } from './indicator.ts';
import type { Indicator } from './indicator.ts';
import { FEW, NOT_A_FAULT, ONE_APPLICANT } from './indicator-caveats.ts';
import {
	cases,
	CASES,
	CONCLUDED,
	HANDLED,
	judged,
	litigationCorrected,
	SUITS
} from './indicator-parts.ts';

/** Every indicator, in the order it is offered. */
export const INDICATORS = [
	quantity('requests_received', '新收申请', 'Requests received', 'requests', ['received_new'], {
		formula: { zh: '本年新收', en: 'Received this year' },
		caveat: ONE_APPLICANT
	}),
	quantity(
		'requests_at_hand',
		'新收与结转申请',
		'Requests at hand',
		'requests',
		['received_new', 'carried_in'],
		{
			formula: { zh: '本年新收 + 上年结转', en: 'Received this year + carried in' },
			caveat: ONE_APPLICANT
		}
	),
	quantity('requests_handled', '办结申请', 'Requests handled', 'requests', HANDLED, {
		formula: { zh: '办理结果总计', en: 'Handled in total' }
	}),
	share(
		'disclosure_rate',
		'公开率（宽口径）',
		'Disclosure rate (wide)',
		JUDGED_RATES.disclosed_rate.numerator,
		JUDGED_RATES.disclosed_rate.denominator,
		{
			formula: {
				zh: '（予以公开 + 部分公开）÷ 六类办理结果之和',
				en: '(granted + partially granted) ÷ all six outcomes'
			},
			caveat: {
				zh: '分母含不掌握的信息和不予处理的申请',
				en: 'The denominator includes what the organ does not hold or need not process'
			}
		}
	),
	share('granted_rate', '予以公开率', 'Granted', ['granted'], OUTCOMES, {
		formula: { zh: '予以公开 ÷ 六类办理结果之和', en: 'granted ÷ all six outcomes' }
	}),
	share(
		'partially_granted_rate',
		'部分公开率',
		'Partially granted',
		['partially_granted'],
		OUTCOMES,
		{
			formula: { zh: '部分公开 ÷ 六类办理结果之和', en: 'partially granted ÷ all six outcomes' }
		}
	),
	share(
		'net_disclosure_rate',
		'净公开率',
		'Disclosure rate (net)',
		['granted', 'partially_granted'],
		['granted', 'partially_granted', 'denied'],
		{
			formula: {
				zh: '（予以公开 + 部分公开）÷（予以公开 + 部分公开 + 不予公开）',
				en: '(granted + partially granted) ÷ (granted + partially granted + denied)'
			},
			needs: OUTCOMES,
			caveat: {
				zh: '只看作出实体决定的申请',
				en: 'Looks only at requests decided on their substance'
			}
		}
	),
	judged('denied_rate', '不予公开率', 'Denied', {
		formula: { zh: '不予公开 ÷ 六类办理结果之和', en: 'denied ÷ all six outcomes' }
	}),
	judged('unavailable_rate', '无法提供率', 'Unavailable', {
		formula: { zh: '无法提供 ÷ 六类办理结果之和', en: 'unavailable ÷ all six outcomes' },
		caveat: NOT_A_FAULT
	}),
	share(
		'not_held_share',
		'不掌握占无法提供',
		'Not held, of unavailable',
		['unavailable_not_held'],
		['unavailable'],
		{
			formula: { zh: '本机关不掌握 ÷ 无法提供', en: 'not held ÷ unavailable' },
			needs: OUTCOMES,
			caveat: NOT_A_FAULT
		}
	),
	share('rejected_rate', '不予处理率', 'Rejected', ['rejected'], OUTCOMES, {
		formula: { zh: '不予处理 ÷ 六类办理结果之和', en: 'rejected ÷ all six outcomes' }
	}),
	share('other_rate', '其他处理率', 'Other handling', ['other'], OUTCOMES, {
		formula: { zh: '其他处理 ÷ 六类办理结果之和', en: 'other handling ÷ all six outcomes' },
		caveat: {
			zh: '撤回的申请也可能计入此项',
			en: 'Requests that were withdrawn may be counted here'
		}
	}),
	share(
		'carried_out_share',
		'结转率',
		'Carried to next year',
		['carried_out'],
		['received_new', 'carried_in'],
		{
			formula: {
				zh: '结转下年度 ÷（本年新收 + 上年结转）',
				en: 'carried to next year ÷ (received + carried in)'
			},
			caveat: {
				zh: '反映年末收件多少，不等于逾期',
				en: 'Tells how much came late in the year, not that answers were late'
			}
		}
	),
	share(
		'natural_person_share',
		'自然人占比',
		'Share of natural persons',
		['received_new_natural_person'],
		['received_new'],
		{ formula: { zh: '自然人新收 ÷ 本年新收', en: 'received from natural persons ÷ received' } }
	),
	quantity(
		'reconsiderations',
		'行政复议',
		'Reconsiderations',
		'cases',
		cases(['reconsideration'], ['total']),
		{ formula: { zh: '行政复议总计', en: 'Reconsiderations in total' } }
	),
	share(
		'reconsideration_rate',
		'复议发生率',
		'Reconsiderations per request handled',
		cases(['reconsideration'], ['total']),
		HANDLED,
		{
			formula: { zh: '行政复议总计 ÷ 办理结果总计', en: 'reconsiderations ÷ handled' },
			caveat: {
				zh: '案件可能源于往年的申请',
				en: 'Cases may follow requests of earlier years'
			}
		}
	),
	share(
		'reconsideration_corrected_rate',
		'复议纠错率（含未审结）',
		'Reconsiderations corrected, of all',
		JUDGED_RATES.corrected_rate.numerator,
		JUDGED_RATES.corrected_rate.denominator,
		{
			formula: { zh: '结果纠正 ÷ 四类结果之和', en: 'corrected ÷ all four results' },
			caveat: FEW
		}
	),
	share(
		'reconsideration_corrected_concluded_rate',
		'复议纠错率（已审结）',
		'Reconsiderations corrected, of concluded',
		cases(['reconsideration'], ['corrected']),
		cases(['reconsideration'], CONCLUDED),
		{
			formula: {
				zh: '结果纠正 ÷（结果维持 + 结果纠正 + 其他结果）',
				en: 'corrected ÷ (upheld + corrected + other result)'
			},
			needs: cases(['reconsideration'], ['pending']),
			caveat: FEW
		}
	),
	quantity('suits', '行政诉讼', 'Suits', 'cases', cases(SUITS, ['total']), {
		formula: {
			zh: '未经复议直接起诉总计 + 复议后起诉总计',
			en: 'suits brought directly + suits after reconsideration'
		}
	}),
	...['litigation', ...SUITS].map((code) => litigationCorrected(code)),
	share(
		'dispute_rate',
		'争议率',
		'Disputes per request handled',
		cases(CASES, ['total']),
		HANDLED,
		{
			formula: {
				zh: '（行政复议 + 行政诉讼）÷ 办理结果总计',
				en: '(reconsiderations + suits) ÷ handled'
			},
			caveat: {
				zh: '先复议后起诉的案件计两次',
				en: 'A reconsideration followed by a suit counts twice'
			}
		}
	),
	quantity(
		'normative_documents_issued',
		'制发规范性文件',
		'Normative documents issued',
		'documents',
		['normative_documents_issued'],
		{ formula: { zh: '本年制发件数', en: 'Issued this year' }, templates: ['2021'] }
	),
	quantity(
		'normative_documents_in_force',
		'现行有效规范性文件',
		'Normative documents in force',
		'documents',
		['normative_documents_in_force'],
		{ formula: { zh: '现行有效件数', en: 'In force' }, templates: ['2021'] }
	),
	...(
		[
			['licences', '行政许可', 'Licences'],
			['penalties', '行政处罚', 'Penalties'],
			['coercive_measures', '行政强制', 'Coercive measures']
		] as const
	).map(([subject, zh, en]) =>
		quantity(`${subject}_decisions`, zh, en, 'decisions', [`${subject}_decisions`], {
			formula: { zh: '本年处理决定数量', en: 'Decisions this year' },
			caveat: {
				zh: '统计口径的变动会使数字骤增骤减',
				en: 'Jumps where the organ changes what it counts'
			}
		})
	),
	quantity(
		'fees_amount',
		'行政事业性收费',
		'Administrative fees',
		'amount_10k_cny',
		['fees_amount_10k_cny'],
		{
			formula: { zh: '本年收费金额（万元）', en: 'Charged this year, CNY 10,000' },
			caveat: {
				zh: '为全部行政事业性收费，不是信息处理费',
				en: 'All administrative charges, not the fee for handling requests'
			},
			decimals: 2,
			templates: ['2021']
		}
	)
] as const satisfies readonly Indicator[];

/** Null where no indicator has that code. */
export const indicatorOf = (code: string | null): Indicator | null =>
	INDICATORS.find((i) => i.code === code) ?? null;

/** The indicator that a view shows before the reader chooses. */
export const REQUESTS_RECEIVED: Indicator = INDICATORS[0];

/** Table 四 of the form: administrative reconsideration, suits brought directly, suits brought after reconsideration. */
export const CHANNELS = [
	{ code: 'reconsideration', zh: '行政复议', en: 'Reconsideration' },
	{ code: 'litigation_direct', zh: '未经复议直接起诉', en: 'Litigation, direct' },
	{
		code: 'litigation_after_reconsideration',
		zh: '复议后起诉',
		en: 'Litigation after reconsideration'
	}
] as const;
export type Channel = (typeof CHANNELS)[number]['code'];

export const DISPUTE_OUTCOMES = [
	{ code: 'upheld', zh: '结果维持', en: 'Upheld' },
	{ code: 'corrected', zh: '结果纠正', en: 'Corrected' },
	{ code: 'other', zh: '其他结果', en: 'Other result' },
	{ code: 'pending', zh: '尚未审结', en: 'Pending' },
	{ code: 'total', zh: '总计', en: 'Total' }
] as const;

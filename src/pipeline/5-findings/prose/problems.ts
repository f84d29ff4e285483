export const PROBLEM =
	/问题|不足|不够|不强|不高|不多|不全|不到位|不及时|不完善|不平衡|不深|不规范|有待|薄弱|欠缺|差距|短板|弱项|滞后|较少|偏少|偏弱|单一|缺乏|困难|瓶颈|需要?加强|需要?提高|需要?提升|仍需|还需/u;
export const MEASURE =
	/改进|整改|措施|下一步|今后|将|加强|推进|完善|强化|提升|提高|落实|优化|加大|规范|健全|丰富|增加|安排|开展|建立|制定|制订|配备|充实|补齐|修订|增设|打算|计划|力争/u;
/** What is not yet so is a problem, and no measure: 文书不够规范, 有待加强. */
export const NOT_YET =
	/(?:不够|不太|不|欠|未能?|没有|有待(?:进一步)?)(?:及时|有效|全面|很好)?(?:规范|健全|完善|丰富|提高|提升|加强|落实|优化|推进|安排|开展|建立|制定|配备|充实|补齐|修订|增设)/gu;

/**
 * Where a report is charged with the lack of either, no list of words is long enough: whatever falls
 * short (不、少、慢、弱……) may be its problem, and whatever is done, under way or to come its measure.
 */
const FALLS_SHORT =
	/不(?!断|仅|但|忘|懈|折|定期|只)|没有?|未(?!来|发生)|少(?!数|年)|[弱慢缺偏紧窄浅薄难乏迟晚漏僵拖冷错]|低(?!保|碳|收入)|差(?!旅|别化)|断档|脱节|陈旧|老旧|老化|零散|散(?=[、，,。；;])|参差|粗放|冗长|形式化|流于|停留|欠|超过|超期|逾期|兼职|变动|流动|轮换|交叉|费[时劲力]|繁琐|重复/u;
const IS_DONE =
	/[已拟]|将|正在|正逐步|明年|来年|年底前|年内|今年起|下年|新(?:一)?年|为此|针对|通过|由[^，。；]{2,14}(?:负责|牵头|督|审|办)|每(?:年|季|月|周)|逐(?:步|月|一|件|项|条)|一律|统一|实[行施]|推[行出动]|聘请|邀请|[编刊]印|汇编|印发|出台|选?派|组织|督[促导]|抽查|通报|更换|明确|细化|抽调|结对|约谈|设立|购置|公布|设置|上线|调整|梳理|压减|改[为版用]|转为|学习|轮训|要(?:进一步|切实|持续|继续|不断)|深化|拓展|扩大|坚持|确保|严格/u;
/** What stands back to back with measures and is no problem: 取得了一定成绩. */
const PRAISE = /成绩|成效|较好|良好|顺利|圆满|进展|任务/u;
/** Pointed back to, and perhaps named nowhere. */
const POINTED_AT = /(?:上述|以上|前述|这些|该)问题/gu;
const STOP = /[。；;！!\n]/u;
/** Fewer characters are a heading. */
const SHORTEST = 5;

/**
 * Whether a section tells of problems, and of what is done about them. A sentence in words of its own
 * is the one beside the other: behind what falls short stands what was done, before what is done why.
 */
export function sidesOf(section: string): { problems: boolean; measures: boolean } {
	const sentences = section
		.split(STOP)
		.map((said) => said.trim())
		.filter(({ length }) => length > 0)
		.map((said) => ({
			isShort: tells(said.replace(POINTED_AT, ''), PROBLEM, FALLS_SHORT),
			isDone: tells(said.replace(NOT_YET, ''), MEASURE, IS_DONE),
			isNeutral: said.length >= SHORTEST && !PRAISE.test(said)
		}));
	const firstShort = sentences.findIndex(({ isShort }) => isShort);
	const lastDone = sentences.findLastIndex(({ isDone }) => isDone);
	return {
		problems:
			firstShort >= 0 || sentences.slice(0, Math.max(lastDone, 0)).some(isNeutralBut('isDone')),
		measures:
			lastDone >= 0 ||
			(firstShort >= 0 && sentences.slice(firstShort).some(isNeutralBut('isShort')))
	};
}

const isNeutralBut =
	(side: 'isShort' | 'isDone') =>
	(sentence: { isShort: boolean; isDone: boolean; isNeutral: boolean }): boolean =>
		sentence.isNeutral && !sentence[side];

const tells = (text: string, ...ways: readonly RegExp[]): boolean =>
	ways.some((way) => way.test(text));

import type { ClaimCode } from '#domain/claim.ts';

/** A row of a form of its time, by what its label ends with, and the claim that it makes. */
export interface ClaimRow {
	claim: ClaimCode;
	words: RegExp;
}

/**
 * The forms that provinces had of their own for the years 2008 to 2018: some sixteen rows under
 * 指标名称, 计量单位, the year and 历年累计. What they count is not what table 三 counts for certain, and
 * cases have no outcomes, so that their figures are claims and no cells. Ways that share a row
 * (信函、传真申请数) and answers of other kinds are nobody's.
 */
export const LOCAL_ROWS: readonly ClaimRow[] = [
	{
		claim: 'received',
		words:
			/(?:受理|收到)(?:的?(?:政府信息|信息|依申请公开|公开申请|申请))+的?(?:信息)?(?:总|数|量|件)*数量?$/u
	},
	{ claim: 'received_in_person', words: /当面申请数量?$/u },
	{ claim: 'received_by_fax', words: /(?<!信函|邮寄|来信)传真申请数量?$/u },
	{ claim: 'received_by_email', words: /(?:电子邮件|电子邮箱|电邮)申请数量?$/u },
	{ claim: 'received_online', words: /(?:网上|网络|在线)申请数量?$/u },
	{ claim: 'received_by_post', words: /(?<!传真)(?:信函|来信|邮寄)申请数量?$/u },
	{ claim: 'handled', words: /(?:申请的?|^)答复总?数量?$/u },
	{ claim: 'granted', words: /(?<![不部分])(?:同意|予以)公开(?:答复)?数量?$/u },
	{ claim: 'partially_granted', words: /部分公开(?:答复)?数量?$/u },
	{ claim: 'denied', words: /(?:否决|不予|不同意)公开(?:答复)?数量?$/u },
	{ claim: 'reconsiderations', words: /行政复议(?:申请|案件)?数量?$/u },
	{ claim: 'litigations', words: /行政诉讼(?:案件)?数量?$/u }
];

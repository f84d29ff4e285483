import type { CountPattern } from './pattern.ts';

const WAYS = [
	{ claim: 'received_in_person', words: '当面|现场|窗口' },
	{ claim: 'received_by_post', words: '信函|邮寄|邮政|快递' },
	{ claim: 'received_online', words: '网上|网络|在线|互联网|网站|电子邮件|电子邮箱' },
	{ claim: 'received_by_fax', words: '传真' }
] as const;

/** By which way requests came (当面 0 件、信函 27 件、网络 6 件). */
export const channelPatterns: readonly CountPattern[] = WAYS.map(({ claim, words }) => {
	const way = new RegExp(
		`(?:^|[、,:]|和|及|收到|受理|通过|其中|以|群众|为)(?:${words})(?:平台|渠道|方式|途径|形式)?(?:提交|递交|提出|收到|受理)?(?:的)?(?:政府信息公开|信息公开|公开)?(?:申请)?(?:数量|数)?(?:共|为|有)?$`,
		'u'
	);
	return {
		claims: [claim],
		matches: (count) =>
			count.sentence.onRequests &&
			way.test(count.clause) &&
			!/发布|留言|咨询|主动|比|较|去年|上年/u.test(count.clause)
	};
});

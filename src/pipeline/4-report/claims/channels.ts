import type { ClaimCode } from '#domain/claim.ts';
import { type CountReader, NO_CLAIMS } from './pattern.ts';
import { tellsOtherPeriod } from './requests.ts';

const WAYS: readonly { claims: readonly ClaimCode[]; words: string }[] = [
	{ claims: ['received_in_person'], words: '当面|现场|窗口' },
	{ claims: ['received_by_post'], words: '信函|邮寄|邮政|快递' },
	{ claims: ['received_online'], words: '网上|网络|在线|互联网|网站' },
	{ claims: ['received_by_email'], words: '电子邮件|电子邮箱|邮箱' },
	{ claims: ['received_by_fax'], words: '传真' }
];
const WAY = new RegExp(
	`(?:^|[、,:]|和|及|收到|受理|通过|其中(?:包括|有)?|以|群众|为)(?:${WAYS.map(({ words }) => `(${words})`).join('|')})(?:平台|渠道|方式|途径|形式)?(?:提交|递交|提出|收到|受理)?(?:的)?(?:政府信息公开|信息公开|公开)?(?:申请件?)?(?:数量|数)?(?:共|为|有)?$`,
	'u'
);
const BEHIND = new RegExp(
	`^(?:是|系|为)?(?:通过|以|经)(?:${WAYS.map(({ words }) => `(${words})`).join('|')})(?:平台|渠道|方式|途径|形式)?(?:提交|递交|提出|寄送|申请|收到|受理)?(?:的)?$`,
	'u'
);
const OTHERWISE = /发布|留言|咨询|主动|比|较|去年|上年/u;

/** By which way requests came (当面 0 件、信函 27 件、网络 6 件; 6件通过网络平台提交). */
export const channelOf: CountReader = ({ sentence, clause, right, start }) => {
	if (!sentence.onRequests) return NO_CLAIMS;
	const opens = clause === '' || clause === '其中';
	const found = WAY.exec(clause) ?? (opens ? BEHIND.exec(right) : null);
	if (found === null || OTHERWISE.test(clause) || tellsOtherPeriod(sentence.words, start))
		return NO_CLAIMS;
	return WAYS.find((_, i) => found[i + 1] !== undefined)?.claims ?? NO_CLAIMS;
};

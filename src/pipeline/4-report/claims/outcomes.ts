import type { ClaimCode } from '#domain/claim.ts';
import { type CountReader, NO_CLAIMS } from './pattern.ts';
import { LINK } from './requests.ts';

const OUTCOMES: readonly { claims: readonly ClaimCode[]; words: string }[] = [
	{
		claims: ['partially_granted'],
		words: '(?<!公开(?:[及和与、或]|以及))(?:予以)?部[分份]公开'
	},
	{ claims: ['denied'], words: '不予公开|不同意公开' },
	{
		claims: ['granted'],
		words:
			'(?<!不)(?:予以公开|同意公开|全部公开)(?:(?:[及和与、或]|以及)部[分份]公开)?|(?<!不予|主动)公开(?:[及和与、或]|以及)部[分份]公开'
	},
	{ claims: ['unavailable'], words: '无法提供' },
	{ claims: ['rejected'], words: '不予处理' },
	{ claims: ['other'], words: '其他处理' },
	// The words of the forms before 2019, which many reports keep.
	{
		claims: ['not_this_organ'],
		words: '不属于本(?:行政)?机关(?:公开|负责公开|掌握)?(?:范围)?'
	},
	{
		claims: ['not_held'],
		words: '(?:申请)?(?:政府)?信息不存在|不掌握(?:相关)?(?:政府)?信息'
	}
];

const ANSWERED = new RegExp(
	`(?:${OUTCOMES.map(({ words }) => `(${words})`).join('|')})[”"』」]?(?:答复|处理决定|决定)?(?:的)?(?:申请|信息)?${LINK}$`,
	'u'
);
const OTHERWISE = /主动公开|比|较|去年|上年|自然人|企业|法人/u;
/** Documents by how they may be had: 主动公开 9 条、依申请公开 2 条、不予公开 4 条. */
const DOCUMENTS =
	/主动公开[^,。;\d]{0,10}\d[^。;]*(?:依|按|应)申请公开[^,。;\d]{0,10}\d[^。;]*不予公开/u;

/** What became of the requests, under the names of table 三's groups or those of the older form. */
export const outcomeOf: CountReader = ({ sentence, clause }) => {
	const found = sentence.onRequests ? ANSWERED.exec(clause) : null;
	if (found === null || OTHERWISE.test(clause) || DOCUMENTS.test(sentence.words)) return NO_CLAIMS;
	return OUTCOMES.find((_, i) => found[i + 1] !== undefined)?.claims ?? NO_CLAIMS;
};

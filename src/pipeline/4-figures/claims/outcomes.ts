import type { ClaimCode } from '#domain/claim.ts';
import type { CountPattern } from './pattern.ts';
import { LINK } from './requests.ts';

const answered = (words: string) =>
	new RegExp(`(?:${words})(?:答复|处理决定|决定)?(?:的)?(?:申请|信息)?${LINK}$`, 'u');

const OUTCOMES: readonly { claim: ClaimCode; words: RegExp }[] = [
	{
		claim: 'partially_granted',
		words: answered('(?<!(?:予以|同意|全部)公开[及和与、或])(?:予以)?部分公开')
	},
	{ claim: 'denied', words: answered('不予公开|不同意公开') },
	{
		claim: 'granted',
		words: answered('(?<!不)(?:予以公开|同意公开|全部公开)(?:[及和与、或]部分公开)?')
	},
	{ claim: 'unavailable', words: answered('无法提供') },
	{ claim: 'rejected', words: answered('不予处理') },
	{ claim: 'other', words: answered('其他处理') },
	// The words of the forms before 2019, which many reports keep.
	{
		claim: 'not_this_organ',
		words: answered('不属于本(?:行政)?机关(?:公开|负责公开|掌握)?(?:范围)?')
	},
	{
		claim: 'not_held',
		words: answered('(?:申请)?(?:政府)?信息不存在|不掌握(?:相关)?(?:政府)?信息')
	}
];

/** What became of the requests, under the names of table 三's groups or those of the older form. */
export const outcomePatterns: readonly CountPattern[] = OUTCOMES.map(({ claim, words }) => ({
	claims: [claim],
	matches: (count) =>
		count.sentence.onRequests &&
		words.test(count.clause) &&
		!/主动公开|比|较|去年|上年|自然人|企业|法人/u.test(count.clause)
}));

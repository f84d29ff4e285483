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

const NAMED = OUTCOMES.map(({ words }) => `(${words})`).join('|');
/** 22件予以公开、3件部分公开: behind the number, and nothing else said of them. */
const BEHIND = new RegExp(
	`^(?:(?:被|依法|已|作出|给予|答复|按|作|属(?:于)?[^,、]{1,6}?)*)[“"'『「]?(?:${NAMED})[”"'』」]?(?:答复|处理|决定)?(?:$|[、和及](?=\\d))`,
	'u'
);
const ANY_NAMED = OUTCOMES.map(({ words }) => words).join('|');
const OPENS = new RegExp(`^(?:(?:其中)?(?:有|另有)?|(?:${ANY_NAMED})[、和及])$`, 'u');
const ANSWERED = new RegExp(
	`(?:${NAMED})[”"』」]?(?:答复|处理决定|决定)?(?:的)?(?:申请|信息)?${LINK}$`,
	'u'
);
const AT_END = new RegExp(
	`(?:^|[、和及]|其中|作出)[“"'『「]?(?:${NAMED})[”"'』」]?(?:答复|决定)?的?(?:申请)?$`,
	'u'
);
const OTHERWISE = /主动公开|比|较|去年|上年|自然人|企业|法人/u;
/** Documents by how they may be had: 主动公开 9 条、依申请公开 2 条、不予公开 4 条. */
const DOCUMENTS =
	/主动公开[^,。;\d]{0,10}\d[^。;]*(?:依|按|应)申请公开[^,。;\d]{0,10}\d[^。;]*不予公开/u;

/** The outcome that words end with, for a share of it. */
export const outcomeAtEnd = (words: string): readonly ClaimCode[] => {
	const found = AT_END.exec(words);
	return OUTCOMES.find((_, i) => found?.[i + 1] !== undefined)?.claims ?? NO_CLAIMS;
};

/** What became of the requests, under the names of table 三's groups or those of the older form. */
export const outcomeOf: CountReader = ({ sentence, clause, right }) => {
	if (!sentence.onRequests) return NO_CLAIMS;
	const found = ANSWERED.exec(clause) ?? (OPENS.test(clause) ? BEHIND.exec(right) : null);
	if (found === null || OTHERWISE.test(clause) || DOCUMENTS.test(sentence.words)) return NO_CLAIMS;
	return OUTCOMES.find((_, i) => found[i + 1] !== undefined)?.claims ?? NO_CLAIMS;
};

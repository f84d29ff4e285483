import type { ClaimCode } from '#domain/claim.ts';
import { type CountReader, NO_CLAIMS } from './pattern.ts';

const KINDS: readonly { claims: readonly ClaimCode[]; words: string }[] = [
	{
		claims: ['normative_in_force'],
		words: '(?:行政|党政|政府)?规范性文件'
	},
	{ claims: ['regulations_in_force'], words: '(?:政府|地方政府|部门)?规章' }
];
const KIND = KINDS.map(({ words }) => `(${words})`).join('|');
const STOCK = new RegExp(
	`现行有效(?:的)?(?:${KIND})(?:数量|总数)?(?:共计|共有|共|为|有|达)?$`,
	'u'
);
const STOCK_RIGHT = new RegExp(`^现行有效(?:的)?(?:${KIND})`, 'u');
const OTHERWISE = /其中|比|较|去年|上一?年|废止|清理|修改|公开|发布|栏目|部门|政府办/u;

/** Documents in force, which table 二 counts too. */
export const documentsOf: CountReader = ({ clause, right }) => {
	const found = STOCK.exec(clause) ?? (clause.length <= SHORT ? STOCK_RIGHT.exec(right) : null);
	if (found === null || OTHERWISE.test(clause)) return NO_CLAIMS;
	return KINDS.find((_, i) => found[i + 1] !== undefined)?.claims ?? NO_CLAIMS;
};
const SHORT = 6;

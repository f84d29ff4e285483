import { type CountReader, NO_CLAIMS } from './pattern.ts';

const STOCK = /现行有效(?:的)?(?:行政)?规范性文件(?:数量|总数)?(?:共计|共有|共|为|有|达)?$/u;
const STOCK_RIGHT = /^(?:件)?现行有效(?:的)?(?:行政)?规范性文件/u;
const OTHERWISE = /其中|比|较|去年|上一?年|废止|清理|修改|公开|发布|栏目|部门|政府办/u;

/** Normative documents in force, which table 二 counts too. */
export const documentsOf: CountReader = ({ clause, right }) => {
	if (!STOCK.test(clause) && !(STOCK_RIGHT.test(right) && clause.length <= SHORT)) return NO_CLAIMS;
	return OTHERWISE.test(clause) ? NO_CLAIMS : IN_FORCE;
};
const SHORT = 6;
const IN_FORCE = ['normative_in_force'] as const;

import { COVERAGE, PERIOD, type Speaker } from '../phrases.ts';
import type { Random } from '../random.ts';
import type { ReportParts } from '../report-model.ts';
import { headedAs, type HeadingWay } from './headings.ts';
import type { WaysOrgan } from './organs.ts';
import type { Telling } from './telling.ts';

/** A report that is written as the world writes, whatever its figures are. */
export interface Told {
	telling: Telling;
	headings: HeadingWay;
	period: 'plain' | 'from_on' | 'torn' | 'months';
	organ: WaysOrgan;
}

const PERIODS: Record<Told['period'], (year: number, random: Random) => string> = {
	plain: (year, random) => random.pick(PERIOD)(`${year}年1月1日`, `${year}年12月31日`),
	from_on: (year) => `所列数据的统计期限自${year}年1月1日始至${year}年12月31日止。`,
	torn: (year) => `统计期限为${year}11日至${year}1231日。`,
	months: (year) => `数据统计时间：${year}年1月—12月。`
};

/** 全县, 全区 … of those that report for all below them; empty for the others. */
export const wholeOf = ({ organ: { scope, self } }: Told): string =>
	scope === 'aggregate' ? self.replace('我', '全') : '';

/** The preface in the place of the country's own; `s` is who speaks. */
export function leadTold({ telling, period }: Told, s: Speaker): string {
	const coverage = s.area ? s.random.pick(COVERAGE)(s) : '';
	return telling.preface + coverage + PERIODS[period](s.year, s.random) + telling.contact;
}

/** Title, headings, signature and page as told; words and tables stay. */
export const partsTold = (
	{ telling, headings }: Told,
	parts: ReportParts,
	random: Random
): ReportParts => ({
	...parts,
	title: [...telling.above, ...telling.title],
	sections: headedAs(headings, parts.sections, random),
	signature: telling.signature,
	page: telling.page
});

/** What was done, for the accuracy to be told by. */
export const waysOf = ({ telling, headings, period, organ }: Told): string[] => [
	`kind_${organ.kind}`,
	...telling.ways,
	headings,
	...(period === 'plain' ? [] : [`period_${period}`])
];

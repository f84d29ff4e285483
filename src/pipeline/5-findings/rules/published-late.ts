import { deadlineOf } from '#domain/deadline.ts';
import { writeCause } from '#domain/finding.ts';
import type { PublishedFrom } from '#domain/report.ts';
import type { ReportRule } from '../rule.ts';

/** The address of a site that moved bears the day of the move; what was changed or taken over may have been out before. */
const NO_PROOF: readonly PublishedFrom[] = ['address', 'update', 'reprint'];

const DAY = 24 * 60 * 60 * 1000;
/** A date so much later is that of a site that moved, not of the report. */
const LONGEST = 365;

export const publishedLate: ReportRule = {
	id: 'published-late',
	kind: 'report',
	severity: 'warning',
	title: { zh: '发布日期晚于期限', en: 'Published after the date set' },
	why: {
		zh: '部门一般在次年1月31日前、政府在3月31日前公布；乡镇、代管一方的管委会和汇总报告也按3月31日计。日期取自页面、落款或来源清单，可能是修订或网站迁移的日期，请核对。',
		en: 'Departments publish by 31 January, governments by 31 March of the year after; townships, committees that administer a zone, and aggregates are given the later date. The date comes from the page, the signature or the list of sources; it may be that of a revision or of a site that moved.'
	},
	spares: {
		zh: '只凭网址所带的日期、网页的更新时间、中央门户转载的日期不算；代管一方的管委会、乡镇、汇总报告按3月31日计；晚一年以上的视为网站迁移；标题、统计期限年度不一，按另一年度不算晚的，不算。',
		en: 'A day that only the address bears, that of a page’s last change, and that of a reprint on the country’s portal are none; zones, townships and aggregates have until 31 March; more than a year late is a site that moved; nothing is said where title and period name two years and the later may be meant.'
	},
	formula:
		'published ≤ 31 January of the next year; 31 March for governments, zones, townships, aggregates, and before 2019',
	basis: {
		zh: '《政府信息公开条例》及各地编制通知的期限；未核到条文编号，不作引用',
		en: 'The Regulations and local notices set these dates; the article is not verified here and therefore not cited'
	},
	examples: [
		{ says: 'a department in January', report: {}, expect: [] },
		{
			says: 'a department in March',
			report: { report: { published: '2024-03-05' } },
			expect: [{ place: 'report/published', cause: 'days_late:2024-01-31:34' }]
		},
		{
			says: 'the committee of a zone reports for its area, as a government does',
			report: {
				report: {
					published: '2024-03-05',
					agency: {
						agency_id: '990101-zone',
						name: '某县某开发区管理委员会',
						kind: 'functional_zone',
						sector: 'zone',
						level: 'county',
						region: '990101',
						province: '990000',
						prefecture: '990100',
						county: '990101',
						predecessor: null
					}
				}
			},
			expect: []
		},
		{
			says: 'only the address bears a later day',
			report: { report: { published: '2024-06-01', published_from: 'address' } },
			expect: []
		},
		{
			says: 'the page tells when it was last changed',
			report: { report: { published: '2024-03-05', published_from: 'update' } },
			expect: []
		},
		{
			says: 'the portal of the country took it over later',
			report: { report: { published: '2024-04-06', published_from: 'reprint' } },
			expect: []
		},
		{
			says: 'its period is of the year before its title, so that it is not sure which year it is for',
			report: {
				report: { published: '2025-01-12' },
				notes: [
					{
						rule: 'identity-conflict',
						place: 'report/year',
						cause: 'named_elsewhere:title:2024:2023',
						stated: 2024,
						expected: 2023
					}
				]
			},
			expect: []
		},
		{ says: 'no date is known', report: { report: { published: null } }, expect: [] },
		{
			says: 'before 2019 all had until March',
			report: { year: 2018, report: { published: '2019-03-20' } },
			expect: []
		},
		{
			says: 'a date of years later says nothing',
			report: { report: { published: '2026-05-05' } },
			expect: []
		}
	],
	*check(report) {
		const { published, published_from } = report;
		if (published === null || (published_from !== null && NO_PROOF.includes(published_from)))
			return;
		// Its title, or another part of it, may mean the year that the day fits.
		if (
			report.notes.some(
				({ place, stated }) => place === 'report/year' && (stated ?? 0) > report.year
			)
		)
			return;
		const deadline = deadlineOf({ year: report.year, scope: report.scope, ...report.agency });
		const days = Math.round((Date.parse(published) - Date.parse(deadline)) / DAY);
		if (!(days > 0 && days <= LONGEST)) return;
		yield {
			place: 'report/published',
			origin: 'source',
			cause: writeCause('days_late', deadline, days)
		};
	}
};

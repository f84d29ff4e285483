import type { TableName } from '../schema.ts';
import type { ColumnNote } from './column-note.ts';

/** What a table has a row for. */
export const TABLE_NOTES: Record<
	| TableName
	| 'totals'
	| 'totals_by_province'
	| 'totals_by_organ'
	| 'totals_by_organ_year'
	| 'organ_reports'
	| 'rule_counts'
	| 'top_findings',
	Pick<ColumnNote, 'zh' | 'en'>
> = {
	documents: {
		zh: '每份收到的文件一行，读不出的也在内',
		en: 'Every document given, those that gave no report among them'
	},
	reports: { zh: '每份报告一行', en: 'A row for each report' },
	agencies: { zh: '每个机关一行', en: 'A row for each organ' },
	expected: {
		zh: '登记表所列的每个报告主体一行，有没有收到它的报告都在内',
		en: 'Every organ that the register lists as a reporter, whether or not it has a report here'
	},
	regions: { zh: '每个区划及其有效期一行', en: 'A row for each place and the time its name held' },
	requests: { zh: '表三的每一格一行', en: 'A row for each cell of table three' },
	disputes: { zh: '表四的每一格一行', en: 'A row for each cell of table four' },
	proactive: { zh: '表二的每一格一行', en: 'A row for each cell of table two' },
	claims: { zh: '正文写出的每个数一行', en: 'A row for each figure in the prose' },
	findings: {
		zh: '每个矛盾、缺失、损坏或异常一行',
		en: 'A row for each contradiction, gap, damage or outlier'
	},
	rules: { zh: '每条核对规则一行', en: 'A row for each check' },
	items: { zh: '每个代码一行，附中英文名称', en: 'A row for each code, with its labels' },
	evidence: {
		zh: '文件中指明机关的每一处一行',
		en: 'A row for each place that says whose report it is'
	},
	sections: { zh: '报告六个部分各一行', en: 'A row for each of the six sections' },
	cutouts: {
		zh: '自图片识读的每一格一行',
		en: 'A row for each cell that was read from a picture'
	},
	totals: {
		zh: '每份报告一行，各项总计为列；由上面各表算出',
		en: 'A row for each report with its totals as columns; derived from the tables above'
	},
	totals_by_province: {
		zh: '年度、类型、领域、层级、省份和载明情况相同的报告相加；由 totals 算出',
		en: 'Reports added up that agree in year, kind, sector, level, province and in what they state; derived from totals'
	},
	totals_by_organ: {
		zh: '每个机关各年度载明情况相同的报告相加；由 totals 算出',
		en: 'Reports of each organ over all its years, added up where they agree in what they state; derived from totals'
	},
	totals_by_organ_year: {
		zh: '每个机关每一年度载明情况相同的报告相加，按年度排列；由 totals 算出',
		en: 'Reports of each organ and year, added up where they agree in what they state, in the order of the years; derived from totals'
	},
	organ_reports: {
		zh: '每份报告一行，按机关排列，各项计数合为一列；由 reports 和 totals 算出',
		en: 'A row for each report in the order of the organs, its counts in one list; derived from reports and totals'
	},
	rule_counts: {
		zh: '现行报告的问题按规则、轻重、出处与年度、类型、领域、层级、省份计数；由 findings 和 totals 算出',
		en: 'Findings of current reports counted by check, severity, origin, year, kind, sector, level and province; derived from findings and totals'
	},
	top_findings: {
		zh: '全部问题列表的最前两千行；由 findings 和 reports 算出',
		en: 'The first two thousand of the list of all findings; derived from findings and reports'
	}
};

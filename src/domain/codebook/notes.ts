import type { TABLES, TableName, TOTALS_SIDES } from '../schema.ts';
import type { ColumnNote } from './column-note.ts';

const REPORT: ColumnNote = {
	zh: '报告序号，从 0 起连续',
	en: 'Number of the report, dense from 0'
};
const REPORT_ID: ColumnNote = {
	zh: '报告标识：机关-年度，重新发布的加 -r2',
	en: 'Id of the report: organ and year; a later revision adds -r2'
};
const AGENCY_ID: ColumnNote = { zh: '机关标识', en: 'Id of the organ' };
const YEAR: ColumnNote = { zh: '报告年度', en: 'The year reported on' };
const START: ColumnNote = {
	zh: '原文中的起点，所在文件 documents.text 的位置（含）',
	en: 'Where it begins in documents.text of its document',
	unit: 'code_units'
};
const END: ColumnNote = {
	zh: '原文中的终点（不含）',
	en: 'Where it ends there, half open',
	unit: 'code_units'
};
const PASSAGE = { text_start: START, text_end: END };
const CELL = {
	state: {
		zh: '这一格的状态；空白不是 0',
		en: 'State of the cell; blank is never 0',
		codes: 'cell_state'
	},
	raw: {
		zh: '列印的原样；未列印为空值',
		en: 'As printed; null where nothing is printed'
	},
	...PASSAGE
} as const satisfies Record<string, ColumnNote>;
const PLACE_CODES = {
	region: { zh: '所在地六位区划代码', en: 'Six-digit code of its place' },
	province: { zh: '所属省级区划代码', en: 'Code of its province' },
	prefecture: { zh: '所属地级区划代码', en: 'Code of its prefecture' },
	county: { zh: '所属县级区划代码', en: 'Code of its county' }
} as const satisfies Record<string, ColumnNote>;
const ORGAN = {
	kind: { zh: '机关类型', en: 'Kind of organ', codes: 'kind' },
	sector: { zh: '所属领域', en: 'Sector', codes: 'sector' },
	level: { zh: '行政层级', en: 'Level of government', codes: 'level' },
	...PLACE_CODES
} as const satisfies Record<string, ColumnNote>;
/** Of names, for those who read no Chinese. */
const LATIN = {
	name_en: {
		zh: '英文名；没有通用英文名的按拼音',
		en: 'Name in English, spelled by its sound where it has none'
	},
	pinyin: { zh: '拼音，音节以空格分开', en: 'Pinyin, with a blank between syllables' }
} as const satisfies Record<string, ColumnNote>;
const READ_AS = {
	template: {
		zh: '所用表式，由表头认定，不由年度认定',
		en: 'Form used, told by its columns and not by the year',
		codes: 'template'
	},
	scope: { zh: '统计口径', en: 'Scope of the figures', codes: 'scope' }
} as const satisfies Record<string, ColumnNote>;
const TABLE_READ = {
	proactive_state: { zh: '表二读得如何', en: 'How table two was read', codes: 'table_state' },
	requests_state: { zh: '表三读得如何', en: 'How table three was read', codes: 'table_state' },
	disputes_state: { zh: '表四读得如何', en: 'How table four was read', codes: 'table_state' }
} as const satisfies Record<string, ColumnNote>;
const CURRENT: ColumnNote = {
	zh: '为真：该机关该年度的现行报告；被后来版本替代的为假',
	en: 'True for the report in force; false where a later revision replaces it'
};
const PUBLISHED: ColumnNote = { zh: '公布日期', en: 'Day of publication' };

type Notes<Columns> = Record<keyof Columns, ColumnNote>;

/** A note for every column of every table of the public interface: one that is added there is asked for here. */
export const COLUMN_NOTES: { [Table in TableName]: Notes<(typeof TABLES)[Table]> } = {
	documents: {
		document: { zh: '文件序号', en: 'Number of the document' },
		path: { zh: '语料中的路径', en: 'Path within the corpus' },
		url: { zh: '发布地址', en: 'Address it was published at' },
		sha256: { zh: '文件内容的 SHA-256', en: 'SHA-256 of the file' },
		media_type: { zh: '文件类型', en: 'Media type' },
		bytes: { zh: '文件大小', en: 'Size of the file', unit: 'bytes' },
		status: { zh: '读出了什么', en: 'What it was read as', codes: 'document_status' },
		reason: {
			zh: '没有读出报告的原因；重复的以冒号后写明与谁相同',
			en: 'Why it gave no report; after a colon, what it repeats',
			codes: 'reason'
		},
		report: REPORT,
		text: { zh: '读出的全文', en: 'The text that was read' },
		text_kind: {
			zh: '原件，或转写：数字与表格为原件，叙述为转述',
			en: 'The original, or a transcript: numbers and tables as printed, sentences retold',
			codes: 'document_kind'
		},
		source: { zh: '收集者写明的出处', en: 'Where it came from, as its collector wrote' }
	},
	reports: {
		report: REPORT,
		report_id: REPORT_ID,
		agency_id: AGENCY_ID,
		year: YEAR,
		...READ_AS,
		title: { zh: '列印的标题', en: 'Title as printed' },
		document: { zh: '所出文件的序号', en: 'Number of the document it was read from' },
		url: { zh: '发布地址', en: 'Address it was published at' },
		published: PUBLISHED,
		period_start: { zh: '统计期起', en: 'First day of the period' },
		period_end: { zh: '统计期止', en: 'Last day of the period' },
		...TABLE_READ,
		is_current: CURRENT
	},
	agencies: {
		agency_id: AGENCY_ID,
		name: { zh: '机关全称', en: 'Full name of the organ' },
		...LATIN,
		...ORGAN,
		predecessor: {
			zh: '更名或改组前的机关标识',
			en: 'Id of the organ it was before it was renamed or reorganised'
		}
	},
	expected: {
		agency_id: {
			zh: '机关标识，与它的报告相同',
			en: 'Id of the organ, as its reports bear it'
		},
		name: { zh: '机关名称', en: 'Name of the organ' },
		...ORGAN,
		predecessor: {
			zh: '更名或改组前的机关标识',
			en: 'Id of the organ it was before it was renamed or reorganised'
		},
		first_year: {
			zh: '应报告的第一年；空缺为不限',
			en: 'First year it owes a report; empty if open'
		},
		last_year: {
			zh: '应报告的最后一年；空缺为不限',
			en: 'Last year it owes a report; empty if open'
		},
		host: { zh: '它的网站', en: 'Host of its site' },
		line: { zh: 'agencies.csv 中的行', en: 'Line of agencies.csv' }
	},
	regions: {
		region: { zh: '六位区划代码（GB/T 2260）', en: 'Six-digit code (GB/T 2260)' },
		name: { zh: '名称', en: 'Name' },
		...LATIN,
		level: { zh: '层级', en: 'Level', codes: 'level' },
		parent: { zh: '上级区划代码', en: 'Code of the place above' },
		grid_column: { zh: '格子地图的列', en: 'Column of the tile map' },
		grid_row: { zh: '格子地图的行', en: 'Row of the tile map' },
		valid_from: { zh: '此名此码起用日', en: 'First day of this name and code' },
		valid_to: { zh: '此名此码停用日', en: 'Day on which it ended' }
	},
	requests: {
		report: REPORT,
		item: { zh: '表三的行', en: 'Row of table three', codes: 'request_item' },
		applicant: {
			zh: '表三的列：申请人',
			en: 'Column of table three: applicant',
			codes: 'applicant'
		},
		count: { zh: '件数；未载明为空值', en: 'Count; null where none is stated', unit: 'requests' },
		...CELL
	},
	disputes: {
		report: REPORT,
		channel: { zh: '表四的途径', en: 'Channel of table four', codes: 'channel' },
		outcome: { zh: '表四的结果', en: 'Outcome of table four', codes: 'dispute_outcome' },
		count: { zh: '件数；未载明为空值', en: 'Count; null where none is stated', unit: 'cases' },
		...CELL
	},
	proactive: {
		report: REPORT,
		subject: { zh: '表二的行', en: 'Row of table two', codes: 'subject' },
		measure: {
			zh: '表二的列；单位由它决定',
			en: 'Column of table two, which sets the unit',
			codes: 'measure'
		},
		value: { zh: '数值；未载明为空值', en: 'Value; null where none is stated' },
		...CELL
	},
	claims: {
		report: REPORT,
		claim: { zh: '正文说的是什么', en: 'What the prose speaks of', codes: 'claim' },
		value: { zh: '正文写的数', en: 'The number it gives' },
		unit: { zh: '数的单位', en: 'Unit of the number', codes: 'claim_unit' },
		definition: {
			zh: '与表相合的那一种读法；没有为空值',
			en: 'The reading under which the tables agree; null where none does'
		},
		...PASSAGE
	},
	findings: {
		finding_id: { zh: '问题标识，重建不变', en: 'Id of the finding, the same in every build' },
		report: REPORT,
		rule: { zh: '所据的核对规则，见 rules.id', en: 'The check, see rules.id' },
		severity: { zh: '轻重', en: 'Severity', codes: 'severity' },
		origin: {
			zh: '出在报告，还是出在转录',
			en: 'Whether the report says so or the copy was damaged',
			codes: 'origin'
		},
		place: { zh: '在报告何处', en: 'Where in the report, such as requests/granted/total' },
		stated: { zh: '报告写的数', en: 'The number stated' },
		expected: { zh: '由其他数推得的数', en: 'The number the others ask for' },
		against: { zh: '与何处不符，逗号分隔', en: 'The places it contradicts, commas between' },
		cause: { zh: '诊断', en: 'Diagnosis: codes and their parameters' },
		...PASSAGE
	},
	rules: {
		id: { zh: '规则标识', en: 'Id of the check' },
		title_zh: { zh: '标题（中文）', en: 'Title, Chinese' },
		title_en: { zh: '标题（英文）', en: 'Title, English' },
		why_zh: { zh: '为什么查（中文）', en: 'Why it is checked, Chinese' },
		why_en: { zh: '为什么查（英文）', en: 'Why it is checked, English' },
		formula: { zh: '算式', en: 'Formula' },
		severity: { zh: '轻重', en: 'Severity', codes: 'severity' },
		basis_zh: { zh: '依据（中文）', en: 'Law or practice it rests on, Chinese' },
		basis_en: { zh: '依据（英文）', en: 'Law or practice it rests on, English' },
		spares_zh: { zh: '不算问题的情形（中文）', en: 'What it does not accuse, Chinese' },
		spares_en: { zh: '不算问题的情形（英文）', en: 'What it does not accuse, English' }
	},
	items: {
		table_name: { zh: '代码用在哪张表', en: 'Table in which the code stands' },
		code: { zh: '代码', en: 'Code' },
		item_group: { zh: '代码所属的组', en: 'Group of the code' },
		sort_order: { zh: '表式中的次序', en: 'Order in the form' },
		templates: { zh: '哪些表式印有它，逗号分隔', en: 'Forms that print it, commas between' },
		label_zh: { zh: '名称（中文）', en: 'Label, Chinese' },
		label_en: { zh: '名称（英文）', en: 'Label, English' }
	},
	evidence: {
		report: REPORT,
		rank: { zh: '证据的次序，0 最强', en: 'Rank of the evidence, 0 the strongest' },
		source: { zh: '在文件何处', en: 'Where in the document', codes: 'evidence' },
		name: { zh: '该处写的机关', en: 'The organ it names' },
		accepted: { zh: '是否据以认定机关', en: 'Whether the organ was named by it' },
		...PASSAGE
	},
	cutouts: {
		report: REPORT,
		place: {
			zh: '哪一格，与发现所写相同，如 requests/granted/total',
			en: 'Which cell, as findings write it: requests/granted/total'
		},
		page: { zh: '文件的第几页', en: 'Page of the document, from 1' },
		box_left: {
			zh: '左边，自页面左上角以磅计',
			en: 'Left side, in points from the upper left corner'
		},
		box_top: {
			zh: '上边，自页面左上角以磅计',
			en: 'Upper side, in points from the upper left corner'
		},
		box_right: {
			zh: '右边，自页面左上角以磅计',
			en: 'Right side, in points from the upper left corner'
		},
		box_bottom: {
			zh: '下边，自页面左上角以磅计',
			en: 'Lower side, in points from the upper left corner'
		},
		png: { zh: '该格的截图（PNG）', en: 'How it looks, as PNG' }
	},
	sections: {
		report: REPORT,
		section: { zh: '第几部分，1 至 6', en: 'Section of the form, 1 to 6' },
		heading: { zh: '列印的标题', en: 'Heading as printed' },
		...PASSAGE
	}
};

/** Of the columns of `totals` and its sums that say whose report it is. */
export const SIDE_NOTES: Notes<typeof TOTALS_SIDES> = {
	report: REPORT,
	report_id: REPORT_ID,
	agency_id: AGENCY_ID,
	agency: { zh: '机关全称', en: 'Full name of the organ' },
	year: YEAR,
	previous_year: {
		zh: '同一机关、同一口径上一份现行报告的年度',
		en: 'Year of the organ’s current report before this one, in the same scope'
	},
	...READ_AS,
	...ORGAN,
	is_current: CURRENT,
	published: PUBLISHED,
	...TABLE_READ
};

import type { Passage } from './figure.ts';

/**
 * Where a report may say whose it is, in the order in which one beats the other. What stands below
 * completes a name that stands above (市教育局 → 甲市教育局); it never replaces it by another organ's.
 */
export const EVIDENCE_KINDS = [
	{
		code: 'registry',
		zh: '用户的机关名录',
		en: 'The register given with the corpus',
		rule_zh: 'agencies.csv 按网站和年度指明的机关，先于一切',
		rule_en: 'What agencies.csv says of a site and its years goes before all'
	},
	{
		code: 'title',
		zh: '报告标题',
		en: 'Title of the report',
		rule_zh: '标题只写地名的，是该地人民政府或管理委员会',
		rule_en: 'A title that names a place alone means its government or authority'
	},
	{
		code: 'page_title',
		zh: '网页标题',
		en: 'Title of the page',
		rule_zh: '网页元数据、“标题：”行和网页标题的首段；站点名不算',
		rule_en: 'The page’s metadata or heading, without the name of the site'
	},
	{
		code: 'preface',
		zh: '公布语',
		en: 'Formula of publication',
		rule_zh: '“现公布……”“特编制……”“……编制了本报告”',
		rule_en: '“… is hereby published”, “… has drawn up this report”'
	},
	{
		code: 'heading',
		zh: '标题上一行',
		en: 'Line above the title',
		rule_zh: '标题未写机关时，其上独立成行的名称；面包屑和站名不算',
		rule_en: 'A name alone above a title that names none; no breadcrumb, no banner'
	},
	{
		code: 'signature',
		zh: '落款',
		en: 'Signature',
		rule_zh: '文末独立成行的名称',
		rule_en: 'The name alone on one of the last lines'
	},
	{
		code: 'publisher',
		zh: '发布机构',
		en: 'Publisher',
		rule_zh: '索引号一栏或元数据中的发布机构，不取其内设的办公室',
		rule_en: 'The publisher of the header block or the metadata, without the office within it'
	},
	{
		code: 'file',
		zh: '文件名',
		en: 'Name of the file',
		rule_zh: '以机关命名的文件',
		rule_en: 'A file called after an organ'
	},
	{
		code: 'drafted',
		zh: '编制单位',
		en: 'Drafting office',
		rule_zh: '“由……负责编制”，取该内设机构所属的机关',
		rule_en: '“Drawn up by …”: the organ to which that office belongs'
	},
	{
		code: 'contact',
		zh: '联系单位',
		en: 'Contact',
		rule_zh: '“请与……联系”，取其所属的机关；正文代表全区的，政府办公室即指政府',
		rule_en:
			'“Contact …”: the organ to which it belongs; a government’s office means the government where the text speaks for the whole place'
	},
	{
		code: 'prose',
		zh: '正文',
		en: 'Prose',
		rule_zh: '正文句首的机关；领导、要求、印发文件的机关不算',
		rule_en: 'An organ with which a sentence begins, unless it leads, asks or issues'
	},
	{
		code: 'source',
		zh: '来源',
		en: 'Source line',
		rule_zh: '网页印出的“来源”，常为系统默认',
		rule_en: 'The source a page prints, often the system’s default'
	},
	{
		code: 'website',
		zh: '网站',
		en: 'Website',
		rule_zh: '正文或页面提到的部门网站；政府门户只用来补全地名',
		rule_en: 'A department’s site; a government’s portal only completes a place'
	},
	{
		code: 'grounds',
		zh: '所依据的通知、所印发的文件',
		en: 'Notice it is founded on, documents brought out',
		rule_zh:
			'“根据《甲县人民政府办公室关于……年度报告……的通知》”“印发《甲县2024年……》”只用来补全地名',
		rule_en:
			'The government whose notice a report names for its grounds, and the place whose documents its organ brought out, only complete a place'
	},
	{
		code: 'folder',
		zh: '文件夹',
		en: 'Folder',
		rule_zh: '语料的文件夹名',
		rule_en: 'Names of the corpus’ folders'
	},
	{
		code: 'series',
		zh: '其他年度',
		en: 'Other years',
		rule_zh: '同一网站、同一栏目其他年度的报告',
		rule_en: 'Reports of other years on the same site, in the same column'
	},
	{
		code: 'host',
		zh: '网站地址',
		en: 'Address of the site',
		rule_zh: '无处载明机关时，按网站区分，名称留空待定',
		rule_en: 'Where nothing names an organ, the site keeps it apart and the name stays open'
	}
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]['code'];

const RANKS = new Map<string, number>(EVIDENCE_KINDS.map(({ code }, rank) => [code, rank]));

/** From 0, the strongest. */
export function rankOf(kind: EvidenceKind): number {
	const rank = RANKS.get(kind);
	if (rank === undefined) throw new Error(`unknown kind of evidence: ${kind}`);
	return rank;
}

/** Who claims to publish a report, by one place of its document; `start` = `end` = 0 outside the text. */
export interface Evidence extends Passage {
	kind: EvidenceKind;
	/** The organ in its full form. */
	name: string;
	/** It named the organ, or completed its name. */
	accepted: boolean;
}

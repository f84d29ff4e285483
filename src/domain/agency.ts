/** Kinds of organ, told by how a name ends (domain.md 5.3). */
export const AGENCY_KINDS = [
	{ code: 'government', zh: '人民政府', en: 'People’s government' },
	{ code: 'general_office', zh: '政府办公厅（室）', en: 'Government general office' },
	{ code: 'department', zh: '工作部门', en: 'Department' },
	{ code: 'subdistrict', zh: '街道办事处', en: 'Subdistrict office' },
	{ code: 'township_government', zh: '乡镇人民政府', en: 'Township government' },
	{ code: 'functional_zone', zh: '功能区管理机构', en: 'Functional zone authority' },
	{ code: 'vertical', zh: '垂直管理机构', en: 'Vertically managed body' },
	{ code: 'branch', zh: '派出分局', en: 'Branch office' },
	{ code: 'institution', zh: '事业单位', en: 'Public institution' },
	{ code: 'other', zh: '其他', en: 'Other' }
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number]['code'];

/** Under whom an organ stands: bodies managed from above count other things than those of a place, so each is held against its like alone (domain.md 3.4). */
export type Management = 'local' | 'vertical';
export const managementOf = (kind: AgencyKind): Management =>
	kind === 'vertical' ? 'vertical' : 'local';

export const AGENCY_LEVELS = [
	{ code: 'national', zh: '国家级', en: 'National' },
	{ code: 'province', zh: '省级', en: 'Province' },
	{ code: 'prefecture', zh: '地市级', en: 'Prefecture' },
	{ code: 'county', zh: '县级', en: 'County' },
	{ code: 'township', zh: '乡级', en: 'Township' }
] as const;
export type AgencyLevel = (typeof AGENCY_LEVELS)[number]['code'];

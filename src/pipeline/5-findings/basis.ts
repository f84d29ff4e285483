/** What the rules rest on, worded once. Only what is verified is cited. */
export const FORM = {
	zh: '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）所附表格',
	en: 'The tables of the uniform report format (Guoban Gongkai Banhan [2021] No. 30)'
};
export const FORM_IDENTITY = {
	zh: '国办公开办函〔2021〕30号格式表三表头印明：第一项加第二项之和，等于第三项加第四项之和',
	en: 'The head of table 3 of the uniform format ([2021] No. 30) prints it: items 1 and 2 add up to items 3 and 4'
};
export const ARTICLE_50 = {
	zh: '《政府信息公开条例》第五十条规定年度报告应当包括的内容；格式见国办公开办函〔2021〕30号',
	en: 'Article 50 of the Regulations on Open Government Information sets what a yearly report contains; the format is [2021] No. 30'
};
export const PRACTICE = {
	zh: '数据核对的通行做法，不是法定要求',
	en: 'Common practice in checking figures; not a requirement of law'
};
export const READING = {
	zh: '本项目读取文件时的记录，不涉及报告是否合规',
	en: 'A record of how we read the document; it says nothing about compliance'
};
export const AUDIT = {
	zh: '审核年度报告时常核对的事项，不是法定要求',
	en: 'Often looked at when yearly reports are reviewed; not a requirement of law'
};
export const OVERVIEW = {
	zh: '国办公开办函〔2021〕30号格式：总体情况应涵盖主动公开、依申请公开、政府信息管理、平台建设、监督保障',
	en: 'The uniform format ([2021] No. 30): section one covers proactive disclosure, requests, management of information, platforms, supervision'
};
/** 法治蓝皮书 2017, as the press told it (domain.md 3.1). */
export const COPYING = {
	zh: '第三方评估（法治蓝皮书）指出过的问题：文字与上年雷同、照抄其他地区；不是法定要求',
	en: 'A fault that outside reviewers have named (Blue Book of the Rule of Law): prose as last year’s, or taken from other places; not a requirement of law'
};
export const SCREENING = {
	zh: '统计筛查，只提示值得一读，不表示有误；分组比较并控制误报比例（Benjamini-Hochberg，5%）',
	en: 'A statistical screen: a prompt to read, not a fault. Like is held against like, and false discoveries are kept to 5 % (Benjamini and Hochberg)'
};

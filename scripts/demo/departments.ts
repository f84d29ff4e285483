/** Departments by the name each level gives them; null where a level has none. The factors scale an average organ's figures. */
export interface Department {
	province: string | null;
	prefecture: string | null;
	county: string | null;
	requests: number;
	licences: number;
	penalties: number;
	/** Name it takes in 2024, when some organs were reshaped. */
	later?: { province: string; prefecture: string; county: string };
	/** The parent city's organ has its place in the name: `{city}生态环境局{county}分局`. */
	branch?: true;
	/** The place stands inside the name: `国家税务总局{place}税务局`. */
	within?: true;
}

/** Most often met first. */
export const DEPARTMENTS: readonly Department[] = [
	every('自然资源厅', '自然资源和规划局', '自然资源局', 4, 4, 1),
	every('住房和城乡建设厅', '住房和城乡建设局', '住房和城乡建设局', 3, 2, 1),
	{
		...every('大数据管理局', '大数据管理局', '大数据管理局', 0.3, 0, 0),
		later: { province: '数据局', prefecture: '数据局', county: '数据局' }
	},
	every('公安厅', '公安局', '公安局', 2.5, 9, 12),
	every('教育厅', '教育局', '教育和体育局', 0.9, 0.5, 0.1),
	every('市场监督管理局', '市场监督管理局', '市场监督管理局', 1.2, 10, 5),
	every('人力资源和社会保障厅', '人力资源和社会保障局', '人力资源和社会保障局', 1.1, 1, 0.3),
	every('卫生健康委员会', '卫生健康委员会', '卫生健康局', 0.8, 2, 1),
	every('农业农村厅', '农业农村局', '农业农村局', 1, 1, 0.4),
	{ ...every('生态环境厅', '生态环境局', '生态环境局', 1.2, 0.6, 1), branch: true },
	every('财政厅', '财政局', '财政局', 0.6, 0.2, 0.05),
	every('发展和改革委员会', '发展和改革委员会', '发展和改革局', 1, 0.8, 0.05),
	every('交通运输厅', '交通运输局', '交通运输局', 0.9, 5, 6),
	every('民政厅', '民政局', '民政局', 0.6, 0.8, 0.05),
	every('水利厅', '水利局', '水务局', 0.7, 0.7, 0.3),
	every(null, '行政审批服务局', '行政审批服务局', 0.5, 12, 0),
	every('应急管理厅', '应急管理局', '应急管理局', 0.5, 0.8, 1),
	every('审计厅', '审计局', '审计局', 0.3, 0, 0.05),
	every('司法厅', '司法局', '司法局', 0.9, 0.4, 0.05),
	every('科学技术厅', '科学技术局', '科学技术局', 0.3, 0.1, 0),
	every('工业和信息化厅', '工业和信息化局', '工业和信息化局', 0.3, 0.1, 0.02),
	every('文化和旅游厅', '文化广电和旅游局', '文化和旅游局', 0.4, 0.6, 0.3),
	every('商务厅', '商务局', '商务局', 0.3, 0.3, 0.05),
	every('医疗保障局', '医疗保障局', '医疗保障局', 0.4, 0, 0.5),
	every('退役军人事务厅', '退役军人事务局', '退役军人事务局', 0.4, 0, 0),
	every('统计局', '统计局', '统计局', 0.2, 0, 0.1),
	every(null, '城市管理局', '综合行政执法局', 1.6, 2, 6),
	every('信访局', '信访局', '信访局', 0.5, 0, 0),
	every('机关事务管理局', '机关事务管理局', '机关事务服务中心', 0.1, 0, 0),
	every('地方金融监督管理局', '地方金融监督管理局', null, 0.3, 0.1, 0.02),
	every('林业局', '林业局', '林业局', 0.7, 1, 0.4),
	every('民族宗教事务委员会', '民族宗教事务局', '民族宗教事务局', 0.1, 0.1, 0),
	every('体育局', '体育局', null, 0.1, 0.1, 0),
	every('粮食和物资储备局', '粮食和物资储备局', null, 0.2, 0.1, 0.02),
	every('国防动员办公室', '国防动员办公室', '国防动员办公室', 0.2, 0.2, 0.02),
	{ ...every('税务局', '税务局', '税务局', 0.8, 1, 2), within: true },
	every(null, '公共资源交易中心', '公共资源交易中心', 0.3, 0, 0),
	every(null, '经济技术开发区管理委员会', '经济开发区管理委员会', 1, 1, 0.5)
];

function every(
	province: string | null,
	prefecture: string | null,
	county: string | null,
	requests: number,
	licences: number,
	penalties: number
): Department {
	return { province, prefecture, county, requests, licences, penalties };
}

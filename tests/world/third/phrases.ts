import type { Random } from '../../../scripts/demo/random.ts';

/** Sentences of an overview that state nothing; each report has its own. */
const PHRASES = {
	proactive: [
		'围绕稳就业、保民生公布补贴发放名单',
		'公开重大项目审批结果和进展',
		'推进预算决算在统一平台集中展示',
		'对群众关心的义务教育招生划片提前公示',
		'制作短视频解读惠企举措',
		'更新机构职能和权责清单',
		'公布食品抽检不合格产品信息',
		'邀请专家在直播间回应热点',
		'逐项公开十件实事办理进度'
	],
	management: [
		'对存量文件开展公开属性复核',
		'实行起草人、科长、分管领导逐级把关',
		'建立敏感词筛查清单',
		'修订本单位公开指南',
		'完善文件公文类信息归档规则',
		'每月通报栏目维护情况',
		'开展历史文件集中清理'
	],
	platform: [
		'改版专题页面并适配老年模式',
		'在办事大厅增设查询终端',
		'关停长期不更新的账号两个',
		'打通网站与新媒体的数据接口',
		'设置图书馆、档案馆查阅点',
		'优化站内检索排序',
		'整合镇村两级公示栏目'
	],
	supervision: [
		'由分管领导每季度听取汇报',
		'聘请社会监督员评议',
		'把公开成效列入绩效指标',
		'组织交叉检查并限期整改',
		'安排跟班学习提升业务能力',
		'对排名靠后的单位进行约谈',
		'召开推进会部署重点任务'
	]
} as const;

export const phrases = (random: Random, about: keyof typeof PHRASES): string =>
	`${random.shuffled(PHRASES[about]).slice(0, 3).join('，')}。`;

import { writeCause } from '#domain/finding.ts';
import type { ReadReport } from '#domain/report.ts';
import { OVERVIEW } from '../basis.ts';
import { isCut } from '../diagnosis/cut.ts';
import { heldSections, lastOf } from '../prose/held-sections.ts';
import { bodyOf, isWhole } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

// Widely told: a topic counts as covered as soon as one of its words is there.
const TOPICS = [
	{
		code: 'proactive_disclosure',
		head: /主动公开/u,
		words: /主动公开|主动发布|公开[^。]{0,8}信息|发布[^。]{0,8}信息/u
	},
	{ code: 'on_request', head: /申请/u, words: /申请/u },
	{
		code: 'information_management',
		head: /信息(?:资源)?(?:规范化?)?管理|管理/u,
		words: /信息管理|目录|指南|审查|审核|三审|清理|规范性文件|公文|制度|机制|属性|台账|保密|编号/u
	},
	{
		code: 'platforms',
		head: /平台|网站|渠道|载体/u,
		words: /平台|网站|门户|新媒体|公众号|微博|微信|查阅|公报|专栏|栏目|网页/u
	},
	{
		code: 'supervision',
		head: /监督|保障|考核|监管/u,
		words: /监督|保障|考核|考评|培训|评议|责任|领导小组|队伍|组织领导|检查|评估|人员/u
	}
];

// Where the section is parted under heads of its own, one missing head tells; in running words it does not.
const PARTED = /^\s*[（(][一二三四五][）)]/mu;

// What must stand before the bracket is looked at behind it: brackets are fewer than lines and spaces.
const HEAD = /[（(](?<=^\s*.)[一二三四五六七八九][）)]\s*([^\s。：:；;，,]{2,16})/gmu;

export const overviewItems: ReportRule = {
	id: 'overview-items',
	kind: 'report',
	severity: 'note',
	title: {
		zh: '总体情况没有提到五项工作中的某一项',
		en: 'Section one does not speak of all five fields of work'
	},
	why: {
		zh: '按宽泛的词语查找，只要出现一个相关词就算提到；没有分项标题而只缺一项的不列；换用别的说法也可能找不到。',
		en: 'Looked for by a wide choice of words, one of which is enough; where the section has no heads of its own, one missing field is not told of. A field may be told of in other words.'
	},
	spares: {
		zh: '用别的词语说到的、没有分项标题而只缺一项的、2020年度及以前的、只剩标题的、文字停在这一部分里的，不列。',
		en: 'Fields told of in other words, one field missing from running words, reports for 2020 and before, a section of which only the heading came to us, and one in which the text breaks off are passed over.'
	},
	formula: 'section 1 names disclosure, requests, management, platforms, supervision (from 2021)',
	basis: OVERVIEW,
	examples: [
		{ says: 'all five are there', report: {}, expect: [] },
		{
			says: 'only disclosure and requests',
			report: { prose: { 1: '全年主动公开信息120条，收到申请24件，均按时答复。' } },
			expect: [
				{
					place: 'sections/1',
					cause: 'not_mentioned:information_management,platforms,supervision'
				}
			]
		},
		{
			says: 'one field is missing from running words, where it may be told of otherwise',
			report: { prose: { 1: '主动公开信息120条，收到申请24件，修订目录，改版网站。' } },
			expect: []
		},
		{
			says: 'one is missing beneath heads',
			report: {
				prose: {
					1: '（一）主动公开。120条。\n（二）依申请公开。24件。\n（三）政府信息管理。\n（四）平台建设。'
				}
			},
			expect: [{ place: 'sections/1', cause: 'not_mentioned:supervision' }]
		},
		{
			says: 'four of the five have heads, and words of the fifth stand beneath them',
			report: {
				prose: {
					1: '（一）主动公开\n修订公开目录。\n（二）依申请公开\n24件。\n（三）平台建设\n网站改版。\n（四）监督保障\n培训两次。'
				}
			},
			expect: [{ place: 'sections/1', cause: 'not_mentioned:information_management' }]
		},
		{
			says: 'a head of other words may be that of the fifth',
			report: {
				prose: {
					1: '（一）主动公开\n修订公开目录。\n（二）依申请公开\n24件。\n（三）平台建设\n网站改版。\n（四）监督保障\n培训两次。\n（五）重点工作\n目录清理。'
				}
			},
			expect: []
		},
		{
			says: 'the form of 2019 asks for less',
			report: { year: 2020, template: '2019', prose: { 1: '全年主动公开信息120条。' } },
			expect: []
		},
		{
			says: 'the text breaks off in the section',
			report: {
				sections: [1],
				prose: { 1: '全年主动公开信息120条，收到申请24件，均按时答复。' },
				ending: '',
				report: { proactive_state: 'absent', requests_state: 'absent', disputes_state: 'absent' }
			},
			expect: []
		},
		{
			says: 'the transcript leaves the prose out',
			report: { prose: { 1: '' }, report: { coverage: 'figures' } },
			expect: []
		}
	],
	*check(report, text) {
		if (report.year < 2021 || !isWhole(report)) return;
		const body = bodyOf(report, text, 1);
		if (body === null) return;
		const silent = TOPICS.filter(({ words }) => !words.test(body.text)).map((t) => t.code);
		const told = silent.length > 1 || (silent.length === 1 && PARTED.test(body.text));
		const missing = told ? silent : headless(body.text);
		if (missing.length === 0 || endsIn(report, text)) return;
		yield {
			place: 'sections/1',
			origin: 'source',
			cause: writeCause('not_mentioned', missing.join(',')),
			...body.heading
		};
	}
};

/** Whether nothing came to us behind section one. */
const endsIn = (report: ReadReport, text: string): boolean =>
	lastOf(heldSections(report, text)) <= 1 && isCut(report, text);

/** The one field without a head where each of the others has one; a head of other words might be its own. */
function headless(text: string): string[] {
	const heads = [...text.matchAll(HEAD)].map((match) => match[1] ?? '');
	if (heads.length === 0) return [];
	const missing = TOPICS.filter(({ head }) => !heads.some((words) => head.test(words)));
	const known = heads.every((words) => TOPICS.some(({ head }) => head.test(words)));
	return known && missing.length === 1 ? missing.map((t) => t.code) : [];
}

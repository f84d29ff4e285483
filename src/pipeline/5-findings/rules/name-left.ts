import { writeCause } from '#domain/finding.ts';
import { COPYING } from '../basis.ts';
import { isWhole } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';
import { isAnother, selfReferences } from '../prose/self-reference.ts';

export const nameLeft: ReportRule = {
	id: 'name-left',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '正文自称为另一机关',
		en: 'The prose speaks of the report as another organ’s'
	},
	why: {
		zh: '“以上是……”“现将……情况报告如下”“本报告由……编制”等句只会指报告机关自己，却写了另一机关的名称，多为沿用他处文本时未改。',
		en: '“The above is …”, “… is reported as follows”, “this report was drawn up by …”: such a sentence can only mean the reporting organ, yet names another. Mostly a text was taken over and the name not changed.'
	},
	spares: {
		zh: '本机关的办公室、科室，上级和下级机关，合署或挂牌的机关，简称和更名前后的名称，只在文中提到的其他机关，都不算。',
		en: 'The organ’s own office, organs above and below, organs joined with it, short forms, names before and after a reorganisation, and organs merely mentioned are none.'
	},
	formula: 'organ named in a phrase of self-reference = organ of the report',
	basis: COPYING,
	examples: [
		{
			says: 'the report speaks of its own organ',
			report: { prose: { 1: '以上是某县某局一年来推进政府信息公开工作的总体情况。' } },
			expect: []
		},
		{
			says: 'the name of another county’s organ',
			report: { prose: { 1: '以上是另县某局一年来推进政府信息公开工作的总体情况。' } },
			expect: [{ place: 'sections/1', cause: 'organ_named:另县某局:某县某局' }]
		},
		{
			says: 'another organ of the same county',
			report: { prose: { 1: '现将某县财政局2023年政府信息公开工作情况报告如下：' } },
			expect: [{ place: 'sections/1', cause: 'organ_named:某县财政局:某县某局' }]
		},
		{
			says: 'with the name of the prefecture before it',
			report: { prose: { 1: '本报告由某市某县某局按要求编制。以上是某市某县某局全年的情况。' } },
			expect: []
		},
		{
			says: 'the office of the county’s government, which is above it',
			report: { prose: { 1: '以上是某县人民政府办公室一年来推进公开工作的情况。' } },
			expect: []
		},
		{
			says: 'the organ’s own office draws the report up',
			report: { prose: { 1: '本报告由某县某局综合办公室编制。' } },
			expect: []
		},
		{
			says: 'an organ of a town of the county, and one of the city above it',
			report: {
				prose: { 1: '以上是某县某镇人民政府一年来的情况。以上是另市人民政府全年的情况。' }
			},
			expect: []
		},
		{
			says: 'two organs that work as one, as the text tells elsewhere',
			report: {
				prose: {
					1: '某县某局与某县档案馆合署办公。以上是某县档案馆一年来推进公开工作的情况。',
					6: '本年度未收取信息处理费。某县档案馆网站同步公布本报告。'
				}
			},
			expect: []
		},
		{
			says: 'another organ that is only mentioned',
			report: { prose: { 1: '我局与另县某局签订协议，协助另县财政局公开信息。' } },
			expect: []
		}
	],
	*check(report, text) {
		if (!isWhole(report)) return;
		const { name: own } = report.agency;
		const end = report.sections.at(-1)?.end ?? text.length;
		for (const { name, start, end: to } of selfReferences(text.slice(0, end))) {
			if (!isAnother(name, own) || isNamedBesides(text, name, own)) continue;
			const section = report.sections.find((s) => s.start <= start && start < s.end);
			yield {
				place: section ? `sections/${section.section}` : 'report/agency',
				origin: 'source',
				cause: writeCause('organ_named', name, own),
				start,
				end: to
			};
			return;
		}
	}
};

/** Of organs of one place: whether the text names the other once more, as it does where the two are joined. */
const isNamedBesides = (text: string, name: string, own: string): boolean =>
	name.slice(0, 2) === own.slice(0, 2) && text.indexOf(name) !== text.lastIndexOf(name);

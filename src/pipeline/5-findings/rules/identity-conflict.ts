import { type Observation, parseCause } from '#domain/finding.ts';
import type { Place } from '#domain/place.ts';
import { PRACTICE } from '../basis.ts';
import { noteRule } from '../note-rule.ts';
import { isPrintedConflict } from '../prose/printed-years.ts';
import { isAnother } from '../prose/self-reference.ts';
import type { ReportRule } from '../rule.ts';

const conflict = (place: Place, cause: string) => ({ rule: 'identity-conflict', place, cause });

const noted = noteRule({
	id: 'identity-conflict',
	origin: 'source',
	severity: 'warning',
	toldElsewhere: isPrintedConflict,
	title: {
		zh: '标题、落款、网页或网址所示的年度或机关不一致',
		en: 'Title, signature, page or address name different years or organs'
	},
	why: {
		zh: '不一致时综合标题、统计期限、落款和网址取定，标题最重；请对照原文核实。报告自身印出的两个年度互相矛盾的，见另一项检查。',
		en: 'Where they disagree all are weighed, the title most; check against the original. Two years that the report itself prints and that cannot both be right are told of by another check.'
	},
	spares: {
		zh: '网址、网页标题、联系人所示的不同，机关自己的办公室、上下级机关、合署机关署名，名称个别字误读，都只记为说明。',
		en: 'What the address, the page or the contact says, the organ’s own office, organs above, below or joined with it, and a misread character are notes and no charge.'
	},
	formula: 'year and organ of title = of signature = of page = of address',
	basis: PRACTICE,
	examples: [
		{ says: 'all name the same year', report: {}, expect: [] },
		{
			says: 'the signature is of years later',
			report: {
				notes: [
					{
						rule: 'identity-conflict',
						place: 'report/year',
						cause: 'named_elsewhere:signature:2025:2023',
						stated: 2025,
						expected: 2023
					}
				]
			},
			expect: [{ place: 'report/year', stated: 2025, expected: 2023, origin: 'source' }]
		},
		{
			says: 'the address is that of a site that moved',
			report: { notes: [conflict('report/year', 'named_elsewhere:address:2026:2023')] },
			expect: [{ place: 'report/year', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'the organ’s own office is the contact',
			report: {
				notes: [conflict('report/agency', 'named_elsewhere:contact:某县某局办公室:某县某局')]
			},
			expect: [{ place: 'report/agency', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'the government of the county signs',
			report: {
				notes: [conflict('report/agency', 'named_elsewhere:signature:某县人民政府:某县某局')]
			},
			expect: [{ place: 'report/agency', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'the organ of another county signs',
			report: {
				notes: [conflict('report/agency', 'named_elsewhere:signature:另县某局:某县某局')]
			},
			expect: [{ place: 'report/agency', origin: 'source' }]
		},
		{
			says: 'a character of the name was misread',
			report: { notes: [conflict('report/agency', 'name_misread:signature:菜县某局:某县某局')] },
			expect: [{ place: 'report/agency', origin: 'extraction', severity: 'note' }]
		}
	]
});

export const identityConflict: ReportRule = {
	...noted,
	*check(report, text) {
		for (const seen of noted.check(report, text))
			yield isPrinted(seen) ? seen : { ...seen, origin: 'extraction', severity: 'note' };
	}
};

/** What the report itself prints of whose and of which year it is; a page, its address and a contact are none of it. */
const PRINTED: readonly (string | undefined)[] = ['title', 'period', 'signature'];

/** Whether two names or years that the report prints for its own cannot both be right. */
function isPrinted({ place, cause }: Observation): boolean {
	const [first] = cause ? parseCause(cause) : [];
	if (first?.code !== 'named_elsewhere' || !PRINTED.includes(first.params.source)) return false;
	const { value = '', chosen = '' } = first.params;
	return place !== 'report/agency' || isAnother(value, chosen);
}

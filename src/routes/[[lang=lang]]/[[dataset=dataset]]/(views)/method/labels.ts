import type { AccuracyReport } from '#domain/accuracy.ts';
import type { Template } from '#domain/template.ts';
import { m } from '#lib/paraglide/messages.js';
import { templateWord } from '../shared/words.ts';

type Group = AccuracyReport['groups'][number];

/** One row of a table of accuracy. */
export interface Measured extends Omit<Group, 'by'> {
	by: Group['by'] | 'all';
}

/** Shapes and damage by their ids in the samples and in the demonstration corpus. */
const SHAPES: Record<string, () => string> = {
	G1: m.method_shape_g1,
	G2: m.method_shape_g2,
	G3: m.method_shape_g3,
	G4: m.method_shape_g4,
	G5: m.method_shape_g5,
	G6: m.method_shape_g6,
	G7: m.method_shape_g7,
	G8: m.method_shape_g8,
	G9: m.method_shape_g9,
	G10: m.method_shape_g10,
	G11: m.method_shape_g11
};
const DAMAGES: Record<string, () => string> = {
	D1: m.method_damage_d1,
	D2: m.method_damage_d2,
	D3: m.method_damage_d3,
	D4: m.method_damage_d4,
	D5: m.method_damage_d5,
	D6: m.method_damage_d6,
	D7: m.method_damage_d7,
	D8: m.method_damage_d8,
	D9: m.method_damage_d9,
	D10: m.method_damage_d10,
	D11: m.method_damage_d11,
	D12: m.method_damage_d12,
	D13: m.method_damage_d13,
	D14: m.method_damage_d14,
	D15: m.method_damage_d15,
	D16: m.method_damage_d16,
	D17: m.method_damage_d17,
	D18: m.method_damage_d18,
	D19: m.method_damage_d19,
	D20: m.method_damage_d20,
	D21: m.method_damage_d21,
	D22: m.method_damage_d22,
	D23: m.method_damage_d23,
	D24: m.method_damage_d24,
	traditional: m.method_damage_traditional,
	glossed: m.method_damage_glossed,
	spam: m.method_damage_spam,
	bound: m.method_damage_bound,
	none: m.method_format_none
};
const FORMATS: Record<string, () => string> = {
	text: m.method_format_text,
	markdown: m.method_format_markdown,
	html: m.method_format_html,
	docx: m.method_format_docx,
	doc: m.method_format_doc,
	pdf: m.method_format_pdf,
	gb18030: m.method_format_gb18030,
	ndjson: m.method_format_ndjson,
	ndjson_gz: m.method_format_ndjson_gz,
	zip: m.method_format_zip
};
/** What scanners do to pages, by the ids of `npm run accuracy -- --scans`. */
const HARMS: Record<string, () => string> = {
	plain: m.method_scan_plain,
	coarse: m.method_scan_coarse,
	skew: m.method_scan_skew,
	noise: m.method_scan_noise,
	seal: m.method_scan_seal,
	faded: m.method_scan_faded,
	bitonal: m.method_scan_bitonal
};

export const harmLabel = (harm: string): string => HARMS[harm]?.() ?? harm;

const TEMPLATES: readonly string[] = ['2021', '2019', 'annex', 'other'] satisfies Template[];

/** What a group of reports has in common, in words; its id where there are none for it. */
export function accuracyLabel({ by, id }: Pick<Measured, 'by' | 'id'>): string {
	if (by === 'all') return m.method_all();
	if (by === 'template') return TEMPLATES.includes(id) ? templateWord(id as Template) : id;
	if (by === 'format') return FORMATS[id]?.() ?? id;
	const words = (by === 'shape' ? SHAPES : DAMAGES)[id]?.();
	return words === undefined ? id : /^[GD]\d+$/.test(id) ? `${id} ${words}` : words;
}

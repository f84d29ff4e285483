import type { Hand } from '../damage.ts';
import type { FormCell } from '../form.ts';
import type { DamageId, ReportParts, ShapeId, Truth } from '../report-model.ts';

/** How a document tears the form's tables; one of domain.md 2.1. */
export interface Shape {
	id: ShapeId;
	weight: number;
	extension: 'txt' | 'md' | 'html';
	tables: NonNullable<Truth['tables']>;
	/** Damages that can befall this shape. */
	offers: readonly DamageId[];
	render(parts: ReportParts, hand: Hand): string;
}

/** The lines of one table; `section` counts from 0. */
export type TableLines = (table: FormCell[][], section: number) => string[];

/** Title, sections, tables and signature one below the other. */
export function pageOf(parts: ReportParts, gap: boolean, tableLines: TableLines): string {
	const blank = gap ? [''] : [];
	const spaced = (lines: readonly string[]) => lines.flatMap((line) => [line, ...blank]);
	return [
		...spaced(parts.title),
		...spaced(parts.lead),
		...parts.sections.flatMap((part, section) => [
			...spaced([part.heading, ...part.paragraphs]),
			...(part.table ? [...tableLines(part.table, section), '', ...(part.after ?? [])] : [])
		]),
		...parts.signature,
		''
	].join('\n');
}

const BREAKABLE = /^(?:[^\d（(“"、.]{4,8}|第二十条第.*项)$/u;

/** Breaks some labels in two, as narrow columns do. */
export function broken(text: string, hand: Hand, joint: string): string {
	if (!hand.has('D4') || !BREAKABLE.test(text) || !hand.random.chance(0.4)) return text;
	hand.mark('D4');
	const half = Math.ceil(text.length / 2);
	return text.slice(0, half) + joint + text.slice(half);
}

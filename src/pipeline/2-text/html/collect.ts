import type { PageMeta } from '#domain/table.ts';
import type { Parts } from '../collect-parts.ts';
import type { Attributes } from './attributes.ts';
import { createFields } from './fields.ts';
import { createMeta } from './meta.ts';
import { createNumbering } from './numbering.ts';
import { createLooks, type Hiding, type Opened } from './reader.ts';
import { roleOf } from './roles.ts';
import { parseShallow } from './shallow-parser.ts';

/** A page within a page lies so deep. */
const DEEPEST_FRAME = 3;

/** What a page carries beside its text. */
export interface PageHead {
	titles: string[];
	meta: PageMeta | null;
	/** Words are left out that no furniture of the site holds. */
	isHeldBack: boolean;
}

/** Hands on what a page shows; returns what it carries beside. */
export function collectHtml(html: string, parts: Parts, hiding: Hiding, depth = 0): PageHead {
	const titles: string[] = [];
	const meta = createMeta();
	const open: Opened[] = [];
	const looksOf = createLooks(hiding);
	const fields = createFields(parts);
	const numbering = createNumbering(parts);
	let title: string | null = null;
	let isHeldBack = false;

	const text = (words: string) => {
		const inside = open.at(-1);
		if (title !== null && (inside?.name === 'title' || !inside?.look.isUnseen)) title += words;
		if (inside === undefined) return parts.text(words);
		const { look, isFolded } = inside;
		if (look.isUnseen || isFolded) {
			isHeldBack ||= !inside.isFurniture && words.trim() !== '';
			if (!look.isGone || isInCell()) leaveOut(words);
			return;
		}
		if (fields.takesText(words)) return;
		if (look.isRaised || inside.role?.own === 'gloss')
			parts.raised(words, inside.role?.own === 'gloss');
		else if (look.isOver && parts.inTable() && DIGIT.test(words)) parts.over(words);
		else parts.text(words);
		if (look.isUnsure && DIGIT.test(words)) parts.object();
	};
	const leaveOut = (words: string) => {
		if (words.trim() !== '') parts.omitted();
	};
	/** Whether what is left out lies within a cell that is there. */
	const isInCell = () => {
		const gone = open.findIndex(({ look }) => look.isGone);
		return open.slice(0, gone).some(({ role }) => role?.part === 'cell');
	};

	const begin = (name: string, attributes: Attributes, isVoid: boolean) => {
		const role = roleOf(name);
		if (name === 'meta') meta.take(attributes);
		const outer = open.at(-1) ?? null;
		const element = looksOf(outer, name, role, attributes, parts.inTable());
		const { look } = element;
		if (!isVoid) open.push(element);
		if (role?.own === 'title' && !isInSvg(open)) title = '';
		if (outer?.look.isGone) return;
		if (look.isGone) {
			if (role?.own === 'object') parts.object();
			else if (role?.own === 'frame') enterFrame(attributes);
			return;
		}
		if (element.isGenerated) parts.object();
		if (look.isPictured && (role === undefined || role.part === null)) parts.omitted();
		if (role === undefined) {
			// An element of the page's own draws what a script says.
			if (name.includes('-') && parts.inTable()) parts.omitted();
			return;
		}
		if (role.part === 'table') parts.openTable();
		else if (role.part === 'row') parts.openRow();
		else if (role.part === 'cell') parts.openCell(Number(attributes.get('colspan') ?? 1) || 1);
		else if (role.isBlock) parts.newline();
		if (role.own === null) return;
		if (role.own === 'list') numbering.open(attributes, look.list);
		else if (role.own === 'item') numbering.item(attributes, look.list);
		else if (role.own === 'turned' && attributes.get('dir')?.toLowerCase() === 'rtl')
			element.look = { ...look, isUnsure: true };
		else if (role.own === 'formula') parts.object();
		else if (!look.isUnseen) fields.begin(role.own, name, attributes);
	};
	const enterFrame = (attributes: Attributes) => {
		const inner = attributes.get('srcdoc');
		if (inner === null || depth >= DEEPEST_FRAME) return parts.object();
		parts.newline();
		collectHtml(inner, parts, hiding, depth + 1);
		parts.newline();
	};

	parseShallow(html, {
		open: begin,
		text,
		close() {
			const element = open.pop();
			const role = element?.role;
			if (role === undefined || element === undefined) return;
			if (role.own === 'title' && title !== null) {
				titles.push(title.replace(/\s+/gu, ' ').trim());
				title = null;
			}
			if (element.look.isGone) return;
			if (role.part === 'table') parts.closeTable();
			else if (role.part === 'cell') parts.closeCell();
			else if (role.isBlock) parts.newline();
			if (role.own === 'list') numbering.close();
			else if (role.own !== null) fields.end(role.own);
		},
		flat(name) {
			const role = roleOf(name);
			if (role && !open.at(-1)?.look.isGone && (role.isBlock || role.part !== null))
				parts.newline();
		}
	});
	return { titles, meta: meta.told(), isHeldBack };
}

const DIGIT = /[\d\p{N}]/u;
const isInSvg = (open: readonly Opened[]): boolean => open.some(({ name }) => name === 'svg');

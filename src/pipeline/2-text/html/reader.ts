import { cascade } from '../css/cascade.ts';
import { type Declared, declaredIn } from '../css/declarations.ts';
import { type Look, lookOf, lookOfStyle, PLAIN, settled } from '../css/look.ts';
import type { Budget, Seen } from '../css/selectors.ts';
import type { Sheet } from '../css/sheet.ts';
import type { Attributes } from './attributes.ts';
import type { Role } from './roles.ts';

/** An element that is open, as far as what it holds depends on it. */
export interface Opened {
	name: string;
	role: Role | undefined;
	look: Look;
	/** Where the page has rules that need it. */
	seen: Seen | null;
	last: Seen | null;
	/** Folded: of what it holds only the summary is there. */
	isFolded: boolean;
	/** Of the site, not of what the page holds back. */
	isFurniture: boolean;
	/** What its rules put before it, which has a number. */
	isGenerated: boolean;
}

export interface Hiding {
	sheet: Sheet;
	/** Whether what stands outside of tables is shown though the page hides it. */
	isUncovered: boolean;
}

/** An element of a page takes about so many looks of its rules. */
const LOOKS = 4_000_000;

/** Tells how each element of a page looks, by its own attributes, the page's rules and what it lies in. */
export function createLooks({ sheet, isUncovered }: Hiding) {
	const budget: Budget = { left: LOOKS };
	return (
		outer: Opened | null,
		name: string,
		role: Role | undefined,
		attributes: Attributes,
		inTable: boolean
	): Opened => {
		const seen = sheet.size > 0 ? seenOf(sheet, outer, name, attributes) : null;
		const opened: Opened = {
			name,
			role,
			look: outer?.look ?? PLAIN,
			seen,
			last: null,
			isFolded: false,
			isFurniture: outer?.isFurniture === true || isFurniture(role, name),
			isGenerated: false
		};
		if (outer?.isFolded && name !== 'summary') opened.look = gone(opened.look);
		const isTold = role !== undefined && isTelling(role);
		const isRuled = seen !== null && mayMatch(sheet, seen);
		if (!isTold && !isRuled && attributes.isEmpty()) return opened;
		const own = ownOf(role, attributes);
		const style = attributes.get('style');
		const inline = style === null ? NONE : declaredIn(style);
		if (!isTold && !isRuled && own.length === 0 && inline.length === 0) return opened;
		let ruled = inline;
		if (seen !== null && isRuled) {
			const told = cascade(sheet, seen, inline, budget);
			ruled = told.declared;
			opened.isGenerated = told.isGenerated;
			if (told.isUnsure && !opened.look.isUnsure) opened.look = { ...opened.look, isUnsure: true };
		}
		const before = opened.look;
		if (ruled === inline && own.length === 0) opened.look = lookOfStyle(before, name, inline);
		else if (ruled.length === 0) opened.look = lookOfStyle(before, name, own);
		else opened.look = lookOf(before, name, [...own, ...ruled]);
		if (role?.isRaised && !opened.look.isRaised) opened.look = { ...opened.look, isRaised: true };
		if (isUncovered && !inTable) uncover(opened, before, role);
		else opened.isFolded = role?.own === 'fold' && attributes.get('open') === null;
		return opened;
	};
}

const gone = (look: Look): Look => (look.isGone ? look : settled({ ...look, isGone: true }));

/** Furniture stays away; what the page hides is there. */
function uncover(opened: Opened, before: Look, role: Role | undefined): void {
	if (isFurniture(role, opened.name)) {
		opened.look = gone(opened.look);
		return;
	}
	const { isGone, isAway, isHidden, isTiny, isIndented } = before;
	opened.look = settled({ ...opened.look, isGone, isAway, isHidden, isTiny, isIndented });
}

const isFurniture = (role: Role | undefined, name: string): boolean =>
	role?.isGone === true && name !== 'noscript' && name !== 'template';

const isTelling = (role: Role): boolean =>
	role.isGone || role.isStruck || role.isRaised || role.own === 'fold' || role.own === 'dialog';

const GONE: Declared = { property: 'display', value: 'none', isImportant: false };
const STRUCK: Declared = {
	property: 'text-decoration',
	value: 'line-through',
	isImportant: false
};

const NONE: readonly Declared[] = [];
const HIDES: readonly Declared[] = [GONE];
const STRIKES: readonly Declared[] = [STRUCK];

/** What the element says without rules: of its kind, and in attributes of old. */
function ownOf(role: Role | undefined, attributes: Attributes): readonly Declared[] {
	const isShut = role?.own === 'dialog' && attributes.get('open') === null;
	if (attributes.isEmpty()) return role?.isGone || isShut ? HIDES : role?.isStruck ? STRIKES : NONE;
	const declared: Declared[] = [];
	if (
		role?.isGone ||
		isShut ||
		attributes.get('hidden') !== null ||
		attributes.get('popover') !== null
	)
		declared.push(GONE);
	if (role?.isStruck) declared.push(STRUCK);
	const colour = attributes.get('color');
	if (colour) declared.push(said('color', colour));
	const ground = attributes.get('bgcolor');
	if (ground) declared.push(said('background-color', ground));
	return declared;
}

const said = (property: string, value: string): Declared => ({
	property,
	value: value.trim().toLowerCase(),
	isImportant: false
});

function seenOf(
	{ asksAttributes }: Sheet,
	outer: Opened | null,
	name: string,
	attributes: Attributes
): Seen {
	const all = attributes.isEmpty() || !asksAttributes ? null : attributes.all();
	const classes = attributes.get('class')?.split(/\s+/u) ?? NO_CLASSES;
	const previous = outer?.last ?? null;
	const seen: Seen = {
		name,
		id: attributes.get('id') ?? '',
		classes: classes.includes('') ? classes.filter((c) => c !== '') : classes,
		attribute: (wanted) => all?.get(wanted) ?? null,
		parent: outer?.seen ?? null,
		previous,
		place: (previous?.place ?? 0) + 1
	};
	if (outer) outer.last = seen;
	return seen;
}

const NO_CLASSES: readonly string[] = [];

const mayMatch = ({ rules }: Sheet, { name, id, classes }: Seen): boolean =>
	rules.has('*') ||
	rules.has(name) ||
	(id !== '' && rules.has(`#${id}`)) ||
	classes.some((c) => rules.has(`.${c}`));

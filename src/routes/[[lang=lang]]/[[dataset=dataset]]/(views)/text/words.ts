import { m } from '#lib/paraglide/messages.js';
import type { State } from './state.ts';

const NAMES: Record<State['section'], () => string> = {
	'1': m.section_1,
	'2': m.section_2,
	'3': m.section_3,
	'4': m.section_4,
	'5': m.section_5,
	'6': m.section_6,
	all: m.section_all
};

export const sectionWord = (section: State['section']): string => NAMES[section]();

import { m } from '#lib/paraglide/messages.js';
import type { Panel } from '#lib/queries/organ-panels.ts';

const PANEL_WORDS: Record<Panel, () => string> = {
	ministries: m.panel_ministries,
	provinces: m.panel_provinces,
	cities: m.panel_cities,
	own: m.panel_own
};
export const panelWord = (panel: Panel): string => PANEL_WORDS[panel]();

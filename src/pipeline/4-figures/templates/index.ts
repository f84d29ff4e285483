import { template2019 } from './2019.ts';
import { template2021 } from './2021.ts';
import { templateAnnex } from './annex.ts';
import type { FormTemplate } from './template.ts';

/** In the order of trial; of two with as many signs the first wins, so the newer form stands first. */
export const templates: readonly FormTemplate[] = [template2021, template2019, templateAnnex];

/** The form whose signs the table's text prints most of; null where it prints none. */
export function templateOf(key: string, among: readonly FormTemplate[]): FormTemplate | null {
	let best: FormTemplate | null = null;
	let most = 0;
	for (const template of among) {
		const signs = template.signs.filter((s) => key.includes(s)).length;
		if (signs > most) {
			best = template;
			most = signs;
		}
	}
	return best;
}

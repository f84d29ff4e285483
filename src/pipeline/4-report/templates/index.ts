import { template2019 } from './2019.ts';
import { template2021 } from './2021.ts';
import { templateAnnex } from './annex.ts';
import type { FormTemplate } from './template.ts';

/** In the order of trial; of two with as many signs the first wins, so the newer form stands first. */
export const templates: readonly FormTemplate[] = [template2021, template2019, templateAnnex];

/** The form of whose signs most are in the text of the tables; null where none is. */
export function templateOf(
	keys: readonly string[],
	among: readonly FormTemplate[]
): FormTemplate | null {
	let best: FormTemplate | null = null;
	let most = 0;
	for (const template of among) {
		const signs = countedSigns(keys, template.signs, most);
		if (signs > most) {
			best = template;
			most = signs;
		}
	}
	return best;
}

/** How many of the signs are there, as long as they may still be more than `most`. */
function countedSigns(keys: readonly string[], signs: readonly string[], most: number): number {
	let found = 0;
	for (const [i, sign] of signs.entries()) {
		if (found + signs.length - i <= most) break;
		if (keys.some((key) => key.includes(sign))) found++;
	}
	return found;
}

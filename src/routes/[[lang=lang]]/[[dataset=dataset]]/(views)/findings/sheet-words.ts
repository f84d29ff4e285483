import type { Manifest } from '#domain/dataset.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { SheetWords } from './workbench.ts';

/** What stands at the foot of every sheet made of this dataset. */
export function sheetWords({ title, version, synthetic }: Manifest): SheetWords {
	const locale = getLocale();
	return {
		lang: locale === 'en' ? 'en' : 'zh-CN',
		source: `${title[locale]} · ${m.footer_version({ version })}`,
		synthetic: synthetic ? m.chart_synthetic() : ''
	};
}

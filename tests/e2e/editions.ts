/** Paths of the views; `tests/routes/views.test.ts` holds them to the list of the site. */
export const PATHS = [
	'/',
	'/volumes',
	'/outcomes',
	'/disputes',
	'/compliance',
	'/findings',
	'/rules',
	'/method',
	'/anomalies',
	'/check',
	'/agencies',
	'/compare',
	'/agency',
	'/report'
];

export interface Visited {
	name: string;
	path: string;
	locale: 'zh' | 'en';
	dataset: 'reports' | 'demo';
}

/** Each view in both languages over both datasets. */
export const viewsAndEditions = (): Visited[] =>
	PATHS.flatMap((view) =>
		(['zh', 'en'] as const).flatMap((locale) =>
			(['reports', 'demo'] as const).map((dataset) => {
				const prefix = `${locale === 'en' ? '/en' : ''}${dataset === 'demo' ? '/demo' : ''}`;
				const path = view === '/' ? prefix || '/' : prefix + view;
				return { name: `${path}`, path, locale, dataset };
			})
		)
	);

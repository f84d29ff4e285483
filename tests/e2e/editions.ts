import { readEditions } from '../../scripts/server/editions.ts';

export const EDITIONS = await readEditions();

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
	'/open',
	'/data',
	'/sql',
	'/agencies',
	'/compare',
	'/tables',
	'/text',
	'/behind',
	'/agency',
	'/report'
];

export interface Visited {
	name: string;
	path: string;
	locale: 'zh' | 'en';
	dataset: string;
	synthetic: boolean;
}

/** Each view in both languages over each dataset. */
export const viewsAndEditions = (): Visited[] =>
	PATHS.flatMap((view) =>
		(['zh', 'en'] as const).flatMap((locale) =>
			EDITIONS.map(({ id: dataset, prefix: below, synthetic }) => {
				const prefix = `${locale === 'en' ? '/en' : ''}${below}`;
				const path = view === '/' ? prefix || '/' : prefix + view;
				return { name: `${path}`, path, locale, dataset, synthetic };
			})
		)
	);

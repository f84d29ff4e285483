import { expect, it } from 'vitest';
import { askedOnce } from '#lib/db/ahead/asked-once.ts';
import type { Database } from '#lib/db/database.ts';
import { NOTHING } from '#lib/db/nothing.ts';
import { sql } from '#lib/db/sql.ts';

it('asks once what both languages answer alike, and once for each what names places or organs', async () => {
	const asked: string[] = [];
	const over = (language: 'zh' | 'en', version = '1'): Database =>
		askedOnce(
			{
				manifest: { ...NOTHING, version },
				query: async <Row>({ text }: { text: string }) => {
					asked.push(`${language} ${version} ${text}`);
					return [] as Row[];
				}
			},
			language
		);
	for (const question of [sql`select n from totals`, sql`select name from organs`]) {
		for (const language of ['zh', 'en', 'zh'] as const) await over(language).query(question);
		await over('en', '2').query(question);
	}
	expect(asked).toEqual([
		'zh 1 select n from totals',
		'en 2 select n from totals',
		'zh 1 select name from organs',
		'en 1 select name from organs',
		'en 2 select name from organs'
	]);
});

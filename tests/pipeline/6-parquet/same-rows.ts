import path from 'node:path';
import { expect } from 'vitest';
import type { Manifest } from '#domain/dataset.ts';
import { ask, manifestOf } from './written.ts';

/** Every row of every table, and what the manifests say beside sizes and hashes. */
export async function expectSame(native: string, wasm: string): Promise<void> {
	const [a, b] = [await manifestOf(native), await manifestOf(wasm)];
	const told = ({ tables, version: _, checksums: __, ...rest }: Manifest) => ({
		...rest,
		tables: tables.map(({ name, file, rows }) => ({ name, file, rows }))
	});
	expect(told(b)).toEqual(told(a));
	for (const { name } of a.tables) {
		const [left, right] = [native, wasm].map((dir) => `'${path.join(dir, name)}.parquet'`);
		const types = 'select column_name, column_type from (describe select * from $)';
		const [ours, theirs] = [left, right].map((file) => types.replace('$', String(file)));
		const columns = await ask(
			native,
			`${ours} except ${theirs} union all (${theirs} except ${ours})`
		);
		expect(columns, name).toEqual([]);
		const numbered = (file = '') => `(select row_number() over () as at, * from ${file})`;
		const [these, those] = [numbered(left), numbered(right)];
		const differing = await ask(
			native,
			`(${these} except ${those}) union all (${those} except ${these}) limit 2`
		);
		expect(differing, name).toEqual([]);
	}
}

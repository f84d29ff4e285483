import path from 'node:path';
import { type Checked, openChecks } from './check.ts';
import { checkManifest } from './manifest.ts';
import { checkNumbers } from './numbers.ts';
import { checkRows } from './rows.ts';
import { checkColumns, withTables } from './tables.ts';

/** Holds a built dataset against its public interface; each breach is a sentence that names the table and what is wrong with it. */
export async function checkDataset(folder: string): Promise<Checked> {
	const { check, checked } = openChecks();
	const tables = checkManifest(path.resolve(folder), check);
	await withTables(tables, check, async (ask) => {
		// What follows needs every column.
		if (!(await checkColumns(ask, check))) return;
		await checkRows(ask, check);
		await checkNumbers(ask, check);
	});
	return checked;
}

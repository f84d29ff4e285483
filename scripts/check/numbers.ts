import type { Check } from './check.ts';
import { CELL_TABLES } from './interface.ts';
import type { Ask } from './tables.ts';

/** So many reports, evenly spread, have each of their stated cells looked up in the text. */
const MOST_REPORTS = 400;
/** A number as printed is no longer, with its unit and its separators. */
const LONGEST = 40;

/** Holds every stated cell to the number that its passage cuts out of the text; of a large dataset, those of some reports. */
export async function checkNumbers(ask: Ask, check: Check): Promise<void> {
	const chosen = `report % greatest(1, (select count(*) // ${MOST_REPORTS} from reports)) = 0`;
	const texts = new Map(
		(
			await ask(`select r.report, d.text from reports r join documents d using (document)
			where r.${chosen}`)
		).map(({ report, text }) => [report, String(text)])
	);
	for (const { table, value } of CELL_TABLES) {
		const cells = await ask(`select report, ${value}::double as value, text_start, text_end
			from ${table} where state = 'stated' and ${chosen}`);
		const wrong = cells.flatMap(({ report, value, text_start, text_end }) => {
			const printed = (texts.get(report) ?? '').slice(Number(text_start), Number(text_end));
			return isPrinted(Number(value), printed)
				? []
				: [`report ${report}: ${value} at “${printed.slice(0, 20)}”`];
		});
		check(
			wrong.length === 0,
			`${table}: a stated number is not the one in its passage (${wrong.length} of ${cells.length}, e.g. ${wrong[0]})`
		);
	}
}

/** Whether a passage prints the number, in digits of any width, with or without separators; its sign may be a word. */
export function isPrinted(value: number, passage: string): boolean {
	if (passage.length > LONGEST) return false;
	const plain = passage.normalize('NFKC').replace(/[,，\s]/gu, '');
	return [...plain.matchAll(/\d+(?:\.\d+)?/gu)].some(
		([digits]) => Number(digits) === Math.abs(value)
	);
}

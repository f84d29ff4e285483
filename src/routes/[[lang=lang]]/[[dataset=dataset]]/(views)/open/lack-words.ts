import { m } from '#lib/paraglide/messages.js';
import type { Lack } from '#domain/lack.ts';
import { printedNumber } from '../shared/numbers.ts';

/** Why nothing is kept of what was read. */
export const lackWords = (lack: Lack): string => {
	const documents = printedNumber(lack.documents);
	return lack.lacks === 'report'
		? m.open_lacks_report({ documents })
		: m.open_lacks_documents({ documents, lost: printedNumber(lack.lost) });
};

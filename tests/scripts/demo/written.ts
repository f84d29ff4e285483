import type { DemoDocument } from '../../../scripts/demo/document.ts';
import { createCountry, writeCorpus } from '../../../scripts/demo/corpus.ts';
import type { MissingReport } from '../../../scripts/demo/report-model.ts';

/** A whole demo in memory. */
export function writtenDemo(reports: number, seed = 1) {
	const options = { reports, seed };
	const country = createCountry(options);
	const documents: DemoDocument[] = [];
	const missing: MissingReport[] = [];
	for (const item of writeCorpus(options, country))
		if (item.kind === 'document') documents.push(item.document);
		else missing.push(item.missing);
	// A document that holds several reports is here once for each.
	const firsts = documents
		.flatMap(({ also = [], ...document }): DemoDocument[] =>
			[document.truth, ...also].map((truth) => ({ ...document, truth }))
		)
		.filter(({ truth }) => truth.truth === 'report' && !truth.revision && !truth.ways);
	return { country, documents, missing, firsts };
}

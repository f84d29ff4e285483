import '#routes/later-arrays.ts';
import agencies from '#data/registry/agencies.csv?raw';
import regions from '#data/registry/regions.csv?raw';
import sectors from '#data/registry/sectors.csv?raw';
import type { DraftAnswer, DraftQuestion } from '#domain/draft.ts';
import { registryOf } from '#pipeline/1-corpus/registry-tables.ts';
import { useCMaps } from '#pipeline/2-text/index.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { checkDraft } from '#pipeline/document/draft.ts';

/** The one door between the site and the pipeline: phases 2 to 5, in a thread of the browser. */
export interface DraftTask extends DraftQuestion {
	/** Where the tables lie that fonts of some PDF refer to. */
	cMaps: string;
}

/** `ready` once, when it can be given drafts. */
export type DraftMessage = { ready: true } | { answer: DraftAnswer } | { failure: string };

const index = indexRegistry(registryOf({ agencies, regions, sectors }));

self.onmessage = async ({ data: { cMaps, ...question } }: MessageEvent<DraftTask>) => {
	useCMaps(cMaps);
	self.postMessage(await answer(question));
};
self.postMessage({ ready: true } satisfies DraftMessage);

async function answer(question: DraftQuestion): Promise<DraftMessage> {
	try {
		return { answer: await checkDraft(question, index) };
	} catch (error) {
		return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

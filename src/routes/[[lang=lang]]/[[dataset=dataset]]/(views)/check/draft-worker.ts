import '#routes/later-arrays.ts';
import agencies from '#data/registry/agencies.csv?raw';
import regions from '#data/registry/regions.csv?raw';
import sectors from '#data/registry/sectors.csv?raw';
import type { DraftAnswer, DraftQuestion } from '#domain/draft.ts';
import { registryOf } from '#pipeline/1-corpus/registry-tables.ts';
import { useCMaps } from '#pipeline/2-text/index.ts';
import { openEyes } from './eyes.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { checkDraft } from '#pipeline/document/draft.ts';

/** The one door between the site and the pipeline: phases 2 to 5, in a thread of the browser. */
export interface DraftTask extends DraftQuestion {
	/** Where the tables lie that fonts of some PDF refer to. */
	cMaps: string;
	/** Where the models lie that read pictures. */
	models: string;
}

/**
 * `ready` once, when it can be given drafts. `pages` when pictures are met: so many are to be looked
 * at, and so much of what looks has come.
 */
export type DraftMessage =
	| { ready: true }
	| { answer: DraftAnswer }
	| { failure: string }
	| { pages: number; loaded: number; total: number };

const index = indexRegistry(registryOf({ agencies, regions, sectors }));

const tell = (message: DraftMessage) => self.postMessage(message);
let eyes: ReturnType<typeof openEyes> | null = null;

self.onmessage = async ({ data: { cMaps, models, ...question } }: MessageEvent<DraftTask>) => {
	useCMaps(cMaps);
	eyes ??= openEyes(models, tell);
	tell(await answer(question));
};
tell({ ready: true });

async function answer(question: DraftQuestion): Promise<DraftMessage> {
	try {
		return { answer: await checkDraft(question, index, eyes) };
	} catch (error) {
		return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

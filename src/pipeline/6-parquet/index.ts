import type { DatasetHeader } from '#domain/dataset.ts';
import { openNative } from './native/engine.ts';
import { type DatasetWriter, openWriter } from './writer.ts';

/** Writes a dataset into a folder, in whose place it comes once it is whole. */
export const openDataset = async (dir: string, header: DatasetHeader): Promise<DatasetWriter> =>
	openWriter(await openNative(dir), header);

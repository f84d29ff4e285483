import type { DatasetHeader } from '#domain/dataset.ts';
import { openNative } from './native/engine.ts';
import { KEPT_VERSIONS } from './native/versions.ts';
import { type DatasetWriter, openWriter } from './writer.ts';

/** Writes a dataset into a folder, in whose place it comes once it is whole, with the versions before it in folders of it: so many in all. */
export const openDataset = async (
	dir: string,
	header: DatasetHeader,
	versions = KEPT_VERSIONS
): Promise<DatasetWriter> => openWriter(await openNative(dir, versions), header);

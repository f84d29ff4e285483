import type { Manifest } from '#domain/dataset.ts';
import type { Kept } from '#lib/db/kept/kept.ts';

/** What an edition made of it is called unless its maker says otherwise. */
const NAME = 'my-reports';

/** The kept dataset as one file: its folder, packed as it is, since Parquet is packed already. */
export async function packed({ manifest, file }: Kept): Promise<Blob> {
	const { Zip, ZipPassThrough } = await import('fflate');
	const parts: Uint8Array[] = [];
	let failed: Error | null = null;
	const zip = new Zip((error, chunk) => {
		failed ??= error;
		parts.push(chunk);
	});
	const add = (name: string, bytes: Uint8Array) => {
		const entry = new ZipPassThrough(`${NAME}/${name}`);
		zip.add(entry);
		entry.push(bytes, true);
	};
	const named: Manifest = { ...manifest, dataset: NAME };
	add('manifest.json', new TextEncoder().encode(`${JSON.stringify(named, null, '\t')}\n`));
	const sums = manifest.checksums?.file;
	const files = [...manifest.tables.flatMap((table) => table.file), ...(sums ? [sums] : [])];
	for (const name of files) add(name, new Uint8Array(await (await file(name)).arrayBuffer()));
	zip.end();
	if (failed) throw failed as Error;
	return new Blob(parts as BlobPart[], { type: 'application/zip' });
}

export const fileNameOf = ({ version }: Manifest): string => `gongkai-atlas-${NAME}-${version}.zip`;

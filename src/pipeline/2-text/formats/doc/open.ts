import { markTables, type Piece } from './marks.ts';

/** Of `word-extractor`, whose own way loses the ends of rows with many cells. */
interface Extractor {
	extract(reader: unknown): Promise<{ getBody: (o: { filterUnicode: boolean }) => string }>;
	extractWordDocument(document: unknown, file: Buffer): Promise<unknown>;
	writeParagraphProperties(file: Buffer, table: Buffer): void;
	documentStream(document: unknown, name: string): Promise<unknown>;
	streamBuffer(stream: unknown): Promise<Buffer>;
	_pieces: Piece[];
}

/** The text of a .doc with the marks of its tables; throws where it is none. */
export async function openDoc(bytes: Uint8Array): Promise<string> {
	const [Base, Reader] = await load();
	const reader = new Reader(Buffer.from(bytes));
	let data: Buffer = Buffer.alloc(0);
	class Marking extends Base {
		override async extractWordDocument(document: unknown, file: Buffer) {
			const stream = await this.documentStream(document, 'Data').catch(() => null);
			if (stream) data = await this.streamBuffer(stream);
			return super.extractWordDocument(document, file);
		}
		override writeParagraphProperties(file: Buffer, table: Buffer) {
			markTables(this._pieces, file, table, data);
		}
	}
	await reader.open();
	return (await new Marking().extract(reader)).getBody({ filterUnicode: false });
}

type Modules = [new () => Extractor, new (bytes: Buffer) => { open: () => Promise<void> }];

/** Named where no bundler looks: the reader needs Node, and the page that checks a draft does without. */
async function load(): Promise<Modules> {
	const names = ['word-ole-extractor', 'buffer-reader'];
	const [base, reader] = (await Promise.all(
		names.map((name) => import(/* @vite-ignore */ `word-extractor/lib/${name}.js`))
	)) as { default: unknown }[];
	return [base?.default, reader?.default] as Modules;
}

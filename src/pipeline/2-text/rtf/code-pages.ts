/** Encodings by the number of their code page, as far as reports have them. */
const PAGES: Readonly<Record<number, string>> = {
	932: 'shift_jis',
	936: 'gb18030',
	949: 'euc-kr',
	950: 'big5',
	1250: 'windows-1250',
	1251: 'windows-1251',
	1252: 'windows-1252',
	10000: 'macintosh',
	54936: 'gb18030',
	65001: 'utf-8'
};
/** Code pages by the character set of a font (RTF 1.9.1, `\fcharset`). */
const CHARSETS: Readonly<Record<number, number>> = {
	128: 932,
	129: 949,
	134: 936,
	136: 950,
	204: 1251,
	238: 1250
};

export const pageOf = (charset: number): number | null => CHARSETS[charset] ?? null;

const decoders = new Map<string, TextDecoder>();

/** Bytes in a code page as text; of one that is not known in that of Western Europe. */
export function decodePage(bytes: readonly number[], page: number): string {
	const label = PAGES[page] ?? 'windows-1252';
	let decoder = decoders.get(label);
	if (!decoder) decoders.set(label, (decoder = new TextDecoder(label)));
	return decoder.decode(Uint8Array.from(bytes));
}

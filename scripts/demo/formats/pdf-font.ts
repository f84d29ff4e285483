/** How many objects a font takes. */
export const FONT_OBJECTS = 4;

/**
 * A font that is named and not embedded, its codes those of UTF-16 with a table of those in use that
 * says so, as the subset fonts of real files have one. `at` is the number of the first object.
 */
export function fontObjects(at: number, text: string): string[] {
	const name = '/BaseFont /STSong-Light';
	const unicode = unicodeOf(text);
	return [
		`<< /Type /Font /Subtype /Type0 ${name} /Encoding /Identity-H /DescendantFonts [${at + 1} 0 R] /ToUnicode ${at + 3} 0 R >>`,
		`<< /Type /Font /Subtype /CIDFontType0 ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor ${at + 2} 0 R >>`,
		'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
		`<< /Length ${unicode.length} >>\nstream\n${unicode}\nendstream`
	];
}

/** A block of the table holds a hundred codes. */
const BLOCK = 100;

function unicodeOf(text: string): string {
	const codes = new Set(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));
	const rows = [...codes].sort((a, b) => a - b).map((code) => `<${four(code)}> <${four(code)}>`);
	const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, i) => {
		const some = rows.slice(i * BLOCK, (i + 1) * BLOCK);
		return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`;
	});
	return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Identity-UTF16 def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const four = (code: number) => code.toString(16).padStart(4, '0');

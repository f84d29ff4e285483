/**
 * A font that is named and not embedded, its codes those of UTF-16 with a table that says so: what
 * extractors read from the subset fonts of real files. `at` is the number of the first object.
 */
export function fontObjects(at: number): string[] {
	const name = '/BaseFont /STSong-Light';
	return [
		`<< /Type /Font /Subtype /Type0 ${name} /Encoding /Identity-H /DescendantFonts [${at + 1} 0 R] /ToUnicode ${at + 3} 0 R >>`,
		`<< /Type /Font /Subtype /CIDFontType0 ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor ${at + 2} 0 R >>`,
		'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
		`<< /Length ${UNICODE.length} >>\nstream\n${UNICODE}\nendstream`
	];
}

const two = (n: number) => n.toString(16).padStart(2, '0');
/** A range may not pass from one high byte to the next, and a block holds a hundred ranges. */
const RANGES = Array.from(
	{ length: 256 },
	(_, high) => `<${two(high)}00> <${two(high)}ff> <${two(high)}00>`
);
const BLOCKS = [0, 100, 200].map((from) => {
	const ranges = RANGES.slice(from, from + 100);
	return `${ranges.length} beginbfrange\n${ranges.join('\n')}\nendbfrange`;
});
const UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Identity-UTF16 def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${BLOCKS.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

const DIRECTORY_END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/** The names in an archive by its directory, unpacking nothing; empty if it has none that can be followed. */
export function namesInZip(bytes: Uint8Array): string[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const names: string[] = [];
	const end = directoryEnd(view);
	if (end === null) return names;
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left--) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return names;
		const length = view.getUint16(at + 28, true);
		names.push(UTF8.decode(bytes.subarray(at + 46, at + 46 + length)));
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return names;
}

function directoryEnd(view: DataView): number | null {
	const last = view.byteLength - END_SIZE;
	for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
		if (view.getUint32(at, true) === DIRECTORY_END) return at;
	return null;
}

const UTF8 = new TextDecoder();

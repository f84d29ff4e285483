/** Hands the reader a file. */
export function download(content: Blob | string, filename: string, type: string): void {
	const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = safeName(filename);
	link.click();
	// Some browsers read the address after the click returns.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const LONGEST = 120;
/** What Windows takes for a device, whatever the ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Says what kind of file it is, and that its numbers are invented. */
const ENDING = /(?:-synthetic)?(?:\.\w{1,5})?$/;

/** A name every file system takes: words of a report may stand in it. What is too long loses its middle, never its ending. */
export function safeName(name: string): string {
	const safe = name
		.replace(/\p{Cf}+/gu, '')
		.replace(/[\p{Cc}\p{Cs}<>:"/\\|?*\s]+/gu, '-')
		.replace(/^[-.]+|[-.]+$/g, '')
		.replace(DEVICE, '$1-');
	const ending = ENDING.exec(safe)?.[0] ?? '';
	const stem = safe.slice(0, safe.length - ending.length);
	// Half of a pair may be left at its end.
	const kept = stem.slice(0, LONGEST - ending.length).replace(/\p{Cs}/gu, '');
	return kept + ending || 'download';
}

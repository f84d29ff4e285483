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

/** A name every file system takes: words of a report may stand in it. */
export const safeName = (name: string): string =>
	name
		.replace(/[\p{Cc}<>:"/\\|?*\s]+/gu, '-')
		.replace(/^[-.]+|[-.]+$/g, '')
		.slice(0, 120) || 'download';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const GB18030 = new TextDecoder('gb18030');

/** Whether the name of a file, as written, is text in the encoding that systems and archives mean. */
export function isPlainName(name: Uint8Array): boolean {
	try {
		UTF8.decode(name);
		return true;
	} catch {
		return false;
	}
}

/** Windows in China writes names in GBK and does not say so. */
export const decodeName = (name: Uint8Array): string =>
	isPlainName(name) ? UTF8.decode(name) : GB18030.decode(name);

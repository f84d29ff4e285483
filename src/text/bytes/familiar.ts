/** Signs of which any report, and nearly any Chinese page, has many; read in a wrong encoding it has next to none. */
const FAMILIAR = new Set(
	'的和年月日在有为一政府信息公开报告工作行法申请处理情况复议诉讼主动机关本单位数总计'
);

export function familiarIn(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x4e00 && code < 0xa000 && FAMILIAR.has(text.charAt(at))) count++;
	}
	return count;
}

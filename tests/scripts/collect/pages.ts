/** A report of an invented organ, as a government's page prints it. */
export const report = (organ: string, year: number, more = ''): string => `<!DOCTYPE html>
<html><head><title>${organ}${year}年政府信息公开工作年度报告</title>
<meta name="PubDate" content="${year + 1}-01-1${year % 10}"></head><body>
<h1>${organ}${year}年政府信息公开工作年度报告</h1>
<p>现公布${organ}${year}年政府信息公开工作年度报告，统计期限自${year}年1月1日至${year}年12月31日。</p>
<p>一、总体情况</p><p>本年度收到政府信息公开申请0件。</p>
<p>二、主动公开政府信息情况</p>
<p>三、收到和处理政府信息公开申请情况</p>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p>
${more}</body></html>`;

export const linked = (path: string, words: string): string =>
	`<li><a href="${path}" title="${words}">${words.slice(0, 12)}…</a><span>2024-01-20</span></li>`;

/** A list as one system writes it: numbered pages, of which a script knows how many. */
export const numbered = (entries: readonly string[], count: number, current: number): string =>
	`<html><head><title>政府信息公开年报</title></head><body><ul>${entries.join('')}</ul>
<script>createPageHTML(${count}, ${current}, "index", "html");</script></body></html>`;

const data = (entries: readonly string[], next: string): string =>
	`<datastore><totalrecord>3</totalrecord><nextgroup><![CDATA[<a href="${next}"></a>]]></nextgroup><recordset>${entries
		.map((entry) => `<record><![CDATA[${entry}]]></record>`)
		.join('')}</recordset></datastore>`;

/** As another writes it: data in a script, and more of it at an address that the data names. */
export const dataPage = (entries: readonly string[], next: string): string =>
	`<html><head><title>年报</title></head><body><div id="list"><script type="text/xml">${data(entries, next)}</script></div></body></html>`;
export const dataAnswer = (entries: readonly string[], next: string): string =>
	`<?xml version="1.0" encoding="utf-8"?>${data(entries, next)}`;

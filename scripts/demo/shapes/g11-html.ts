import { CELL_DAMAGE, ROW_SHAPE_DAMAGE, type Hand } from '../damage.ts';
import type { FormCell } from '../form.ts';
import type { ReportParts } from '../report-model.ts';
import { broken, type Shape } from './shape.ts';

/** A page of a government site, its menus and all, with tables of row and column spans. */
export const htmlPage: Shape = {
	id: 'G11',
	weight: 18,
	extension: 'html',
	tables: 'whole',
	offers: [...CELL_DAMAGE, ...ROW_SHAPE_DAMAGE, 'D4'],
	render(parts, hand) {
		const content = [
			...parts.title.map(
				(line) => `<p style="text-align:center"><strong>${escape(line)}</strong></p>`
			),
			...parts.lead.map(paragraph),
			...parts.sections.flatMap((part) => [
				`<p><strong>${escape(part.heading)}</strong></p>`,
				...part.paragraphs.map(paragraph),
				...(part.table ? [tableOf(part.table, hand)] : []),
				...(part.after ?? []).map(paragraph)
			]),
			...parts.signature.map((line) => `<p style="text-align:right">${escape(line)}</p>`)
		];
		return pageAround(content.join('\n'), parts, hand);
	}
};

const paragraph = (text: string) => `<p style="text-indent:2em">${escape(text)}</p>`;

function tableOf(table: FormCell[][], hand: Hand): string {
	const { random } = hand;
	const dressed = random.chance(0.5);
	const rows = table.map((row) => {
		const cells = row.map((cell) => {
			const spans =
				(cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '') +
				(cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '');
			const words = cell.place ? escape(cell.text) : broken(escape(cell.text), hand, '<br />');
			const text = words === '' && dressed ? '&nbsp;' : words;
			return dressed
				? `<td${spans} style="border:1px solid #000"><p><span>${text}</span></p></td>`
				: `<td${spans}>${text}</td>`;
		});
		return `<tr>${cells.join(dressed ? '\n' : '')}</tr>`;
	});
	return `<table border="1" cellspacing="0"><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function pageAround(content: string, parts: ReportParts, { random }: Hand): string {
	const place = /^.+?[省市县区]/u.exec(parts.agency)?.[0] ?? parts.agency;
	const site = `${place}人民政府门户网站`;
	const title = parts.title.join('');
	const head = title || `信息公开年报 - ${site}`;
	const others = [1, 2].map(
		(back) => `<li><a href="/nb/${parts.year - back}.html">${parts.year - back}年度报告</a></li>`
	);
	const metas = parts.page?.metas ?? [
		['SiteName', site],
		['PubDate', `${parts.published} ${random.int(8, 18)}:${random.int(10, 59)}`]
	];
	return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<title>${escape(parts.page?.title ?? head)}</title>
${metas.map(([name, content]) => `<meta name="${name}" content="${escape(content)}" />`).join('\n')}
<style>td { padding: 2px 4px } .nav li { display: inline }</style>
<script>var _hits = { id: ${random.int(100000, 999999)}, n: 0 }; function count() { _hits.n++; }</script>
</head>
<body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/fw">办事服务</a></li><li><a href="/hd">互动交流</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; 政府信息公开 &gt; 政府信息公开年报</div>
<div class="article">
${title && !parts.page ? `<h1>${escape(title)}</h1>` : ''}
<div class="meta">${parts.page?.stamp ?? `发布日期：${parts.published}`} 浏览次数：<span id="hits">${random.int(3, 4000)}</span> 【字体：大 中 小】</div>
<div class="content">
${content}
</div>
</div>
<div class="side"><h3>历年年报</h3><ul>${others.join('')}</ul></div>
<div class="footer">主办：${escape(place)}人民政府办公室 网站标识码：${random.int(9000000000, 9799999999)} 建议使用1024×768分辨率浏览</div>
<script>count();</script>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

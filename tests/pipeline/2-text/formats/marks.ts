/** A way to write a number with something beside it that is no part of it. */
export interface Mark {
	name: string;
	write: (text: string) => string;
	/** Whether a reader can tell for certain; else the cell is unreadable. */
	isCertain: boolean;
}

export const certain = (name: string, write: Mark['write']): Mark => ({
	name,
	write,
	isCertain: true
});
export const doubtful = (name: string, write: Mark['write']): Mark => ({
	name,
	write,
	isCertain: false
});
const hidden = (style: string) => (text: string) => `<span style="${style}">7</span>${text}`;
const classed = (name: string) => (text: string) => `<span class="${name}">7</span>${text}`;

export const STYLES = `<style media="print">.printed{display:none}</style><style>
.old, b.gone > i { display : none } #form .older{visibility:hidden!important}
.line{text-decoration:underline line-through} td .up{vertical-align:super;font-size:60%}
@media print{.paper{display:none}} @media screen and (max-width:600px){.phone{display:none}}
@media (min-width:600px){.desk{display:none}} .again{display:none} .again{display:inline}
@container (width>9px){.boxed{display:none}}
span[data-old]{opacity:0} .far{position:absolute;left:-9999px} .tiny{font-size:0}
p:not(.a) .not{display:none} .nest{& .in{display:none} .into{visibility:hidden}}
:root{--away:none} .set{display:var(--away)} .lg\\:away{display:none}
 .nth:nth-child(2){display:none} .white{color:#fff;background:#ffffff}
</style>`;

/** In a page with these rules. */
export const HTML_MARKS: readonly Mark[] = [
	certain('del', (t) => `<del>9</del>${t}`),
	certain('s', (t) => `${t}<s>9</s>`),
	certain('strike', (t) => `<p><strike>1</strike>${t}</p>`),
	certain('struck by style', hidden('text-decoration: line-through')),
	certain('struck around', (t) => `<del><b>9</b></del><b>${t}</b>`),
	certain('inserted', (t) => `<del>9</del><ins>${t}</ins>`),
	certain('sup', (t) => `${t}<sup>1</sup>`),
	certain('sub', (t) => `${t}<sub>2</sub>`),
	certain('sup with a link', (t) => `${t}<sup><a href="#n1">[1]</a></sup>`),
	certain('raised by style', (t) => `${t}<span style="vertical-align:super">1</span>`),
	certain(
		'raised by Word',
		(t) => `${t}<span style="position:relative;top:-4.0pt;mso-text-raise:4.0pt">1</span>`
	),
	certain('raised by a rule', (t) => `${t}<span class="up">1</span>`),
	certain('display none', hidden('display:none')),
	certain('visibility', hidden('visibility:hidden')),
	certain('nothing tall', hidden('font-size:0')),
	certain('opacity', hidden('opacity: 0')),
	certain('clipped', hidden('position:absolute;clip:rect(0 0 0 0)')),
	certain('off the page', hidden('display:inline-block;text-indent:-9999px')),
	certain('as its ground', hidden('color:white;background-color:#FFF')),
	certain('no colour', hidden('color:transparent')),
	certain('hidden', (t) => `<i hidden>4</i>${t}`),
	certain('folded', (t) => `<details><summary></summary>4</details>${t}`),
	certain('template', (t) => `<template>4</template>${t}`),
	certain('script', (t) => `<script>4</script>${t}`),
	certain('noscript', (t) => `${t}<noscript>4</noscript>`),
	certain('hidden field', (t) => `<input type="hidden" value="4">${t}`),
	certain('data list', (t) => `${t}<datalist><option>4</option></datalist>`),
	certain('comment in a comment', (t) => `<!-- a <!-- 4 -->${t}`),
	certain('conditional comment', (t) => `<!--[if !supportLists]-->${t}<!--[endif]-->`),
	certain('rule of a class', classed('old')),
	certain('rule of a child', (t) => `<b class="gone"><i>4</i></b>${t}`),
	certain('rule of a screen', classed('desk')),
	certain('rule of an attribute', (t) => `<span data-old="1">4</span>${t}`),
	certain('rule of its place', (t) => `<i></i><u class="nth">4</u>${t}`),
	certain('rule not of a class', (t) => `<p><u class="not">4</u>${t}</p>`),
	certain('rule of a struck line', classed('line')),
	certain('rule far off', classed('far')),
	certain('rule of size', classed('tiny')),
	certain('rule of colour', classed('white')),
	certain('shown on a screen', (t) => `<span class="paper">${t}</span>`),
	certain('shown on a wide one', (t) => `<span class="phone">${t}</span>`),
	certain('shown by the later rule', (t) => `<span class="again">${t}</span>`),
	certain('hidden in print', (t) => `<span class="printed">${t}</span>`),
	certain(
		'shown within what is hidden',
		(t) => `<i style="visibility:hidden">4<b style="visibility:visible">${t}</b></i>`
	),
	certain('field', (t) => `<input value="${t}">`),
	certain('choice', (t) => `<select><option>4<option selected>${t}</select>`),
	certain('area', (t) => `<textarea>${t}</textarea>`),
	certain('button', (t) => `<button type="button">${t}</button>`),
	certain('drawing', (t) => `<svg><rect/><title>4</title><text>${t}</text></svg>`),
	certain('rule within a rule', (t) => `<b class="nest"><i class="in">4</i>${t}</b>`),
	certain('rule within a rule, as of old', (t) => `<b class="nest"><i class="into">4</i>${t}</b>`),
	certain('rule by a variable', classed('set')),
	certain('rule of a class with signs in its name', classed('lg:away')),
	certain('moved off', hidden('display:inline-block;transform:translate(-5000px, 0)')),
	certain('margin off the page', hidden('float:left;margin-left:-5000px')),
	certain('filtered away', hidden('filter:opacity(0%)')),
	certain('hardly there', hidden('opacity:.02')),
	certain('dust', hidden('font-size:1.5px')),
	certain('popover', (t) => `<div popover>4</div>${t}`),
	certain('raised as small print', (t) => `${t}<small style="vertical-align:top">1</small>`),
	certain(
		'raised to the top of the text',
		(t) => `${t}<span style="vertical-align:text-top;font-size:60%">1</span>`
	),
	certain('raised by its form', (t) => `${t}<i style="font-variant-position:super">1</i>`),
	certain('entry with a label', (t) => `<select><option label="${t}">4</select>`),
	certain('fillers', (t) => `\u3164${[...t].join('\u034f')}\u{e0031}`),
	certain('pictures of digits', (t) =>
		[...t].map((d) => `<img src="${d}.gif" alt="${d}">`).join('')
	),
	certain('ruby', (t) => `<ruby>${t}<rp>（</rp><rt>四</rt><rp>）</rp></ruby>`),
	certain('zero width', (t) => `\u200b${[...t].join('\u2060')}\u00ad`),
	certain('split', (t) => [...t].map((d) => `<span lang="EN-US">${d}</span>`).join('<o:p></o:p>')),
	certain('table of one cell', (t) => `<table><tr><td>${t}</td></tr></table>`),
	certain('frame', (t) => `<iframe srcdoc="&lt;p&gt;${t}&lt;/p&gt;"></iframe>`),
	doubtful('picture without words', () => '<img src="a.png">'),
	doubtful('canvas', () => '<canvas>4</canvas>'),
	doubtful('check box', () => '<input type="checkbox" checked value="4">'),
	doubtful('placeholder', () => '<input placeholder="4">'),
	doubtful('all struck', (t) => `<del>${t}</del>`),
	doubtful('laid over', (t) => `4<b style="position:absolute;left:0">${t}</b>`),
	doubtful('moved along', (t) => `<i style="position:relative;left:8px">4</i>${t}`),
	doubtful('turned around', (t) => `\u202e${t}1\u202c`),
	doubtful(
		'in another order',
		(t) => `<b style="display:flex;flex-flow:row-reverse">${t}<i>4</i></b>`
	),
	doubtful('dots in place of signs', (t) => `<b style="-webkit-text-security:disc">${t}</b>`),
	doubtful('list that shows all', (t) => `<select size="2"><option>4<option>${t}</select>`),
	doubtful('ground with a picture', () => '<i style="background:url(4.gif)"></i>'),
	doubtful('element of its own', (t) => `<count-up to="${t}"></count-up>`),
	doubtful('container', (t) => `<i class="boxed">4</i>${t}`),
	doubtful('power', (t) => `<math><msup><mn>${t}</mn><mn>1</mn></msup></math>`),
	doubtful(
		'rule that cannot be told',
		(t) => `<u class="x">4</u>${t}<style>.x:has(b){display:none}</style>`
	)
];
const run = (properties: string, text: string) =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string) => `<w:p>${content}</w:p>`;
const plain = (text: string) => run('', text);
const beside = (properties: string) => (text: string) => p(run(properties, '9') + plain(text));
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = (text: string) =>
	`<wp:inline><wps:wsp><wps:txbx><w:txbxContent>${p(plain(text))}</w:txbxContent></wps:txbx></wps:wsp></wp:inline>`;

export const DOCX_STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:default="1" w:styleId="a"/>
<w:style w:type="character" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Older"><w:basedOn w:val="Old"/></w:style>
<w:style w:type="character" w:styleId="Back"><w:basedOn w:val="Old"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Away"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Twin"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="table" w:styleId="Twin"/>
<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;

/** In a document with these styles. */
export const DOCX_MARKS: readonly Mark[] = [
	certain('strike', beside('<w:strike/>')),
	certain('strike that is off', (t) => p(run('<w:strike w:val="0"/>', t))),
	certain('dstrike', beside('<w:dstrike w:val="true"/>')),
	certain('vanish', beside('<w:vanish/>')),
	certain('specVanish', beside('<w:specVanish/>')),
	certain('shown in print', (t) => p(run('<w:webHidden/>', t))),
	certain('superscript', (t) => p(plain(t) + run('<w:vertAlign w:val="superscript"/>', '1'))),
	certain('subscript', (t) => p(plain(t) + run('<w:vertAlign w:val="subscript"/>', '1'))),
	certain('position', (t) => p(plain(t) + run('<w:position w:val="8"/><w:sz w:val="12"/>', '1'))),
	certain('set right', (t) => p(run('<w:position w:val="-2"/>', t))),
	certain('no fill', beside('<w14:textFill><w14:noFill/></w14:textFill>')),
	certain('white of the theme', beside('<w:color w:val="auto" w:themeColor="background1"/>')),
	certain('size of dust', beside('<w:sz w:val="4"/>')),
	certain('struck in an equation', (t) =>
		p(`<m:oMath><m:r><w:rPr><w:strike/></w:rPr><m:t>9</m:t></m:r></m:oMath>${plain(t)}`)
	),
	certain('deleted in an equation', (t) =>
		p(`<m:oMath><w:del><m:r><m:t>9</m:t></m:r></w:del><m:r><m:t>${t}</m:t></m:r></m:oMath>`)
	),
	certain('no size', beside('<w:sz w:val="2"/>')),
	certain('white', beside('<w:color w:val="FFFFFF"/>')),
	certain('as its ground', beside('<w:color w:val="FF0000"/><w:highlight w:val="red"/>')),
	certain('white on a ground', (t) =>
		p(run('<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="0070C0"/>', t))
	),
	certain('style', beside('<w:rStyle w:val="Old"/>')),
	certain('style up the chain', beside('<w:rStyle w:val="Older"/>')),
	certain('style that undoes', (t) => p(run('<w:rStyle w:val="Back"/>', t))),
	certain('style of another kind', (t) => p(run('<w:rStyle w:val="Gone"/>', t))),
	certain('style that a table has as well', beside('<w:rStyle w:val="Twin"/>')),
	certain('style of note marks', (t) => p(plain(t) + run('<w:rStyle w:val="Note"/>', '1'))),
	certain('hidden style', beside('<w:rStyle w:val="Away"/>')),
	certain(
		'style of the paragraph',
		(t) => `<w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr>${plain('9')}</w:p>${p(plain(t))}`
	),
	certain(
		'twice hidden by styles is shown',
		(t) => `<w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr>${run('<w:rStyle w:val="Away"/>', t)}</w:p>`
	),
	certain('deleted', (t) =>
		p(`<w:del>${run('', '9').replaceAll('w:t>', 'w:delText>')}</w:del>${plain(t)}`)
	),
	certain('moved', (t) =>
		p(`<w:moveFrom>${plain('9')}</w:moveFrom><w:moveTo>${plain(t)}</w:moveTo>`)
	),
	certain('inserted', (t) => p(`<w:ins>${plain(t)}</w:ins>`)),
	certain('simple field', (t) => p(`<w:fldSimple w:instr="=SUM(LEFT)">${plain(t)}</w:fldSimple>`)),
	certain('field', (t) =>
		p(
			`${field('begin')}<w:r><w:instrText>=1+2</w:instrText></w:r>${field('separate')}${plain(t)}${field('end')}`
		)
	),
	certain('field in a field', (t) =>
		p(
			`${field('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${field('begin')}<w:r><w:instrText>=9</w:instrText></w:r>${field('separate')}${plain('9')}${field('end')}${field('separate')}${plain(t)}${field('end')}`
		)
	),
	certain('drop-down of a form', (t) =>
		p(
			`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="9"/><w:listEntry w:val="${t}"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>${field('end')}`
		)
	),
	certain('control', (t) =>
		p(
			`<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="9"/></w:dropDownList></w:sdtPr><w:sdtContent>${plain(t)}</w:sdtContent></w:sdt>`
		)
	),
	certain(
		'control of paragraphs',
		(t) => `<w:sdt><w:sdtContent>${p(plain(t))}</w:sdtContent></w:sdt>`
	),
	certain('equation', (t) => p(`<m:oMath><m:r><m:t>${t}</m:t></m:r></m:oMath>`)),
	certain('power', (t) =>
		p(
			`<m:oMath><m:sSup><m:e><m:r><m:t>${t}</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`
		)
	),
	certain('text box', (t) =>
		p(
			`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(t)}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`
		)
	),
	certain('text box in both ways', (t) =>
		p(
			`<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(t)}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p(plain(t))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
		)
	),
	certain('old text box', (t) =>
		p(
			`<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(plain(t))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
		)
	),
	certain('ruby', (t) =>
		p(`<w:r><w:ruby><w:rt>${plain('四')}</w:rt><w:rubyBase>${plain(t)}</w:rubyBase></w:ruby></w:r>`)
	),
	certain('footnote', (t) => p(`${plain(t)}<w:r><w:footnoteReference w:id="1"/></w:r>`)),
	certain('picture with words', (t) =>
		p(
			`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${t}"/></wp:inline></w:drawing></w:r>`
		)
	),
	certain('link', (t) => p(`<w:hyperlink>${plain(t)}</w:hyperlink>`)),
	certain('split', (t) => p([...t].map(plain).join('<w:proofErr w:type="spellStart"/>'))),
	certain('soft hyphen', (t) => p(`<w:r><w:t>${t}</w:t><w:softHyphen/></w:r>`)),
	certain(
		'table of one cell',
		(t) => `<w:tbl><w:tr><w:tc>${p(plain(t))}</w:tc></w:tr></w:tbl>${p('')}`
	),
	doubtful('picture', () =>
		p('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/></wp:inline></w:drawing></w:r>')
	),
	doubtful('all struck', (t) => p(run('<w:strike/>', t))),
	doubtful('field without a result', () =>
		p(`${field('begin')}<w:r><w:instrText>EQ \\o(4)</w:instrText></w:r>${field('end')}`)
	),
	doubtful('asking for a value', (t) =>
		p(
			`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${plain(t)}</w:sdtContent></w:sdt>`
		)
	),
	doubtful('control that is empty', () =>
		p('<w:sdt><w:sdtPr><w:picture/></w:sdtPr><w:sdtContent/></w:sdt>')
	),
	doubtful('field with an empty result', () =>
		p(
			`${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${field('end')}`
		)
	),
	doubtful('document set in', () => `<w:altChunk r:id="x"/>${p('')}`),
	doubtful('box ticked', () => p(plain('☒'))),
	doubtful('object', () => p('<w:r><w:object/></w:r>')),
	doubtful('fraction', (t) =>
		p(
			`<m:oMath><m:f><m:num><m:r><m:t>${t}</m:t></m:r></m:num><m:den><m:r><m:t>1</m:t></m:r></m:den></m:f></m:oMath>`
		)
	),
	doubtful('unknown', () => p('<w:r><w:unheardOf/></w:r>'))
];

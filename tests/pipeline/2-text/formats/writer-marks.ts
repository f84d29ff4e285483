import { certain, doubtful, type Mark } from './marks.ts';

/** Styles by name, as Writer keeps them: those of words, of paragraphs, of cells and of lists. */
const textStyle = (name: string, properties: string, more = '') =>
	`<style:style style:name="${name}" style:family="text"${more}><style:text-properties ${properties}/></style:style>`;
const named = (name: string) => ` style:display-name="${name} kept"`;
const BORDER = 'fo:border="0.5pt solid #000000"';

export const WRITER_STYLES = `<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="10.5pt" style:font-size-asian="10.5pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
${textStyle('KeptOld', 'style:text-line-through-style="solid" style:text-line-through-type="single"', named('Old'))}
${textStyle('KeptUp', 'style:text-position="super 58%"', named('Up'))}
${textStyle('KeptAway', 'text:display="none"', named('Away'))}
<style:style style:name="KeptGone" style:display-name="Gone kept" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties text:display="none"/></style:style>
</office:styles><office:automatic-styles>
${textStyle('Old', 'style:text-line-through-style="solid" style:text-line-through-type="single"')}
${textStyle('Olds', 'style:text-line-through-style="solid" style:text-line-through-type="double"')}
${textStyle('Dashed', 'style:text-line-through-style="dash"')}
${textStyle('Crossed', 'style:text-line-through-style="solid" style:text-line-through-text="X"')}
${textStyle('Slashed', 'style:text-line-through-style="solid" style:text-line-through-text="/"')}
${textStyle('Away', 'text:display="none"')}
${textStyle('Up', 'style:text-position="super 58%"')}
${textStyle('Down', 'style:text-position="sub 58%"')}
${textStyle('Lifted', 'style:text-position="40% 60%"')}
${textStyle('White', 'fo:color="#ffffff"')}
${textStyle('Lit', 'fo:color="#ffffff" fo:background-color="#0070c0"')}
${textStyle('Red', 'fo:color="#ff0000"')}
${textStyle('Matched', 'fo:color="#ff0000" fo:background-color="#ff0000"')}
${textStyle('Tiny', 'fo:font-size="1pt" style:font-size-asian="1pt"')}
${textStyle('Clear', 'fo:color="#000000" loext:opacity="0%"')}
${textStyle('Bold', 'fo:font-weight="bold"')}
${textStyle('Under', 'style:text-underline-style="solid" style:text-underline-type="double"')}
${textStyle('Over', 'style:text-overline-style="solid"')}
${textStyle('Outlined', 'style:text-outline="true"')}
${textStyle('Shadow', 'fo:text-shadow="1pt 1pt"')}
${textStyle('Carved', 'style:font-relief="engraved"')}
${textStyle('Turned', 'style:text-rotation-angle="90" style:text-rotation-scale="line-height"')}
${textStyle('Narrow', 'style:text-scale="60%"')}
${textStyle('Spaced', 'fo:letter-spacing="0.1cm"')}
${textStyle('Caps', 'fo:font-variant="small-caps"')}
${textStyle('Combined', 'style:text-combine="letters"')}
<style:style style:name="Gone" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Field" style:family="table-cell"><style:table-cell-properties ${BORDER}/></style:style>
<style:style style:name="Dark" style:family="table-cell"><style:table-cell-properties ${BORDER} fo:background-color="#000000"/></style:style>
<style:style style:name="Frame" style:family="graphic"><style:graphic-properties text:anchor-type="as-char" style:vertical-pos="top" style:vertical-rel="baseline" fo:border="none" fo:padding="0cm"/></style:style>
<style:style style:name="Hidden" style:family="section"><style:section-properties text:display="none"/></style:style>
<style:style style:name="Sheet" style:family="table"><style:table-properties style:width="17cm" table:align="margins"/></style:style>
<text:list-style style:name="Counted"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number></text:list-style>
<text:list-style style:name="Dotted"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="space"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:automatic-styles>`;

const p = (content: string) => `<text:p text:style-name="Standard">${content}</text:p>`;
const span = (style: string, text: string) =>
	`<text:span text:style-name="${style}">${text}</text:span>`;
const beside = (style: string) => (text: string) => `>${p(span(style, '9') + text)}`;
const behind = (style: string) => (text: string) => `>${p(text + span(style, '1'))}`;
const all = (style: string) => (text: string) => `>${p(span(style, text))}`;
const box = (anchor: string, text: string) =>
	`<draw:frame draw:style-name="Frame" text:anchor-type="${anchor}" svg:width="1.2cm" svg:height="0.6cm"><draw:text-box>${p(text)}</draw:text-box></draw:frame>`;
const inner = (...rows: string[][]) =>
	`<table:table table:style-name="Sheet"><table:table-column table:number-columns-repeated="${rows[0]?.length ?? 1}"/>${rows
		.map(
			(row) =>
				`<table:table-row>${row.map((text) => `<table:table-cell table:style-name="Field" office:value-type="string">${p(text)}</table:table-cell>`).join('')}</table:table-row>`
		)
		.join('')}</table:table>`;

/** Changes that are tracked, which stand at the head of a text. */
const change = (id: string, kind: string, removed = '') =>
	`<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}><office:change-info><dc:creator>甲</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info>${removed}</text:${kind}></text:changed-region>`;
export const WRITER_CHANGES = `<text:tracked-changes>${change('gone', 'deletion', p('9'))}${change('come', 'insertion')}</text:tracked-changes>`;

/** As Writer keeps them in its own format; what it saves in others prints the same. */
export const WRITER_MARKS: readonly Mark[] = [
	certain('struck', beside('Old')),
	certain('struck twice', beside('Olds')),
	certain('struck by dashes', beside('Dashed')),
	certain('crossed out', beside('Crossed')),
	certain('slashed', beside('Slashed')),
	certain('struck behind', (t) => `>${p(t + span('Old', '9'))}`),
	certain('struck between', (t) => `>${p(t.slice(0, 1) + span('Old', '9') + t.slice(1))}`),
	certain('struck by a style', beside('KeptOld')),
	certain('hidden', beside('Away')),
	certain('hidden by a style', beside('KeptAway')),
	certain('hidden paragraph', (t) => `><text:p text:style-name="Gone">9</text:p>${p(t)}`),
	certain(
		'hidden paragraph by a style',
		(t) => `><text:p text:style-name="KeptGone">9</text:p>${p(t)}`
	),
	certain('raised', behind('Up')),
	certain('raised by a style', behind('KeptUp')),
	certain('lowered', behind('Down')),
	certain('lifted', behind('Lifted')),
	certain('white', beside('White')),
	certain('as its ground', beside('Matched')),
	certain('white on a ground', all('Lit')),
	certain('tiny', beside('Tiny')),
	certain('bold', all('Bold')),
	certain('red', all('Red')),
	certain('underlined', all('Under')),
	certain('overlined', all('Over')),
	certain('outlined', all('Outlined')),
	certain('with a shadow', all('Shadow')),
	certain('carved', all('Carved')),
	certain('narrow', all('Narrow')),
	certain('spaced', all('Spaced')),
	certain('small capitals', all('Caps')),
	certain('split', (t) => `>${p([...t].map((d, i) => span(i % 2 ? 'Bold' : 'Red', d)).join(''))}`),
	certain('deleted', (t) => `>${p(`<text:change text:change-id="gone"/>${t}`)}`),
	certain(
		'inserted',
		(t) =>
			`>${p(`<text:change-start text:change-id="come"/>${t}<text:change-end text:change-id="come"/>`)}`
	),
	certain(
		'footnote',
		(t) =>
			`>${p(`${t}<text:note text:id="f" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('说明7')}</text:note-body></text:note>`)}`
	),
	certain(
		'endnote',
		(t) =>
			`>${p(`${t}<text:note text:id="e" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>${p('说明7')}</text:note-body></text:note>`)}`
	),
	certain(
		'footnote with a sign',
		(t) =>
			`>${p(`${t}<text:note text:id="g" text:note-class="footnote"><text:note-citation text:label="2">2</text:note-citation><text:note-body>${p('说明7')}</text:note-body></text:note>`)}`
	),
	certain(
		'remark',
		(t) =>
			`>${p(`<office:annotation><dc:creator>甲</dc:creator>${p('9')}</office:annotation>${t}`)}`
	),
	certain(
		'link',
		(t) => `>${p(`<text:a xlink:type="simple" xlink:href="https://a.example/9">${t}</text:a>`)}`
	),
	certain(
		'bookmark',
		(t) => `>${p(`<text:bookmark-start text:name="a9"/>${t}<text:bookmark-end text:name="a9"/>`)}`
	),
	certain(
		'ruby',
		(t) =>
			`>${p(`<text:ruby><text:ruby-base>${t}</text:ruby-base><text:ruby-text>四</text:ruby-text></text:ruby>`)}`
	),
	certain('table of one cell', (t) => `>${inner([t])}${p('')}`),
	certain('box in the line', (t) => `>${p(box('as-char', t))}`),
	certain(
		'field of input',
		(t) => `>${p(`<text:text-input text:description="9">${t}</text:text-input>`)}`
	),
	certain(
		'choice',
		(t) =>
			`>${p(`<text:drop-down text:name="a"><text:label text:value="9"/><text:label text:value="${t}" text:current-selected="true"/>${t}</text:drop-down>`)}`
	),
	certain('soft hyphen', (t) => `>${p(`${t}\u00ad`)}`),
	certain('zero width', (t) => `>${p([...t].join('\u200b'))}`),
	certain('space around', (t) => `>${p(`\u00a0${t}<text:s text:c="2"/>`)}`),
	certain('empty paragraphs', (t) => `>${p('')}${p(t)}${p('')}`),
	certain('white in a dark cell', (t) => ` table:style-name="Dark">${p(span('White', t))}`),
	doubtful('all struck', all('Old')),
	doubtful('all hidden', all('Away')),
	doubtful('all white', all('White')),
	doubtful('two lines', (t) => `>${p(`${t}<text:line-break/>9`)}`),
	doubtful('two paragraphs', (t) => `>${p(t)}${p('9')}`),
	doubtful('table of two cells', (t) => `>${inner([t, '9'])}${p('')}`),
	doubtful('table of two rows', (t) => `>${inner([t], ['9'])}${p('')}`),
	doubtful('box beside', (t) => `>${p(`9${box('as-char', t)}`)}`),
	doubtful(
		'picture',
		() =>
			`>${p('<draw:frame draw:style-name="Frame" text:anchor-type="as-char" svg:width="0.5cm" svg:height="0.5cm"><draw:image><office:binary-data>iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</office:binary-data></draw:image></draw:frame>')}`
	)
];

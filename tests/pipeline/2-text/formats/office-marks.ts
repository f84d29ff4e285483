import { rtfText } from './draw-rtf.ts';
import type { OfdPlace } from './draw-ofd.ts';
import type { XlsCell } from './draw-xls.ts';
import { certain, doubtful, type Mark } from './marks.ts';

const group = (words: string) => (text: string) => `{${words} 9}${text}`;

export const RTF_MARKS: readonly Mark[] = [
	certain('strike', group('\\strike')),
	certain('strike that is off', (t) => `{\\strike\\strike0 ${t}}`),
	certain('dust', group('\\fs4')),
	certain('two lines', group('\\striked1')),
	certain('one line, and not two', group('\\strike\\striked0')),
	certain('two lines, and not one', group('\\striked1\\strike0')),
	certain('deleted, and not struck', group('\\deleted\\strike0')),
	certain('hidden', group('\\v')),
	certain('hidden no more', (t) => `{\\v 9\\v0 ${t}}`),
	certain('plain again', (t) => `\\strike 9\\plain ${t}`),
	certain('deleted', group('\\deleted\\revauthdel1')),
	certain('super', (t) => `${t}{\\super 1}`),
	certain('sub', (t) => `${t}{\\sub 2}`),
	certain('up', (t) => `${t}{\\up6\\fs12 1}`),
	certain('dn', (t) => `${t}{\\dn6\\fs12 1}`),
	certain('set right', (t) => `{\\up2 ${t}}`),
	certain('white', group('\\cf1')),
	certain('as its ground', group('\\cf2\\highlight2')),
	certain('white on a ground', (t) => `{\\cf1\\highlight2 ${t}}`),
	certain('no size', group('\\fs2')),
	certain('footnote', (t) => `${t}{\\super\\chftn}{\\footnote\\pard 7 ${rtfText('说明')}}`),
	certain('field', (t) => `{\\field{\\*\\fldinst =SUM(LEFT) 9}{\\fldrslt ${t}}}`),
	certain(
		'field in a field',
		(t) => `{\\field{\\*\\fldinst IF {\\field{\\*\\fldinst =9}{\\fldrslt 9}}}{\\fldrslt ${t}}}`
	),
	certain('unknown destination', (t) => `{\\*\\unheard 9}${t}`),
	certain('bookmark', (t) => `{\\*\\bkmkstart a9}${t}{\\*\\bkmkend a9}`),
	certain('in both ways', (t) => `{\\upr{9}{\\*\\ud ${t}}}`),
	certain('split', (t) => [...t].map((d) => `{\\loch ${d}}`).join('\r\n')),
	certain('bytes', (t) => [...t].map((d) => `\\'3${d}`).join('')),
	certain('by number', (t) => [...t].map((d) => `\\u${d.charCodeAt(0)}?`).join('')),
	certain(
		'two stand-ins',
		(t) => `{\\uc2${[...t].map((d) => `\\u${d.charCodeAt(0)}\\'a3\\'b0`).join('')}}`
	),
	certain('binary', (t) => `{\\*\\x\\bin3 9}9}${t}`),
	certain('optional hyphen', (t) => `${t}\\-`),
	certain('note to the side', (t) => `${t}{\\*\\annotation 9}`),
	certain(
		'table of one cell',
		(t) =>
			`\\pard\\intbl\\itap2 ${t}\\nestcell{\\*\\nesttableprops\\trowd\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1`
	),
	doubtful('picture', () => '{\\pict\\pngblip 0909}'),
	doubtful('all struck', (t) => `{\\strike ${t}}`),
	doubtful('all hidden', (t) => `{\\v ${t}}`),
	doubtful('field without a result', () => '{\\field{\\*\\fldinst EQ 4}{\\fldrslt }}')
];

const p = (content: string) => `<text:p>${content}</text:p>`;
const span = (style: string, text: string) =>
	`<text:span text:style-name="${style}">${text}</text:span>`;
const besides = (style: string) => (text: string) => `>${p(span(style, '9') + text)}`;
const raised = (style: string) => (text: string) => `>${p(text + span(style, '1'))}`;

const ODF_WORDS: readonly Mark[] = [
	certain('line through', besides('Old')),
	certain('line through up the chain', besides('Older')),
	certain('line that is undone', (t) => `>${p(span('Back', t))}`),
	certain('hidden', besides('Away')),
	certain('super', raised('Up')),
	certain('sub', raised('Down')),
	certain('sub by a little', raised('Under')),
	certain('set right', (t) => `>${p(span('Set', t))}`),
	certain('white', besides('White')),
	certain('white on a ground', (t) => `>${p(span('Lit', t))}`),
	certain('tiny', besides('Tiny')),
	certain('split', (t) => `>${p([...t].map((d) => span('Set', d)).join(''))}`),
	certain('link', (t) => `>${p(`<text:a>${t}</text:a>`)}`),
	certain(
		'remark',
		(t) => `>${p(`${t}<office:annotation><text:p>9</text:p></office:annotation>`)}`
	),
	certain('bookmark', (t) => `>${p(`<text:bookmark text:name="9"/>${t}`)}`),
	doubtful('all struck', (t) => `>${p(span('Old', t))}`),
	doubtful('cell struck', (t) => ` table:style-name="Cut">${p(t)}`),
	doubtful('picture', () => `>${p('<draw:frame><draw:image/></draw:frame>')}`)
];

const deleted = (text: string) =>
	`<text:change-start text:change-id="gone"/>${text}<text:change-end text:change-id="gone"/>`;

export const ODT_MARKS: readonly Mark[] = [
	...ODF_WORDS,
	certain('hidden paragraph', (t) => `><text:p text:style-name="Gone">9</text:p>${p(t)}`),
	certain(
		'note',
		(t) =>
			`>${p(`${t}<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('9')}</text:note-body></text:note>`)}`
	),
	certain(
		'ruby',
		(t) =>
			`>${p(`<text:ruby><text:ruby-base>${t}</text:ruby-base><text:ruby-text>四</text:ruby-text></text:ruby>`)}`
	),
	certain('field', (t) => `>${p(`<text:expression text:formula="9">${t}</text:expression>`)}`),
	certain(
		'hidden field',
		(t) => `>${p(`<text:hidden-text text:is-hidden="true">9</text:hidden-text>${t}`)}`
	),
	certain(
		'choice',
		(t) => `>${p(`<text:drop-down><text:label text:value="9"/>${t}</text:drop-down>`)}`
	),
	certain('deleted', (t) => `>${p(`<text:change text:change-id="9"/>${t}`)}`),
	certain('deleted where it stands', (t) => `>${p(`${span('Set', deleted('9'))}${t}`)}`),
	certain(
		'deleted up to the next paragraph',
		(t) => `>${deleted('9</text:p><text:p>').replace(/^/u, '<text:p>')}${t}</text:p>`
	),
	certain(
		'inserted',
		(t) =>
			`>${p(`<text:change-start text:change-id="come"/>${t}<text:change-end text:change-id="come"/>`)}`
	),
	certain(
		'text box',
		(t) => `>${p(`<draw:frame><draw:text-box>${p(t)}</draw:text-box></draw:frame>`)}`
	),
	certain(
		'picture with words',
		(t) => `>${p(`<draw:frame><draw:image/><svg:desc>${t}</svg:desc></draw:frame>`)}`
	),
	certain(
		'table of one cell',
		(t) =>
			`><table:table><table:table-row><table:table-cell>${p(t)}</table:table-cell></table:table-row></table:table>`
	),
	doubtful('all deleted', (t) => `>${p(deleted(t))}`),
	doubtful('formula', () => `>${p('<draw:frame><draw:object/></draw:frame>')}`)
];

export const ODS_MARKS: readonly Mark[] = [
	...ODF_WORDS,
	certain('number with its text', (t) => ` office:value-type="float" office:value="${t}">${p(t)}`),
	doubtful('number without a text', (t) => ` office:value-type="float" office:value="${t}">`),
	doubtful('drawing', () => '><draw:frame><draw:image/></draw:frame>')
];

const rich = (...runs: [properties: string, text: string][]) =>
	` t="inlineStr"><is>${runs.map(([own, text]) => `<r><rPr>${own}</rPr><t>${text}</t></r>`).join('')}</is>`;

export const XLSX_MARKS: readonly Mark[] = [
	certain('strike', (t) => rich(['<strike/>', '9'], ['', t])),
	certain('strike that is off', (t) => rich(['<strike val="0"/>', t])),
	certain('superscript', (t) => rich(['', t], ['<vertAlign val="superscript"/>', '1'])),
	certain('subscript', (t) => rich(['', t], ['<vertAlign val="subscript"/>', '1'])),
	certain('white', (t) => rich(['<color rgb="FFFFFFFF"/>', '9'], ['', t])),
	certain('white of the theme', (t) => rich(['<color theme="0"/>', '9'], ['', t])),
	certain('white on a ground', (t) => ` s="8"><v>${t}</v>`),
	certain('reading', (t) => ` t="inlineStr"><is><t>${t}</t><rPh sb="0" eb="1"><t>9</t></rPh></is>`),
	certain('formula', (t) => `><f>9*9</f><v>${t}</v>`),
	certain('formula of words', (t) => ` t="str"><f>"9"</f><v>${t}</v>`),
	certain('as text', (t) => ` s="7" t="inlineStr"><is><t>${t}</t></is>`),
	certain('fraction that is hidden by the format', (t) => ` s="9"><v>${t}.2</v>`),
	certain('hair of a fraction', (t) => ` s="9"><v>${Number(t) - 0.0000000001}</v>`),
	certain('power of ten', (t) => `><v>${Number(t).toExponential()}</v>`),
	doubtful('all struck', (t) => ` s="1"><v>${t}</v>`),
	doubtful('all white', (t) => ` s="2"><v>${t}</v>`),
	doubtful('format that prints nothing', (t) => ` s="4"><v>${t}</v>`),
	doubtful('format of fractions', (t) => ` s="10"><v>${t}</v>`),
	certain('dust', (t) => rich(['<sz val="1"/>', '9'], ['', t])),
	doubtful('error', () => ' t="e"><v>#REF!</v>'),
	doubtful('truth', () => ' t="b"><v>1</v>'),
	doubtful('formula without a result', () => '><f>9*9</f>')
];

type XlsMark = Omit<Mark, 'write'> & { write: (text: string) => XlsCell };
const xls = (name: string, isCertain: boolean, write: XlsMark['write']): XlsMark => ({
	name,
	isCertain,
	write
});
const words = (text: string, ...runs: [number, number][]): XlsCell => ({ value: { text, runs } });

/** Fonts by number, of which there is no fourth: 1 is struck, 2 raised, 5 struck. */
export const XLS_MARKS: readonly XlsMark[] = [
	xls('strike', true, (t) => words(`9${t}`, [0, 1], [1, 0])),
	xls('strike behind', true, (t) => words(`${t}9`, [t.length, 1])),
	xls('strike of the font behind the fourth', true, (t) => words(`9${t}`, [0, 5], [1, 0])),
	xls('superscript', true, (t) => words(`${t}1`, [t.length, 2])),
	xls('as text', true, (t) => words(t)),
	xls('in a format of words', true, (t) => ({ value: { text: t }, style: 4 })),
	xls('words that the format leaves out', false, (t) => ({ value: { text: t }, style: 3 })),
	xls('number that the format leaves out', false, (t) => ({ value: Number(t), style: 3 })),
	xls('error', false, () => ({ value: 'error' })),
	xls('truth', false, () => ({ value: 'truth' })),
	xls('fraction', true, (t) => ({ value: Number(t) })),
	xls('all struck', false, (t) => ({ value: Number(t), style: 1 })),
	xls('all struck words', false, (t) => ({ value: { text: t }, style: 1 })),
	xls('struck by runs', false, (t) => words(t, [0, 1]))
];

type OfdMark = Omit<Mark, 'write'> & { write: (place: OfdPlace) => string };
const ofd = (name: string, isCertain: boolean, write: OfdMark['write']): OfdMark => ({
	name,
	isCertain,
	write
});

/** Digits of the form's figures are four points wide. */
export const OFD_MARKS: readonly OfdMark[] = [
	ofd(
		'struck beside',
		true,
		({ text, x, baseline, words: say, line }) =>
			say('9', x) + line(x - 0.5, baseline - 2.5, x + 4.5, baseline - 2.5) + say(text, x + 6)
	),
	ofd(
		'invisible',
		true,
		({ text, x, words: say }) => say('9', x + 4 * text.length, 'Visible="false"') + say(text, x)
	),
	ofd(
		'transparent',
		true,
		({ text, x, words: say }) => say('9', x + 4 * text.length, 'Alpha="0"') + say(text, x)
	),
	ofd(
		'white',
		true,
		({ text, x, words: say }) =>
			say('9', x + 4 * text.length, '', '<ofd:FillColor Value="255 255 255"/>') + say(text, x)
	),
	ofd(
		'covered',
		true,
		({ text, x, baseline, words: say, box }) =>
			say('9', x) + box(x - 0.5, baseline - 8, x + 5, baseline + 1, '255 255 255') + say(text, x)
	),
	ofd('red', true, ({ text, x, words: say }) =>
		say(text, x, '', '<ofd:FillColor Value="200 0 0"/>')
	),
	ofd(
		'slanted',
		true,
		({ text, x, words: say }) =>
			say('9', x, 'CTM="0.7071 0.7071 -0.7071 0.7071 0 0"') + say(text, x)
	),
	ofd('apart', true, ({ text, x, words: say }) =>
		[...text].map((d, i) => say(d, x + 4 * i)).join('')
	),
	ofd('with glyphs', true, ({ text, x, words: say }) =>
		say(
			text,
			x,
			'',
			'<ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>9</ofd:Glyphs></ofd:CGTransform>'
		)
	),
	ofd('twice for bold', true, ({ text, x, words: say }) => say(text, x) + say(text, x + 0.2)),
	ofd(
		'all struck',
		false,
		({ text, x, baseline, words: say, line }) =>
			say(text, x) + line(x - 0.5, baseline - 2.5, x + 4 * text.length + 0.5, baseline - 2.5)
	),
	ofd('all white', false, ({ text, x, words: say }) =>
		say(text, x, '', '<ofd:FillColor Value="255 255 255"/>')
	)
];

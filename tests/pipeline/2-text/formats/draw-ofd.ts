import { strToU8, zipSync } from 'fflate';
import type { Block, FormCell } from './form.ts';
import { PAGE, placeForm, SIZE, widthOf } from './place-form.ts';

/** Of the parts of a package: the same text gives the same bytes on any day. */
const DRAWN = new Date(2020, 0, 1);

const MILLIMETRE = 25.4 / 72;
const mm = (points: number): string => (points * MILLIMETRE).toFixed(4);
const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** Where a text stands, in points; `words` and `line` make objects of OFD. */
export interface OfdPlace {
	text: string;
	x: number;
	baseline: number;
	words: (text: string, x: number, look?: string, children?: string) => string;
	line: (x: number, top: number, u: number, bottom: number, look?: string) => string;
	box: (left: number, top: number, right: number, bottom: number, look: string) => string;
}
/** What is drawn for a cell's line of text; undefined where it is plain. */
export type WriteOfd = (cell: FormCell, place: OfdPlace) => string | undefined;

/** A report as OFD writers draw it: each line of text an object with its steps, each line a path of its own. */
export function drawOfd(
	blocks: readonly Block[],
	{ write = () => undefined, apart = false }: { write?: WriteOfd; apart?: boolean } = {}
): Uint8Array {
	const pages: string[][] = [];
	let id = 10;
	const text = (words: string, x: number, baseline: number, look = '', children = '') => {
		const steps = [...words].slice(0, -1).map((c) => mm(widthOf(c)));
		const delta = steps.length > 0 ? ` DeltaX="${grouped(steps)}"` : '';
		return `<ofd:TextObject ID="${id++}" Boundary="${mm(x)} ${mm(baseline - SIZE)} ${mm(widthOf(words))} ${mm(SIZE * 1.2)}" Font="3" Size="${mm(SIZE)}" ${look}>${children}<ofd:TextCode X="0" Y="${mm(SIZE)}"${delta}>${words.replaceAll('<', '&lt;')}</ofd:TextCode></ofd:TextObject>`;
	};
	const path = (x: number, top: number, u: number, bottom: number, look = '') =>
		`<ofd:PathObject ID="${id++}" Boundary="${mm(x)} ${mm(top)} ${mm(u - x)} ${mm(bottom - top)}" LineWidth="0.25" ${look}><ofd:AbbreviatedData>M 0 0 L ${mm(u - x)} ${mm(bottom - top)}</ofd:AbbreviatedData></ofd:PathObject>`;
	const filled = (left: number, top: number, right: number, bottom: number, look: string) =>
		`<ofd:PathObject ID="${id++}" Boundary="${mm(left)} ${mm(top)} ${mm(right - left)} ${mm(bottom - top)}" Stroke="false" Fill="true"><ofd:FillColor Value="${look}"/><ofd:AbbreviatedData>M 0 0 L ${mm(right - left)} 0 L ${mm(right - left)} ${mm(bottom - top)} L 0 ${mm(bottom - top)} C</ofd:AbbreviatedData></ofd:PathObject>`;
	placeForm(blocks, {
		page: () => void pages.push([]),
		write(words, x, baseline, cell) {
			const place: OfdPlace = {
				text: words,
				x,
				baseline,
				words: (own, at, look, children) => text(own, at, baseline, look, children),
				line: path,
				box: filled
			};
			const own = cell ? write(cell, place) : undefined;
			if (own !== undefined) return void pages.at(-1)?.push(own);
			let at = x;
			for (const part of apart ? [...words] : [words]) {
				pages.at(-1)?.push(text(part, at, baseline));
				at += widthOf(part);
			}
		},
		line: (x, top, u, bottom) => void pages.at(-1)?.push(path(x, top, u, bottom))
	});
	const area = `<ofd:PhysicalBox>0 0 ${mm(PAGE.width)} ${mm(PAGE.height)}</ofd:PhysicalBox>`;
	const parts: Record<string, string> = {
		'OFD.xml': `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
		'Doc_0/Document.xml': `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea>${area}</ofd:PageArea></ofd:CommonData><ofd:Pages>${pages
			.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
			.join('')}</ofd:Pages></ofd:Document>`
	};
	for (const [i, objects] of pages.entries())
		parts[`Doc_0/Pages/Page_${i}/Content.xml`] =
			`<ofd:Page ${NAMESPACE}><ofd:Area>${area}</ofd:Area><ofd:Content><ofd:Layer ID="9" Type="Body">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
	return zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, strToU8(v)])), {
		mtime: DRAWN
	});
}

/** Equal steps as one: `g 3 2.8`. */
function grouped(steps: readonly string[]): string {
	const words: string[] = [];
	for (let i = 0; i < steps.length;) {
		let end = i;
		while (steps[end] === steps[i]) end++;
		words.push(end - i > 1 ? `g ${end - i} ${steps[i]}` : `${steps[i]}`);
		i = end;
	}
	return words.join(' ');
}

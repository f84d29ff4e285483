import type { Package } from '../docx/package.ts';
import { allowance } from '../limits.ts';
import type { Page } from '../page-layout/page.ts';
import { type Matrix } from '../pdf/matrix.ts';
import { pagesOf } from '../pdf/pages.ts';
import type { SeenPage } from '../pdf/read-page.ts';
import { sightOf } from '../pdf/sight.ts';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/tree.ts';
import { type Painted, paintObjects } from './paint.ts';
import { boxIn, isOff, POINTS } from './values.ts';

/** A4 in millimetres, where a document says nothing. */
const A4 = [0, 0, 210, 297] as const;
const MOST_PAGES = 500;
/** Objects and characters of a document: what is drawn in several places counts in each. */
const MOST_PAINTED = 300_000;

/** A picture on a page by the part of the package that it is; null where none is named. */
export interface LaidPicture {
	part: string | null;
	matrix: Matrix;
}

export interface OfdPages {
	pages: Page[];
	/** Of each page. */
	pictures: LaidPicture[][];
}

interface DrawnPage extends SeenPage {
	pictures: LaidPicture[];
}

/** The pages of an OFD package (GB/T 33190); null where a part that it names is not there or is torn. */
export function pagesIn(found: Package): OfdPages | null {
	const pages: DrawnPage[] = [];
	const take = allowance(MOST_PAINTED, 'objects and characters');
	const bodies = childrenOf(found.xml('OFD.xml')).filter(({ name }) => name === 'DocBody');
	for (const body of bodies) {
		const root = childOf(body, 'DocRoot');
		const own = root && documentPages(found, resolved('OFD.xml', textIn(root)), take);
		if (!own) return null;
		pages.push(...own);
	}
	if (bodies.length === 0) return null;
	return { pages: pagesOf(pages), pictures: pages.map(({ pictures }) => pictures) };
}

function documentPages(found: Package, path: string, take: Painted['take']): DrawnPage[] | null {
	const document = found.xml(path);
	const list = childOf(document, 'Pages');
	if (!document || !list) return null;
	const common = childOf(document, 'CommonData');
	const resources = resourcesOf(found, path, childrenOf(common));
	const templates = new Map(
		childrenOf(common)
			.filter(({ name }) => name === 'TemplatePage')
			.map(({ attributes }) => [attributes.ID ?? '', attributes])
	);
	const notes = notesOf(found, path, document);
	const pages: DrawnPage[] = [];
	for (const { attributes } of childrenOf(list).slice(0, MOST_PAGES)) {
		const part = resolved(path, attributes.BaseLoc ?? '');
		const page = found.xml(part);
		if (!page) return null;
		const area = areaOf(page) ?? areaOf(common) ?? A4;
		const [left, top, width, height] = area;
		const [across, down] = [width * POINTS, height * POINTS];
		const sheet = { left: 0, right: across, top: 0, bottom: down };
		const matrix: Matrix = [POINTS, 0, 0, POINTS, -left * POINTS, -top * POINTS];
		const painting = { glyphs: [], fills: [], level: [], upright: [], figures: [] };
		const own = childrenOf(page).filter(({ name }) => name === 'PageRes');
		const media = new Map([...resources.media, ...resourcesOf(found, part, own).media]);
		const painted: Painted = { painting, sheet, at: 0, take, pictures: [], ...resources };
		const under = childrenOf(page).filter(({ name }) => name === 'Template');
		const isBehind = (template: XmlElement) => template.attributes.ZOrder !== 'Foreground';
		const paintTemplate = (template: XmlElement) => {
			const base = templates.get(template.attributes.TemplateID ?? '')?.BaseLoc;
			const content = childOf(base ? found.xml(resolved(path, base)) : null, 'Content');
			if (content) paintObjects(content, matrix, painted);
		};
		under.filter(isBehind).forEach(paintTemplate);
		const content = childOf(page, 'Content');
		if (content) paintObjects(content, matrix, painted);
		under.filter((template) => !isBehind(template)).forEach(paintTemplate);
		for (const note of notes.get(attributes.ID ?? '') ?? []) paintNote(note, matrix, painted);
		const pictures = painted.pictures.map(({ resource, matrix }) => ({
			part: media.get(resource) ?? null,
			matrix
		}));
		pages.push({ width: across, height: down, painting, pictures, ...sightOf(painting, sheet) });
	}
	return pages;
}

const areaOf = (element: XmlElement | undefined) => {
	const area = childOf(element, element?.name === 'CommonData' ? 'PageArea' : 'Area');
	const box = childOf(area, 'PhysicalBox');
	return box ? boxIn(textIn(box)) : null;
};

/** What the resource files that some elements of a part name declare, by id. */
function resourcesOf(found: Package, part: string, elements: readonly XmlElement[]) {
	const params = new Map<string, XmlElement>();
	const composites = new Map<string, XmlElement>();
	const media = new Map<string, string>();
	for (const element of elements.filter(({ name }) =>
		/^(?:Public|Document|Page)Res$/u.test(name)
	)) {
		const file = resolved(part, textIn(element));
		const root = found.xml(file);
		const base = resolved(file, root?.attributes.BaseLoc ?? '');
		for (const group of childrenOf(root))
			for (const resource of childrenOf(group)) {
				const id = resource.attributes.ID ?? '';
				if (resource.name === 'DrawParam') params.set(id, resource);
				else if (resource.name === 'CompositeGraphicUnit') composites.set(id, resource);
				else {
					const mediaFile = childOf(resource, 'MediaFile');
					if (mediaFile) media.set(id, resolved(`${base}/`, textIn(mediaFile)));
				}
			}
	}
	return { params, composites, media };
}

/** Remarks and stamps laid upon pages, by the id of the page. */
function notesOf(found: Package, path: string, document: XmlElement): Map<string, XmlElement[]> {
	const notes = new Map<string, XmlElement[]>();
	const list = childOf(document, 'Annotations');
	if (!list) return notes;
	const index = resolved(path, textIn(list));
	for (const page of childrenOf(found.xml(index))) {
		const file = childOf(page, 'FileLoc');
		const own = file ? childrenOf(found.xml(resolved(index, textIn(file)))) : [];
		notes.set(page.attributes.PageID ?? '', own);
	}
	return notes;
}

const SILENT = /^(?:Watermark|Highlight|Link)$/u;

function paintNote(note: XmlElement, matrix: Matrix, painted: Painted): void {
	const { Type: type = '', Visible: visible } = note.attributes;
	const appearance = childOf(note, 'Appearance');
	if (!appearance || SILENT.test(type) || isOff(visible)) return;
	const [left, top] = boxIn(appearance.attributes.Boundary) ?? [0, 0, 0, 0];
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
	const moved = [a, b, c, d, e + a * left + c * top, f + b * left + d * top];
	paintObjects(appearance, moved, painted, true);
}

/** Paths begin at the package where they begin with a slash, else where the part lies that names them. */
function resolved(part: string, target: string): string {
	const path = target.trim().replaceAll('\\', '/');
	const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
	for (const step of path.split('/'))
		if (step === '..') steps.pop();
		else if (step !== '.' && step !== '') steps.push(step);
	return steps.join('/');
}

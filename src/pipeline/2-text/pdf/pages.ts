import type { Box, Page } from '../page-layout/page.ts';
import { mappedBy } from './fonts.ts';
import type { SeenPage } from './read-page.ts';
import { boxOf } from './glyph-box.ts';
import { wordsOf } from './words.ts';

/** The pages with their words and lines, as a reader of any origin gives them. */
export function pagesOf(pages: readonly SeenPage[]): Page[] {
	const isMapped = mappedBy(pages.map((p) => p.glyphs));
	return pages.map(({ width, height, glyphs, unseen, strikes, painting }) => {
		const marks: Box[] = [...painting.figures, ...unseen.map(boxOf)];
		const level = painting.level.filter((line) => !strikes.has(line));
		const { upright } = painting;
		return { width, height, words: wordsOf(glyphs, upright, isMapped), level, upright, marks };
	});
}

import type { Page } from '@playwright/test';
import { TURNS } from '../hostile/harmless.ts';

/** Words on a page with what turns those beside them round; not those that stand apart (`<bdi>`). */
export const turnedOn = (page: Page): Promise<string[]> =>
	page.evaluate((pattern) => {
		const turns = new RegExp(pattern, 'u');
		const found: string[] = [];
		const walker = document.createTreeWalker(
			document,
			NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
		);
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			if (node instanceof Element) {
				const values = [...node.attributes].map(({ value }) => value);
				found.push(...values.filter((value) => turns.test(value)));
			} else if (!node.parentElement?.closest('bdi, script, textarea'))
				found.push(...[node.textContent ?? ''].filter((text) => turns.test(text)));
		}
		return found.map((one) => encodeURI(one.slice(0, 100)));
	}, TURNS.source);

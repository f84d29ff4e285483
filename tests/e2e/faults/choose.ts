import type { Page } from '@playwright/test';

/** As a reader does: without loading the page anew. */
export const choose = (page: Page, path: string) =>
	page.evaluate((to) => {
		const link = Object.assign(document.createElement('a'), { href: to });
		document.querySelector('main')?.append(link);
		link.click();
	}, path);

import type { Page } from '@playwright/test';
import { drawn, expect, test, visit } from './visit.ts';

/** As translators of browsers do: each text gives its place to a `<font>` that holds another. */
const translate = (page: Page) =>
	page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		for (const text of texts) {
			if (!text.data.trim() || text.parentElement?.closest('script, style, svg')) continue;
			const font = document.createElement('font');
			const inner = document.createElement('font');
			inner.textContent = text.data;
			font.append(inner);
			text.replaceWith(font);
		}
	});

const words = (page: Page) =>
	page
		.locator('main')
		.innerText()
		.then((text) => text.replace(/\s+/g, ' ').trim());

for (const [from, to] of [
	['/en/demo/volumes', '/en/demo/volumes?split=level'],
	['/en/demo/findings', '/en/demo/findings?severity=error']
] as const)
	test(`a translated page follows what is chosen: ${to}`, async ({ page }) => {
		test.setTimeout(300_000);
		await visit(page, to);
		const whole = await words(page);
		await visit(page, from);
		await translate(page);
		await page.evaluate((address) => {
			const link = Object.assign(document.createElement('a'), { href: address });
			document.querySelector('main')?.append(link);
			link.click();
			link.remove();
		}, to);
		await expect(page).toHaveURL(to);
		await drawn(page);
		await expect.poll(() => words(page)).toBe(whole);
	});

import { askParquet } from './dataset.ts';
import { drawn, expect, numberIn, test, visit } from './visit.ts';

test('a number of the report leads to its passage in the text', async ({ page }) => {
	await visit(page, '/report');
	await page.locator('main li a').first().click();
	await drawn(page);
	const link = page.locator('table td a[href^="#p"]').filter({ hasText: /\d{2}/ }).first();
	const printed = numberIn((await link.textContent()) ?? '');
	await link.click();
	const passage = page.locator('mark.chosen').first();
	await expect(passage).toBeInViewport();
	expect(numberIn((await passage.textContent()) ?? '')).toBe(printed);
	expect(new URL(page.url()).hash).toMatch(/^#p\d+-\d+$/);
});

test('every number of a report stands at the place it names', async ({ page }) => {
	const [one] = await askParquet(
		'demo',
		`select report_id from reports where requests_state = 'read' and disputes_state = 'read'
		and proactive_state = 'read' and template = '2021' order by report_id limit 1`
	);
	await visit(page, `/en/demo/report?id=${encodeURIComponent(String(one?.report_id))}`);
	const wrong = await page.locator('table td a[href^="#p"]').evaluateAll((links) =>
		links.flatMap((link) => {
			const id = link.getAttribute('href')?.slice(1) ?? '';
			const place = document.getElementById(id);
			const plain = (text: string | null | undefined) => (text ?? '').replace(/[,，\s]/g, '');
			const shown = plain(link.textContent);
			if (!place) return [`${id} is nowhere`];
			return /^\d+(\.\d+)?$/.test(shown) && Number(plain(place.textContent)) !== Number(shown)
				? [`${id}: ${plain(place.textContent)} is not ${shown}`]
				: [];
		})
	);
	expect(wrong).toEqual([]);
	expect(await page.locator('table td a[href^="#p"]').count()).toBeGreaterThan(150);
});

test('a link to a passage of any report opens it there', async ({ page }) => {
	const [cell] = await askParquet(
		'demo',
		`select r.report_id, q.count, q.text_start, q.text_end
		from requests q join reports r using (report)
		where q.item = 'received_new' and q.applicant = 'total' and q.state = 'stated' and q.count > 99
		order by r.report_id desc limit 1`
	);
	const id = encodeURIComponent(String(cell?.report_id));
	await visit(page, `/en/demo/report?id=${id}#p${cell?.text_start}-${cell?.text_end}`);
	const passage = page.locator('mark.chosen').first();
	await expect(passage).toBeInViewport();
	expect(numberIn((await passage.textContent()) ?? '')).toBe(cell?.count);
});

test('a finding leads to both sides of what it contradicts', async ({ page }) => {
	const [finding] = await askParquet(
		'demo',
		`select r.report_id, f.place, f.stated from findings f join reports r using (report)
		where f.severity = 'error' and f.origin = 'source' and f.rule = 'applicants-sum'
		order by r.report_id limit 1`
	);
	await visit(page, `/en/demo/report?id=${encodeURIComponent(String(finding?.report_id))}`);
	const item = page.locator('li', { hasText: /contradiction/ }).first();
	const passages = item.locator('.passages a');
	expect(await passages.count()).toBeGreaterThan(1);
	await passages.first().click();
	await expect(page.locator('mark.chosen').first()).toBeInViewport();
});

test('blanks are words, never 0', async ({ page }) => {
	const [cell] = await askParquet(
		'reports',
		`select r.report_id, d.text_start, d.text_end from disputes d join reports r using (report)
		where d.state = 'blank' order by 1, 2 limit 1`
	);
	await visit(page, `/en/report?id=${encodeURIComponent(String(cell?.report_id))}`);
	const blank = page.locator(`table td a[href="#p${cell?.text_start}-${cell?.text_end}"]`);
	await expect(blank.first()).toHaveText('not stated');
});

test('an id that no report has is said to be so', async ({ page }) => {
	await visit(page, '/en/report?id=nobody-1999');
	await expect(page.locator('h1')).toHaveText('There is no such report');
	await page.getByRole('link', { name: 'Organs' }).click();
	await drawn(page);
});

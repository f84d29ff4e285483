import { count } from '../../../scripts/testing/figures.ts';
import { HOSTS } from './faulty-site.ts';
import { ALL, drawnText, expect, settled, test, VIEWS, wholeAnswer } from './play.ts';

for (const [v, view] of VIEWS.entries())
	for (const [h, how] of HOSTS.entries()) {
		if (!ALL && h % VIEWS.length !== v) continue;
		test(`${view.name} works on a host with ${how.name}`, async ({ page, site, wholes }) => {
			test.setTimeout(300_000);
			const path = await view.path();
			const whole = await wholeAnswer(page, site, wholes, path);
			site.play(how.name === 'slow' ? /\/data\/|\.wasm/ : /./, how);
			const other = await page.context().browser()?.newContext();
			const fresh = await other?.newPage();
			if (!fresh) throw new Error('no page');
			await fresh.goto(site.address + path);
			expect(await settled(fresh, 150_000)).toBe('answered');
			expect(site.played).toBeGreaterThan(0);
			expect(await drawnText(fresh)).toBe(whole);
			count('hosts');
			await other?.close();
			site.heal();
		});
	}

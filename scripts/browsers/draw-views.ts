import { serveSite } from '../server/serve-site.ts';
import type { Look, OpenBrowser } from './look.ts';
import { viewsIn } from './views-in.ts';

const SITE = 'build';

/** Draws every view of the built site in a browser and says what came of it. Exit 1 if one is not drawn or complains. */
export async function drawViews(browser: OpenBrowser): Promise<void> {
	const site = await serveSite({ folder: SITE, base: process.env.BASE_PATH ?? '', port: 0 });
	try {
		const looks: Look[] = [];
		for (const path of await viewsIn(SITE)) looks.push(await browser.look(site.address, path));
		console.table(Object.fromEntries(looks.map(({ path, ...look }) => [path, look])));
		const failed = looks.filter(({ drawn, complaints }) => !drawn || complaints !== '');
		console.log(`${looks.length - failed.length} passed, ${failed.length} failed`);
		if (failed.length > 0) process.exitCode = 1;
	} finally {
		await browser.close();
		await site.close();
	}
}

import { serveSite } from '../server/serve-site.ts';
import type { Look, OpenBrowser } from './look.ts';
import { viewsIn } from './views-in.ts';

const SITE = 'build';

/** Draws every view of the built site in a browser and says what came of it. Exit 1 if one is not drawn or complains. */
export async function drawViews(browser: OpenBrowser): Promise<void> {
	const site = await serveSite({ folder: SITE, base: process.env.BASE_PATH ?? '', port: 0 });
	try {
		const looks: Look[] = [];
		for (const path of await viewsIn(SITE)) {
			const look = await browser.look(site.address, path);
			looks.push(look);
			console.log(lineOf(look));
		}
		const failed = looks.filter((look) => !isSound(look));
		console.log(`${looks.length - failed.length} passed, ${failed.length} failed`);
		if (failed.length > 0) process.exitCode = 1;
	} finally {
		await browser.close();
		await site.close();
	}
}

const isSound = ({ drawn, complaints }: Look): boolean => drawn && complaints === '';

const lineOf = (look: Look): string =>
	`${isSound(look) ? '✓' : '✘'} ${look.path.padEnd(24)} ${look.charts} charts, ${look.seconds} s ${look.complaints}`;

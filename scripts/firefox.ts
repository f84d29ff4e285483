import { findFirefox } from './firefox/find.ts';
import { lookAtViews } from './firefox/look-at-views.ts';
import { serveSite } from './server/serve-site.ts';

/** Draws every view of the built site in the Firefox of this machine. Exit 1 if one is not drawn or complains. */
const program = findFirefox();
if (program === null) {
	console.log(
		'no Firefox here: install one (Debian: apt-get install firefox-esr) or name it in FIREFOX'
	);
} else {
	const base = process.env.BASE_PATH ?? '';
	const folder = 'build';
	const site = await serveSite({ folder, base, port: 0 });
	try {
		const looks = await lookAtViews(program, folder, site.address);
		console.table(Object.fromEntries(looks.map(({ path, ...look }) => [path, look])));
		const failed = looks.filter(({ drawn, complaints }) => !drawn || complaints !== '');
		console.log(`${looks.length - failed.length} passed, ${failed.length} failed`);
		if (failed.length > 0) process.exitCode = 1;
	} finally {
		await site.close();
	}
}

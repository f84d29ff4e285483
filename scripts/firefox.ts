import { drawViews } from './browsers/draw-views.ts';
import { findProgram } from './browsers/find.ts';
import { openFirefox } from './browsers/firefox.ts';

const program = findProgram(process.env.FIREFOX, ['firefox-esr', 'firefox']);
if (program === null)
	console.log(
		'no Firefox here: install one (Debian: apt-get install firefox-esr) or name it in FIREFOX'
	);
else await drawViews(await openFirefox(program));

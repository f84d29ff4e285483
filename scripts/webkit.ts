import { drawViews } from './browsers/draw-views.ts';
import { findProgram } from './browsers/find.ts';
import { openScreen } from './browsers/screen.ts';
import { openWebKit } from './browsers/webkit.ts';

/** Where distributions put what WebKitGTK shows itself with, which is on no path. */
const LIBRARIES = ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', ''].flatMap((of) =>
	['6.0', '4.1', '4.0'].map((version) => `/usr/lib/${of}webkit2gtk-${version}`)
);

const driver = findProgram(process.env.WEBKIT_DRIVER, ['WebKitWebDriver']);
const browser = findProgram(process.env.WEBKIT, ['MiniBrowser'], LIBRARIES);
const screen = driver === null || browser === null ? null : await openScreen();
if (driver === null || browser === null || screen === null)
	console.log(
		'no WebKit here: install one (Debian: apt-get install webkit2gtk-driver xvfb) or name it in WEBKIT and WEBKIT_DRIVER'
	);
else
	try {
		await drawViews(await openWebKit({ driver, browser }, screen));
	} finally {
		screen.close();
	}

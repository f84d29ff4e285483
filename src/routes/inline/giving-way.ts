import beforeApp from './before-app.js?raw';
import giveWay from './give-way.js?raw';

/** Where Kit's own script starts the app, at the end of the body. */
const APP = /<script>\s*\{\s*__sveltekit_/;

/** What the two scripts say, in the language of the page. */
export interface Said {
	/** In the frame of a question, until it is answered. */
	asking: string;
	/** In a browser below the floor. */
	old: string;
	/** Where the app did not start, followed by `reload` as a link. */
	failed: string;
	reload: string;
}

/**
 * A page of the app that stands by itself: its main part gives way to a frame where its address has a
 * search part, and it stays as it was built where the app cannot start. `svelte.config.js` allows the
 * two scripts by their hashes.
 */
export function givingWay(html: string, { asking, old, failed, reload }: Said): string {
	if (!APP.test(html)) return html;
	const start = html.indexOf('<main ');
	const end = html.indexOf('</main>');
	if (start < 0 || end < start) throw new Error('a page of the app without a main part');
	const after = end + '</main>'.length;
	return [
		html.slice(0, start),
		`<script${data({ asking, old })}>${giveWay}</script>`,
		html.slice(start, after),
		'</template>',
		html
			.slice(after)
			.replace(APP, (app) => `<script${data({ failed, reload })}>${beforeApp}</script>${app}`)
	].join('');
}

const data = (words: Record<string, string>): string =>
	Object.entries(words)
		.map(
			([name, text]) => ` data-${name}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
		)
		.join('');

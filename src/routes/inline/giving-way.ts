import beforeApp from './before-app.js?raw';
import giveWay from './give-way.js?raw';

/** Where Kit's own script starts the app, at the end of the body. */
const APP = /<script>\s*\{\s*__sveltekit_/;

/**
 * A page whose main part gives way to a frame where its address has a search part; `asking` is said
 * in it. `svelte.config.js` allows the two scripts by their hashes.
 */
export function givingWay(html: string, asking: string): string {
	if (!APP.test(html)) return html;
	const start = html.indexOf('<main ');
	const end = html.indexOf('</main>');
	if (start < 0 || end < start) throw new Error('a page of the app without a main part');
	const after = end + '</main>'.length;
	return [
		html.slice(0, start),
		`<script data-asking="${asking}">${giveWay}</script>`,
		html.slice(start, after),
		'</template>',
		html.slice(after).replace(APP, (app) => `<script>${beforeApp}</script>${app}`)
	].join('');
}

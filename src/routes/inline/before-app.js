// Stands before the script that starts the app. Where the main part of the page gave way to a frame,
// the app must draw everything anew: without its marks Svelte does not try to wake what is there.
{
	const me = document.currentScript;
	const body = me?.parentElement;
	if (body?.querySelector(':scope > main.asked')) {
		for (const kept of body.querySelectorAll(':scope > template')) kept.remove();
		for (const node of [...body.childNodes]) if (node.nodeType === Node.COMMENT_NODE) node.remove();
	}
	me?.remove();
}

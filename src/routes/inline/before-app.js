// Stands before the script that starts the app. Below the floor that script is led into a template: the
// page stays as it was built. Elsewhere it watches over the start: an app that breaks while it wakes
// the page wipes it first, so the page as it was built is put back, with a sentence.
(function () {
	var me = document.currentScript;
	var root = document.documentElement;
	var body = me.parentNode;
	/** Milliseconds after which an app that has not started will not. */
	var PATIENCE = 20000;

	function all(selector) {
		return Array.prototype.slice.call(body.querySelectorAll(':scope > ' + selector));
	}

	function watchOver() {
		var kept = body.cloneNode(true);
		var said = null;
		var over = false;
		var timer = setTimeout(fail, PATIENCE);

		function sentence() {
			var words = document.createElement('p');
			var again = document.createElement('a');
			words.className = 'wide as-built';
			words.setAttribute('role', 'status');
			words.appendChild(document.createTextNode(me.getAttribute('data-failed') + ' '));
			again.href = location.href;
			again.textContent = me.getAttribute('data-reload');
			again.onclick = function (event) {
				event.preventDefault();
				location.reload();
			};
			words.appendChild(again);
			return words;
		}

		function fail() {
			if (over) return;
			if (!body.querySelector('main, footer')) {
				body.textContent = '';
				while (kept.firstChild) body.appendChild(kept.firstChild);
			}
			if (said) return;
			root.setAttribute('data-as-built', 'failed');
			said = sentence();
			var main = body.querySelector('main');
			if (!main) return void body.appendChild(said);
			if (/\basked\b/.test(main.className)) {
				main.removeAttribute('aria-busy');
				main.replaceChild(said, main.lastChild);
			} else body.insertBefore(said, main);
		}

		// After the app has had its own say about what went wrong.
		function soon() {
			setTimeout(fail, 500);
		}

		function started() {
			clearTimeout(timer);
			removeEventListener('error', soon);
			removeEventListener('unhandledrejection', soon);
			removeEventListener('app-started', started);
			over = true;
			root.removeAttribute('data-as-built');
			if (said && said.parentNode) said.parentNode.removeChild(said);
			kept = null;
		}

		addEventListener('error', soon);
		addEventListener('unhandledrejection', soon);
		addEventListener('app-started', started);
	}

	if (root.getAttribute('data-as-built') === 'old') document.write('<template>');
	else {
		watchOver();
		// Where the main part gave way to a frame the app must draw everything anew: without its marks
		// Svelte does not try to wake what is there.
		if (body.querySelector(':scope > main.asked')) {
			all('template').forEach(function (unused) {
				body.removeChild(unused);
			});
			Array.prototype.slice.call(body.childNodes).forEach(function (node) {
				if (node.nodeType === Node.COMMENT_NODE) body.removeChild(node);
			});
		}
	}
	body.removeChild(me);
})();

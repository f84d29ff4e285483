// Stands where the main part of a prerendered page begins. That part answers the address without a
// search part, or with the version of the data that it was built over alone. Where the address asks for something else, the parser is led to put it into a
// template, which is no part of the page, and a frame with what was asked stands in its place until
// the app has the answer. Only a script that the parser meets can do so before anything is drawn.
// In a browser below the floor (`src/routes/floor.ts`) the page stays as it was built and says so: this
// is written for browsers of any age.
(function () {
	var me = document.currentScript;
	var root = document.documentElement;

	function isAble() {
		try {
			return (
				typeof WebAssembly === 'object' &&
				typeof structuredClone === 'function' &&
				typeof Object.hasOwn === 'function' &&
				typeof [].findLast === 'function' &&
				typeof [].at === 'function' &&
				new RegExp('(?<=a)b', 'u').test('ab')
			);
		} catch (error) {
			return error === null;
		}
	}

	function onlyFrame(markup) {
		return markup === '<template>' ? markup : null;
	}

	function isOfOtherVersion() {
		var cited = /[?&]v=([^&]*)/.exec(location.search);
		var own = document.querySelector('meta[name="data-version"]');
		return cited !== null && own !== null && cited[1] !== own.getAttribute('content');
	}

	// A library asks in this way what the browser can; the policy on scripts answers.
	function onlyProbe(text) {
		return text === '"use strict"; (function* () {})' ? text : null;
	}

	function onlyOwn(address) {
		return new URL(address, location.href).origin === location.origin ? address : null;
	}

	// Of all that a browser takes for code, what this site gives it is let through, and nothing else.
	if (window.trustedTypes && window.trustedTypes.createPolicy)
		window.trustedTypes.createPolicy('default', {
			createHTML: onlyFrame,
			createScript: onlyProbe,
			createScriptURL: onlyOwn
		});

	if (!isAble()) {
		root.setAttribute('data-as-built', 'old');
		var words = document.createElement('p');
		words.className = 'wide as-built';
		words.setAttribute('role', 'status');
		words.appendChild(document.createTextNode(me.getAttribute('data-old')));
		me.parentNode.insertBefore(words, me);
	} else if (/[?&](?!v=)[^&]/.test(location.search) || isOfOtherVersion()) {
		var frame = document.createElement('main');
		var heading = document.createElement('h1');
		var text = document.createElement('p');
		var asked = [];
		new URLSearchParams(location.search).forEach(function (value, name) {
			if (name !== 'v') asked.push(value);
		});
		frame.id = 'content';
		frame.className = 'wide asked';
		frame.setAttribute('aria-busy', 'true');
		heading.textContent = document.title.split(' · ')[0];
		text.textContent = me.getAttribute('data-asking') + ' ' + asked.join(' · ').slice(0, 200);
		frame.appendChild(heading);
		frame.appendChild(text);
		me.parentNode.insertBefore(frame, me);
		document.write('<template>');
	}
	me.parentNode.removeChild(me);
})();

// Stands where the main part of a prerendered page begins. That part answers the address without a
// search part. Where the address asks for something else, the parser is led to put it into a
// template, which is no part of the page, and a frame with what was asked stands in its place until
// the app has the answer. Only a script that the parser meets can do so before anything is drawn.
{
	const me = document.currentScript;
	if (location.search) {
		const frame = document.createElement('main');
		const heading = document.createElement('h1');
		const words = document.createElement('p');
		const asked = [...new URLSearchParams(location.search).values()].join(' · ');
		frame.id = 'content';
		frame.className = 'wide asked';
		frame.setAttribute('aria-busy', 'true');
		heading.textContent = document.title.split(' · ')[0] ?? '';
		words.textContent = `${me?.dataset.asking} ${asked.slice(0, 200)}`;
		frame.append(heading, words);
		me?.before(frame);
		document.write('<template>');
	}
	me?.remove();
}

/** What the engine answers for: whoever comes near one of these is about to ask. */
const CONTROLS = 'summary, select, input, [data-needs-script], [data-sveltekit-keepfocus]';
const SIGNS = ['pointerover', 'pointerdown', 'focusin'] as const;
/** Milliseconds after which a page on a fast line has nothing better to do. */
const QUIET = 1000;

interface Line {
	saveData?: boolean;
	effectiveType?: string;
	downlink?: number;
}

/**
 * Acts once: when the reader first points at a control or moves the focus to one, or on a fast line
 * when the page has come to rest. Gives what calls it off.
 */
export function whenWanted(act: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;

	function stop() {
		clearTimeout(timer);
		for (const sign of SIGNS) document.removeEventListener(sign, look, true);
	}
	function once() {
		stop();
		act();
	}
	function look({ target }: Event) {
		if (target instanceof Element && target.closest(CONTROLS) !== null) once();
	}

	for (const sign of SIGNS) document.addEventListener(sign, look, { capture: true, passive: true });
	if (isFast() && 'requestIdleCallback' in window)
		timer = setTimeout(() => requestIdleCallback(once, { timeout: 10_000 }), QUIET);
	return stop;
}

function isFast(): boolean {
	const line = (navigator as Navigator & { connection?: Line }).connection;
	return (
		line !== undefined &&
		line.saveData !== true &&
		line.effectiveType === '4g' &&
		(line.downlink ?? 0) >= 5
	);
}

/** Milliseconds of a step, and added to what is waited for: whoever must give up first does so itself, with a better reason. */
const STEP = 1000;
const GRACE = 5000;

export interface Silence {
	/** A sign must come within so many milliseconds. */
	expect(within: number): void;
	/** Nothing is waited for: a long computation is silent too. */
	calm(): void;
	stop(): void;
}

/**
 * Calls `onSilence` once where an expected sign does not come. Steps are counted, not the clock: a page
 * in the background or a machine that slept has not waited.
 */
export function watchSilence(onSilence: () => void): Silence {
	let left = Infinity;
	const timer = setInterval(() => {
		left -= STEP;
		if (left > 0) return;
		clearInterval(timer);
		onSilence();
	}, STEP);
	return {
		expect(within) {
			left = within + GRACE;
		},
		calm() {
			left = Infinity;
		},
		stop: () => clearInterval(timer)
	};
}

import cliProgress from 'cli-progress';

export interface Progress {
	/** `of` is null where nobody knows how many documents there are. */
	tell(done: number, of: number | null): void;
	/** A line beside the progress; each line once. */
	say(line: string): void;
	stop(): void;
}

const EVERY = 3000;

/** A bar on a terminal; elsewhere, as in a log, a line every few seconds. */
export function openProgress(stream: NodeJS.WriteStream): Progress {
	const write = (line: string) => stream.write(`${line}\n`);
	const said = new Set<string>();
	const say = (line: string) => {
		if (!said.has(line)) write(line);
		said.add(line);
	};
	return { ...(stream.isTTY ? openBar(stream) : openLines(write)), say };
}

function openBar(stream: NodeJS.WriteStream): Pick<Progress, 'tell' | 'stop'> {
	const rateNow = openRate(() => performance.now());
	const bar = new cliProgress.SingleBar(
		{
			stream,
			format: '{bar} {value} of {total} documents, {rate}/s, {eta_formatted} left',
			hideCursor: true,
			etaBuffer: 50
		},
		cliProgress.Presets.shades_classic
	);
	let open = false;
	return {
		tell(done, of) {
			const rate = Math.round(rateNow(done));
			if (!open) bar.start(of ?? done, done, { rate });
			bar.setTotal(of ?? done);
			bar.update(done, { rate });
			open = true;
		},
		stop: () => bar.stop()
	};
}

/** `now` in milliseconds. */
export function openLines(
	write: (line: string) => void,
	now = () => performance.now()
): Pick<Progress, 'tell' | 'stop'> {
	const rateNow = openRate(now);
	let told = now();
	return {
		tell(done, of) {
			const rate = rateNow(done);
			if (now() - told < EVERY) return;
			told = now();
			write(progressLine(done, of, rate));
		},
		stop: () => undefined
	};
}

/** Documents a second since the first batch was there: what the readers take to start says nothing of the rest. */
function openRate(now: () => number): (done: number) => number {
	let first: { done: number; at: number } | null = null;
	return (done) => {
		first ??= { done, at: now() };
		return ((done - first.done) / Math.max(now() - first.at, 1)) * 1000;
	};
}

function progressLine(done: number, of: number | null, rate: number): string {
	const counted = `${count(done)}${of === null ? '' : ` of ${count(of)}`} documents`;
	if (rate === 0) return counted;
	if (of === null) return `${counted}, ${count(Math.round(rate))}/s`;
	const left = Math.ceil((of - done) / rate);
	return `${counted}, ${count(Math.round(rate))}/s, ${left} s left`;
}

const count = (n: number): string => n.toLocaleString('en');

import cliProgress from 'cli-progress';

export interface Progress {
	tell(done: number, of: number): void;
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
	const started = performance.now();
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
			const rate = Math.round(rateOf(done, performance.now() - started));
			if (open) bar.update(done, { rate });
			else bar.start(of, done, { rate });
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
	const started = now();
	let told = started;
	return {
		tell(done, of) {
			if (now() - told < EVERY) return;
			told = now();
			write(progressLine(done, of, told - started));
		},
		stop: () => undefined
	};
}

function progressLine(done: number, of: number, elapsed: number): string {
	const rate = rateOf(done, elapsed);
	const left = Math.ceil((of - done) / Math.max(rate, 1e-9));
	return `${count(done)} of ${count(of)} documents, ${count(Math.round(rate))}/s, ${left} s left`;
}

const rateOf = (done: number, elapsed: number): number => (done / Math.max(elapsed, 1)) * 1000;
const count = (n: number): string => n.toLocaleString('en');

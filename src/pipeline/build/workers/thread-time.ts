import fs from 'node:fs';

/** What the system knows of a thread: milliseconds of the processor it had, and whether it waits for something. */
export interface ThreadTime {
	cpu: number;
	waits: boolean;
}

/** Milliseconds of the unit in which Linux tells the time of a thread (`USER_HZ`, 100 on every port). */
const TICK = 10;

/** The system's number of the thread that asks; 0 where it does not tell. */
export function threadNumber(): number {
	try {
		return Number(/\d+$/.exec(fs.readlinkSync('/proc/thread-self'))?.[0] ?? 0);
	} catch {
		return 0;
	}
}

/** Of a thread of this process; null where the system does not tell, as on others than Linux. */
export function threadTime(thread: number): ThreadTime | null {
	if (thread === 0) return null;
	try {
		const line = fs.readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
		// The second field, a name in brackets, may hold blanks: the third is the first after it.
		const [state, ...fields] = line.replace(/^.*\) /s, '').split(' ');
		const [user, system] = [fields[10], fields[11]].map(Number);
		return { cpu: ((user ?? 0) + (system ?? 0)) * TICK, waits: state === 'S' };
	} catch {
		return null;
	}
}

import type { Entry, Why } from './ledger.ts';

const WORDS: Readonly<Record<string, string>> = {
	robots: 'robots.txt forbids it',
	other_host: 'on a host that is not named (--also HOST)',
	private_address: 'in a private network (--private HOST)',
	certificate: 'its certificate cannot be trusted',
	no_such_host: 'no such host',
	refused: 'refused the connection',
	timeout: 'did not answer in time',
	too_large: 'too large (--most-bytes)',
	broken_off: 'broke off',
	not_found: 'not there',
	not_the_file: 'not the file that the link promises',
	too_many_redirects: 'led on and on'
};

export const wordsOf = (why: Why): string => WORDS[why] ?? `answered ${why.replace('status_', '')}`;

/** Addresses told of each reason. */
const MOST = 5;

/** What was found, is unchanged, gone, or failed and why, of one run. */
export function summaryOf(entries: readonly Entry[], run: number, kept: number): string {
	const mine = entries.filter((entry) => entry.run === run);
	const count = (outcome: Entry['outcome']) => mine.filter((e) => e.outcome === outcome).length;
	const failures = new Map<Why, Entry[]>();
	for (const entry of mine)
		if (entry.outcome === 'failed' && entry.why)
			failures.set(entry.why, [...(failures.get(entry.why) ?? []), entry]);
	const line = (number: number, words: string) => `${String(number).padStart(9)}  ${words}`;
	return [
		line(count('stored'), 'documents fetched'),
		line(count('unchanged'), 'unchanged'),
		line(count('gone'), 'gone; what was kept of them stays'),
		line(count('read'), 'lists read'),
		line(count('failed'), 'failed'),
		...[...failures].flatMap(([why, failed]) => [
			line(failed.length, `  ${wordsOf(why)}`),
			...failed
				.slice(0, MOST)
				// Where the detail is an address, it is the one that was led to: said where it is another.
				.map(({ url, detail }) =>
					`${' '.repeat(13)}${url} ${detail === url ? '' : (detail ?? '')}`.trimEnd()
				),
			...(failed.length > MOST ? [`${' '.repeat(13)}and ${failed.length - MOST} more`] : [])
		]),
		line(kept, 'documents kept in all')
	].join('\n');
}

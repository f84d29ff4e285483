import { openArchive } from './archive.ts';
import { openHosts, type Hosts } from './hosts.ts';
import { type Entry, type Ledger, openLedger } from './ledger.ts';
import { addressOf, type Listed } from './list.ts';
import type { Options } from './options.ts';
import { type Asked, conditionsOf, judge, NOWHERE, type Outcome, type Way } from './outcome.ts';
import { openReach, type Reach } from './reach.ts';
import { Unanswered } from './request.ts';

/** Fetches what is listed and what that leads to. Gives what became of each address, in this run and in former ones. */
export async function collect(
	listed: readonly Listed[],
	options: Options,
	onEntry: (entry: Entry) => void = () => undefined
): Promise<{ ledger: Ledger; entries: Entry[] }> {
	const ledger = openLedger(options.out);
	const reach = openReach(
		[...listed.map(({ url }) => url), ...options.also.map((host) => `http://${host}/`)],
		options.private
	);
	const hosts = openHosts({ ...options, lookup: reach.lookup });
	const archive = openArchive(options.out, ledger.run, writtenIn(ledger));
	const seen = new Set<string>();
	let writing: Promise<unknown> = Promise.resolve();

	/** Record and line one behind another, whichever host they come from: the ledger then tells where the archive ends. */
	function record({ told, content }: Outcome): Promise<Entry> {
		const written = writing.then(async () => {
			if (content === undefined) return ledger.add(told);
			const { answer, sha256, published } = content;
			const now = new Date();
			const place = await archive.add(answer, now);
			const fetched = now.toISOString().slice(0, 10);
			return ledger.add({
				...told,
				kept: { url: answer.url, ...place, sha256, published, fetched }
			});
		});
		writing = written.catch(() => undefined);
		return written;
	}

	async function fetched(url: string, way: Way): Promise<Entry> {
		const before = ledger.before(url);
		const asked = await ask(url, conditionsOf(before), reach, hosts);
		return record(await judge(url, way, asked, before, options.mostBytes));
	}

	async function visit(url: string, way: Way): Promise<void> {
		if (seen.has(url)) return;
		seen.add(url);
		// What failed in passing before the run was killed may answer now.
		const done = ledger.done(url);
		const entry = done && done.outcome !== 'failed' ? done : await fetched(url, way);
		onEntry(entry);
		const { reports, pages, attachments } = entry.leads ?? NOWHERE;
		const further = pages.filter((page) => !seen.has(page)).slice(0, way.list.pages);
		way.list.pages -= further.length;
		const published = entry.kept?.published ?? null;
		await Promise.all([
			...reports.map((to) => visit(to, { ...way, role: 'report', kind: 'report' })),
			...attachments.map((to) => visit(to, { ...way, role: 'attachment', kind: null, published })),
			...further.map((to) => visit(to, { ...way, role: 'index', kind: 'index' }))
		]);
	}

	await Promise.all(
		listed.map(({ url, kind }) =>
			visit(url, { role: 'listed', kind, list: { pages: options.mostPages }, published: null })
		)
	);
	archive.close();
	return { ledger, entries: ledger.all() };
}

const MOST_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/** Follows redirects as far as they stay where one may ask. */
async function ask(
	url: string,
	headers: Record<string, string>,
	reach: Reach,
	hosts: Hosts
): Promise<Asked> {
	let at = url;
	try {
		for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
			const barred = reach.barred(at);
			if (barred !== null) return { why: barred, detail: at };
			const answer = await hosts.ask(at, headers);
			if (answer === null) return { why: 'robots', detail: at };
			const { location } = answer.headers;
			if (!REDIRECTS.includes(answer.status) || location === undefined) return { answer };
			const next = addressOf(location, at);
			if (next === null) return { why: `status_${answer.status}`, detail: location };
			at = next;
		}
		return { why: 'too_many_redirects', detail: at };
	} catch (error) {
		if (error instanceof Unanswered) return { why: error.fault, detail: error.detail };
		throw error;
	}
}

/** What this run wrote before it was killed. */
function writtenIn(ledger: Ledger): { records: number; end: number } {
	const stored = ledger
		.all()
		.filter(({ run, outcome }) => run === ledger.run && outcome === 'stored');
	return {
		records: stored.length,
		end: Math.max(0, ...stored.map(({ kept }) => kept?.end ?? 0))
	};
}

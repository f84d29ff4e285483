const KEY = 'gongkai-atlas-sql';
const MOST = 30;
/** Longer ones are asked and not kept. */
const LONGEST = 10_000;

/** As much of `localStorage` as is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The questions that a reader asked on this machine, the last one first. */
export interface History {
	all(): string[];
	add(text: string): string[];
	clear(): string[];
}

/** Kept in the browser where it lets us, else for as long as the page is open. `storeOf` may throw, as browsers do. */
export function openHistory(storeOf: () => Store): History {
	let known = read();

	function store(): Store | null {
		try {
			return storeOf();
		} catch {
			return null;
		}
	}

	function read(): string[] {
		try {
			const found: unknown = JSON.parse(store()?.getItem(KEY) ?? '[]');
			return Array.isArray(found)
				? found.filter((text): text is string => typeof text === 'string').slice(0, MOST)
				: [];
		} catch {
			return [];
		}
	}

	function keep(next: string[]): string[] {
		known = next;
		try {
			store()?.setItem(KEY, JSON.stringify(known));
		} catch {
			// Full or forbidden: the page keeps them.
		}
		return known;
	}

	return {
		all: () => known,
		add(text) {
			const asked = text.trim();
			if (asked === '' || asked.length > LONGEST) return known;
			return keep([asked, ...known.filter((other) => other !== asked)].slice(0, MOST));
		},
		clear() {
			known = [];
			try {
				store()?.removeItem(KEY);
			} catch {
				// Nothing was kept.
			}
			return known;
		}
	};
}

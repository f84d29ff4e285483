/** The attributes of the tag that is being told; to be asked before the next one comes. */
export interface Attributes {
	isEmpty: () => boolean;
	/** The value, empty for one without; null if there is no such attribute. Names in small letters. */
	get: (name: string) => string | null;
	/** All of them, to keep. */
	all: () => Map<string, string>;
}

export const NO_ATTRIBUTES: Attributes = {
	isEmpty: () => true,
	get: () => null,
	all: () => new Map()
};

/** More in one tag are no page's. */
const MOST = 200;

/** The attributes of one tag after another, kept by their places: few of them are ever asked for. */
export function createAttributes(html: string) {
	let count = 0;
	const places: number[] = [];
	const values: (string | null)[] = [];

	const nameAt = (i: number) =>
		html.slice(places[i * 4] ?? 0, places[i * 4 + 1] ?? 0).toLowerCase();
	const valueAt = (i: number) =>
		values[i] ?? html.slice(places[i * 4 + 2] ?? 0, places[i * 4 + 3] ?? 0);
	const read: Attributes = {
		isEmpty: () => count === 0,
		get(name) {
			for (let i = 0; i < count; i++) {
				const start = places[i * 4] ?? 0;
				if ((places[i * 4 + 1] ?? 0) - start !== name.length) continue;
				if (isNameAt(html, start, name)) return valueAt(i);
			}
			return null;
		},
		all() {
			const found = new Map<string, string>();
			for (let i = 0; i < count; i++) if (!found.has(nameAt(i))) found.set(nameAt(i), valueAt(i));
			return found;
		}
	};
	return {
		read,
		clear() {
			count = 0;
		},
		name(start: number, end: number) {
			if (count >= MOST) return;
			places[count * 4] = start;
			places[count * 4 + 1] = end;
			places[count * 4 + 2] = places[count * 4 + 3] = 0;
			values[count] = null;
			count++;
		},
		data(start: number, end: number) {
			const i = count - 1;
			if (i < 0) return;
			const known = values[i];
			if (known !== null && known !== undefined) values[i] = known + html.slice(start, end);
			else if (places[i * 4 + 3] === 0) {
				places[i * 4 + 2] = start;
				places[i * 4 + 3] = end;
			} else values[i] = valueAt(i) + html.slice(start, end);
		},
		entity(code: number) {
			const i = count - 1;
			if (i >= 0) values[i] = valueAt(i) + String.fromCodePoint(code);
		}
	};
}

/** Whether a name in small letters stands there, in any. */
function isNameAt(html: string, start: number, name: string): boolean {
	for (let i = 0; i < name.length; i++) {
		const code = html.charCodeAt(start + i);
		if ((code >= 0x41 && code <= 0x5a ? code | 0x20 : code) !== name.charCodeAt(i)) return false;
	}
	return true;
}

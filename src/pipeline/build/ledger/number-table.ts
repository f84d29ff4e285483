/** Whole numbers of 0 and more by keys of so many words of 32 bits each. */
export interface NumberTable {
	get(key: ArrayLike<number>): number | undefined;
	set(key: ArrayLike<number>, value: number): void;
	bytes(): number;
}

const SLOTS = 1024;
/** Slots that are full at most, of as many as `OF`. */
const [FULL, OF] = [2, 3];

/**
 * In typed arrays, with open addressing: a million entries take some 50 MB that the collector of V8 does
 * not look through, where a `Map` of strings takes 100 and leaves as much behind as it grows.
 */
export function openNumberTable(words: number): NumberTable {
	let slots = SLOTS;
	let keys = new Uint32Array(slots * words);
	/** One more than the value; 0 is an empty slot. */
	let values = new Float64Array(slots);
	let count = 0;

	/** The slot of a key, or the empty one in which it belongs. */
	function slotOf(key: ArrayLike<number>): number {
		let slot = hashOf(key, words) & (slots - 1);
		while (values[slot] !== 0 && !isAt(slot, key)) slot = (slot + 1) & (slots - 1);
		return slot;
	}

	function isAt(slot: number, key: ArrayLike<number>): boolean {
		for (let i = 0; i < words; i++) if (keys[slot * words + i] !== key[i]) return false;
		return true;
	}

	function put(key: ArrayLike<number>, held: number): void {
		const slot = slotOf(key);
		if (values[slot] === 0) count++;
		for (let i = 0; i < words; i++) keys[slot * words + i] = key[i] ?? 0;
		values[slot] = held;
	}

	function grow(): void {
		const [oldKeys, oldValues] = [keys, values];
		slots *= 2;
		keys = new Uint32Array(slots * words);
		values = new Float64Array(slots);
		count = 0;
		for (const [slot, held] of oldValues.entries())
			if (held !== 0) put(oldKeys.subarray(slot * words, (slot + 1) * words), held);
	}

	return {
		get(key) {
			const held = values[slotOf(key)] ?? 0;
			return held === 0 ? undefined : held - 1;
		},
		set(key, value) {
			if (OF * (count + 1) > FULL * slots) grow();
			put(key, value + 1);
		},
		bytes: () => keys.byteLength + values.byteLength
	};
}

function hashOf(key: ArrayLike<number>, words: number): number {
	let hash = 0;
	for (let i = 0; i < words; i++) {
		hash = Math.imul(hash ^ (key[i] ?? 0), 0x9e3779b1);
		hash ^= hash >>> 15;
	}
	return hash;
}

/**
 * Methods of arrays that browsers have since 2023 and those at the floor (`#routes/floor.ts`) have not:
 * our code and the libraries that draw call them. As ECMAScript 2023 says, for arrays.
 */
const LATER: Record<string, (this: unknown[], ...given: never[]) => unknown[]> = {
	toReversed() {
		return [...this].reverse();
	},
	toSorted(compare?: (a: unknown, b: unknown) => number) {
		return [...this].sort(compare);
	},
	toSpliced(...given: [start: number, skipped: number, ...items: unknown[]]) {
		const copy = [...this];
		copy.splice(...given);
		return copy;
	},
	with(index: number, value: unknown) {
		const at = index < 0 ? this.length + index : index;
		if (at < 0 || at >= this.length) throw new RangeError(`no place ${index} of ${this.length}`);
		const copy = [...this];
		copy[at] = value;
		return copy;
	}
};

for (const [name, value] of Object.entries(LATER))
	if (!(name in Array.prototype))
		Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true });

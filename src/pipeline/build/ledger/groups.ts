import { openNumberTable } from './number-table.ts';
import { KEY_WORDS, keyOfText } from './text-key.ts';

/** Things by texts that are not held: most texts have one, and no set is made for it. */
export interface Groups<Item> {
	add(text: string, item: Item): void;
	/** Each once, in the order in which they came. */
	of(text: string): Iterable<Item>;
}

export function openGroups<Item extends object>(): Groups<Item> {
	const numbers = openNumberTable(KEY_WORDS);
	const groups: (Item | Set<Item>)[] = [];
	return {
		add(text, item) {
			const key = keyOfText(text);
			const number = numbers.get(key);
			if (number === undefined) {
				numbers.set(key, groups.length);
				groups.push(item);
				return;
			}
			const group = groups[number];
			if (group instanceof Set) group.add(item);
			else if (group !== undefined && group !== item) groups[number] = new Set([group, item]);
		},
		of(text) {
			const group = groups[numbers.get(keyOfText(text)) ?? -1];
			return group instanceof Set ? group : group === undefined ? [] : [group];
		}
	};
}

/**
 * What `String.prototype.matchAll` gives of a global pattern, as a list. That one makes a pattern anew and
 * an iterator at each call, which takes longer than most texts of a report take to search.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === '') pattern.lastIndex++;
	}
	return found;
}

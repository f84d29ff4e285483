/** A pure function of a string whose answers are kept, since the same few strings come again in every report; `most` bounds how many. */
export function kept<Answer>(
	most: number,
	answer: (text: string) => Answer
): (text: string) => Answer {
	const known = new Map<string, Answer>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined) return found;
		const made = answer(text);
		if (known.size >= most) known.clear();
		known.set(text, made);
		return made;
	};
}

/** The same for a function that also asks something that outlives the documents: a registry, a template. */
export function keptBy<Source extends object, Answer>(
	most: number,
	answer: (text: string, source: Source) => Answer
): (text: string, source: Source) => Answer {
	const knownBy = new WeakMap<Source, Map<string, Answer>>();
	return (text, source) => {
		let known = knownBy.get(source);
		if (!known) knownBy.set(source, (known = new Map<string, Answer>()));
		const found = known.get(text);
		if (found !== undefined) return found;
		const made = answer(text, source);
		if (known.size >= most) known.clear();
		known.set(text, made);
		return made;
	};
}

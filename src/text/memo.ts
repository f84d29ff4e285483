/** A pure function of a string whose answers are kept, since the same few strings come again in every report; `most` bounds how many. */
export function kept<Answer>(
	most: number,
	answer: (text: string) => Answer
): (text: string) => Answer {
	const known = new Map<string, Answer>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined) return found;
		const own = copied(text);
		const made = answer(own);
		if (known.size >= most) known.clear();
		known.set(own, made);
		return made;
	};
}

/** The same for a function that also asks something that outlives the documents: a registry, a template. */
export function keptBy<Source extends object, Answer>(
	most: number,
	answer: (text: string, source: Source) => Answer
): (text: string, source: Source) => Answer {
	const bySource = new WeakMap<Source, (text: string) => Answer>();
	return (text, source) => {
		let known = bySource.get(source);
		if (!known) bySource.set(source, (known = kept(most, (own) => answer(own, source))));
		return known(text);
	};
}

/** In memory of its own: a piece of a document's text keeps all of it, and a piece of this sum the sum alone. */
export const copied = (text: string): string => (' ' + text).slice(1);

import { Figures } from '#domain/figures.ts';
import type { Passage } from '#domain/figure.ts';
import type { PartReading } from './read-document.ts';

/** A reading whose passages count in a part of the document, or in a text made for reading, with passages of the document; `at` gives the place of a character. */
export function inDocument(reading: PartReading, at: (offset: number) => number): PartReading {
	const moved = <P extends Passage>(passage: P): P => passageIn(passage, at);
	const { read, observations } = reading;
	return {
		read: {
			...read,
			sections: read.sections.map(moved),
			claims: read.claims.map(moved),
			evidence: read.evidence.map((e) => (e.end > e.start ? moved(e) : e)),
			notes: read.notes.map(moved),
			figures: new Figures(Array.from(read.figures.values(), moved))
		},
		observations: observations.map((observation) => {
			const { start, end } = observation;
			if (start === null || start === undefined || end === null || end === undefined)
				return observation;
			return { ...observation, ...moved({ start, end }) };
		}),
		at: moved(reading.at)
	};
}

/** The same for one passage. */
export const passageIn = <P extends Passage>(passage: P, at: (offset: number) => number): P =>
	passage.start < passage.end
		? { ...passage, start: at(passage.start), end: at(passage.end - 1) + 1 }
		: { ...passage, start: at(passage.start), end: at(passage.start) };

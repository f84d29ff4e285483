import type { Figure } from './figure.ts';
import { type Place, findNumber, numberOf, PLACES } from './place.ts';

/** The figures of a report by their places. */
export class Figures {
	private readonly all: readonly Figure[];
	/** One after another, the numbers of their places. */
	readonly numbers: number[];
	private readonly placed = new Array<Figure | undefined>(PLACES.length);

	/** At most one for each place. */
	constructor(all: readonly Figure[]) {
		this.all = all;
		this.numbers = new Array<number>(all.length);
		let number = -1;
		for (let i = 0; i < all.length; i++) {
			const figure = all[i]!;
			number = numberOf(figure.place, number + 1);
			if (this.placed[number]) throw new Error(`two figures for ${figure.place}`);
			this.numbers[i] = number;
			this.placed[number] = figure;
		}
	}

	get size(): number {
		return this.all.length;
	}

	get(place: Place): Figure | undefined {
		return this.placed[findNumber(place)];
	}

	/** By the number of its place. */
	at(number: number): Figure | undefined {
		return this.placed[number];
	}

	has(place: Place): boolean {
		return this.get(place) !== undefined;
	}

	values(): readonly Figure[] {
		return this.all;
	}

	places(): Place[] {
		return this.all.map(({ place }) => place);
	}
}

export const valueAt = (figures: Figures, place: Place): number | null =>
	figures.get(place)?.value ?? null;

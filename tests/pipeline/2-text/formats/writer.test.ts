import { afterAll, expect, test } from 'vitest';
import { drawWriter } from './draw-writer.ts';
import { printed, report } from './form.ts';
import { hasTexts, removeSaved, saved } from './office-program.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';
import { WRITER_MARKS } from './writer-marks.ts';

afterAll(removeSaved);

const NUMBERS = PLACES.filter((place) => /^\d+$/u.test(printed.get(place) ?? ''));
const CERTAIN = WRITER_MARKS.filter(({ isCertain }) => isCertain);
const DOUBTFUL = WRITER_MARKS.filter(({ isCertain }) => !isCertain);
/** One a row at the most is doubtful, so that no sum tells what stands there. */
const markAt = (i: number) =>
	i % 23 === 5 ? DOUBTFUL[Math.floor(i / 23) % DOUBTFUL.length] : CERTAIN[i % CERTAIN.length];
const marks = new Map(NUMBERS.map((place, i) => [place, markAt(i)]));

test.skipIf(hasTexts)('LibreOffice Writer is not there: what it saves is not read', () => {
	expect(hasTexts).toBe(false);
});
test.runIf(hasTexts).each(['doc', 'rtf', 'odt', 'fodt', 'docx'])(
	'of numbers with something beside them that Writer saves as %s none is read as another, or as blank',
	async (kind) => {
		const drawn = drawWriter(report, ({ place, text }) =>
			place === undefined ? undefined : marks.get(place)?.write(text)
		);
		const cells = await readCells(saved(drawn, 'fodt', kind));
		const wrong: string[] = [];
		let read = 0;
		for (const place of PLACES) {
			const mark = marks.get(place);
			const own = cells.get(place) ?? 'absent';
			const right = mark?.isCertain === false ? 'unreadable' : asRead(printed.get(place) ?? '');
			if (own === right) read++;
			else if (own !== 'unreadable')
				wrong.push(`${place} with ${mark?.name ?? 'no mark'}: ${own}, not ${right}`);
		}
		expect(wrong).toEqual([]);
		expect(read).toBeGreaterThan(PLACES.length * 0.9);
	},
	120_000
);

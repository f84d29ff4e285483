import { expect, test } from 'vitest';
import { REQUEST_ITEMS } from '#domain/requests.ts';
import { placeWords } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/place-words.ts';

test('quotation marks within the name of a cell are those of a name within a name', () => {
	for (const { code } of REQUEST_ITEMS) {
		const words = placeWords(`requests/${code}/total`);
		expect([...words].filter((sign) => sign === '“')).toHaveLength(1);
		expect([...words].filter((sign) => sign === '”')).toHaveLength(1);
	}
	expect(REQUEST_ITEMS.some(({ zh }) => zh.includes('“'))).toBe(true);
});

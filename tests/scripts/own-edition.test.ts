import { expect, test } from 'vitest';
import { buildArguments, readOwnEdition } from '../../scripts/server/own-edition.ts';

const own = (...args: string[]) => readOwnEdition(args).own;

test('a corpus is an edition named and titled after its folder, or as one says', () => {
	expect(own('--corpus', '/data/City Reports 2024')).toMatchObject({
		name: 'city-reports-2024',
		title: { zh: 'City Reports 2024 的报告', en: 'Reports in City Reports 2024' },
		registry: null,
		only: false
	});
	expect(own('--corpus', '某市年报')).toMatchObject({ name: 'own' });
	expect(
		own('--corpus', 'x', '--name', 'city', '--title', '某市', '--registry', 'r', '--only')
	).toMatchObject({ name: 'city', title: { zh: '某市', en: '某市' }, registry: 'r', only: true });
	expect(own()).toBeNull();
});

test.each([
	[['--corpus', 'x', '--name', 'City!'], /--name City! cannot be part of an address/],
	[['--corpus', 'x', '--name', 'demo'], /--name demo is that of a shipped edition/],
	[['--corpus'], /--corpus needs a value/],
	[['--only'], /--only needs a --corpus/]
])('%j is refused with what would be right', (args, sentence) => {
	expect(() => readOwnEdition(args)).toThrow(sentence);
});

test('what it does not know is left for others', () => {
	const { rest } = readOwnEdition(['--corpus', 'x', '--port', '5000', '--open']);
	expect(rest).toEqual(['--port', '5000', '--open']);
});

test('its dataset is built where no shipped one is', () => {
	const edition = own('--corpus', 'x', '--name', 'city', '--registry', 'r');
	expect(edition && buildArguments(edition)).toEqual([
		...['--corpus', 'x', '--out', '.cache/editions/city', '--name', 'city'],
		...['--title', 'x 的报告', '--title-en', 'Reports in x', '--registry', 'r']
	]);
});

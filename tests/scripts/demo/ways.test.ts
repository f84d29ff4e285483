import { expect, test } from 'vitest';
import { countiesFor, createCities } from '../../../scripts/demo/ways/places.ts';
import { createWaysOrgans } from '../../../scripts/demo/ways/organs.ts';
import { writeWays } from '../../../scripts/demo/ways/write.ts';
import { createWorld } from '../../../scripts/demo/world.ts';
import { createCountry } from '../../../scripts/demo/corpus.ts';

const SEED = 3;
const cities = createCities(SEED, createWorld(SEED, 60), 6);
const organs = createWaysOrgans(SEED, cities);
const written = [...writeWays(SEED, organs)];

test('the reports of the world are the same for the same seed', () => {
	const again = [...writeWays(SEED, createWaysOrgans(SEED, cities))];
	expect(again.map(({ text }) => text)).toEqual(written.map(({ text }) => text));
});

test('every way of telling is met, and each document is told in several', () => {
	const met = new Set(written.flatMap(({ truth }) => truth.ways ?? []));
	for (const way of [
		...['title_full', 'title_short', 'title_nameless', 'title_short_over_lines'],
		...['preface_now_published', 'preface_drawn_up', 'preface_short_for'],
		...['contact_office', 'contact_elsewhere', 'contact_pronoun', 'download'],
		...['stamp', 'breadcrumb', 'crawler_head', 'index_block'],
		...['headings_off', 'headings_in_line', 'headings_unnumbered', 'period_torn']
	])
		expect(met).toContain(way);
	for (const { truth } of written) expect(truth.ways?.length).toBeGreaterThan(4);
});

test('names are those of places that the country does not have', () => {
	const names = new Set(createCountry({ reports: 4000, seed: 1 }).places.map(({ name }) => name));
	for (const { city, counties } of cities)
		for (const { name } of [city, ...counties]) expect(names).not.toContain(name);
});

test('a report prints its figures in some section, however it is headed', () => {
	const inLine = written.filter(({ truth }) => truth.ways?.includes('headings_in_line'));
	expect(inLine.length).toBeGreaterThan(5);
	for (const { text } of inLine)
		if (!text.includes('<html'))
			expect(text.replace(/\s/gu, '')).toMatch(/。(?:二[、.])?主动公开政府信息情况/u);
});

test('the country has a county of them for so many of its reports, and none where it is small', () => {
	expect(createCountry({ reports: 400, seed: 1 }).ways).toEqual([]);
	const { ways, waysPlaces } = createCountry({ reports: 4000, seed: 1 });
	expect(waysPlaces).toHaveLength(4);
	expect(ways.length).toBeLessThan(25);
});

test('a country of any size has its places of the world', () => {
	const largest = createCities(SEED, createWorld(SEED, 60), countiesFor(2_000_000));
	const names = largest.flatMap(({ city, counties }) => [city, ...counties].map((p) => p.name));
	expect(names.length).toBeGreaterThan(100);
	expect(new Set(names).size).toBe(names.length);
});

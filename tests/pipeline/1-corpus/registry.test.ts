import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { expectedReporters, indexRegistry } from '#pipeline/4-report/identity/index.ts';

const { regions, sectors } = loadRegistry('data/registry');
const valid = (year: number) =>
	regions.filter(
		({ valid_from, valid_to }) =>
			(valid_from ?? '') <= `${year}-12-31` && (valid_to ?? '9999') >= `${year}-12-31`
	);
const codeIn = (name: string, year: number) =>
	valid(year)
		.filter((r) => r.name === name)
		.map(({ region }) => region);

describe('the places of the registry', () => {
	it('are 34 provinces, 333 prefectures and their counties at the end of 2024', () => {
		const count = (level: string) => valid(2024).filter((r) => r.level === level).length;
		expect([count('province'), count('prefecture'), count('county')]).toEqual([34, 333, 2846]);
	});

	it.each([
		['临平区', 2020, []],
		['临平区', 2021, ['330113']],
		['钱塘区', 2021, ['330114']],
		['偃师市', 2020, ['410381']],
		['偃师市', 2021, []],
		['偃师区', 2021, ['410307']],
		['孟津县', 2020, ['410322']],
		['孟津区', 2021, ['410308']],
		['莱芜市', 2018, ['371200']],
		['莱芜市', 2019, []],
		['莱芜区', 2019, ['370116']],
		['白杨市', 2022, []],
		['白杨市', 2023, ['659012']],
		['米林县', 2022, ['540422']],
		['米林市', 2023, ['540481']],
		['错那市', 2023, ['540581']],
		['和安县', 2023, []],
		['和安县', 2024, ['653229']],
		['和康县', 2024, ['653228']],
		['桥东区', 2019, ['130502', '130702']],
		['桥东区', 2020, ['130702']],
		['襄都区', 2020, ['130502']]
	])('%s in %i: %j', (name, year, codes) => expect(codeIn(name, year)).toEqual(codes));

	it('repeat 29 names of counties, no more', () => {
		const names = valid(2024)
			.filter(({ level }) => level === 'county')
			.map(({ name }) => name);
		const repeated = new Set(names.filter((name, i) => names.indexOf(name) !== i));
		expect(repeated.size).toBe(29);
		expect(names.filter((name) => name === '鼓楼区')).toHaveLength(4);
	});

	it('hold a code once in any year', () => {
		for (const year of [2008, 2012, 2016, 2019, 2021, 2026]) {
			const codes = valid(year).map(({ region }) => region);
			expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
		}
	});

	it('lie in one that was there', () => {
		for (const year of [2008, 2016, 2020, 2026]) {
			const codes = new Set(valid(year).map(({ region }) => region));
			const orphans = valid(year).filter(({ parent }) => parent !== null && !codes.has(parent));
			expect(orphans).toEqual([]);
		}
	});

	it('have no pseudo-codes of development zones', () => {
		expect(regions.filter(({ name }) => /开发|产业|高新|工业|管理|市辖/u.test(name))).toEqual([]);
	});

	it('share no tile: provinces of the country, prefectures of a province', () => {
		const tiles = valid(2025)
			.filter(({ level }) => level !== 'county')
			.map((r) => `${r.parent ?? ''} ${r.grid_column} ${r.grid_row}`);
		expect(tiles.filter((tile, i) => tiles.indexOf(tile) !== i)).toEqual([]);
		expect(tiles.filter((tile) => tile.includes('null'))).toEqual([]);
	});
});

it('keeps 大数据 ahead of the approval services it is often joined with', () => {
	const order = sectors.map(({ sector }) => sector);
	expect(order.indexOf('government_data')).toBeLessThan(order.indexOf('administrative_approval'));
	expect(order.at(-1)).toBe('other');
});

describe('a registry that cannot be used', () => {
	const dirs: string[] = [];
	afterEach(() => dirs.splice(0).forEach((dir) => fs.rmSync(dir, { recursive: true })));

	const loadWith = (file: string, change: (text: string) => string) => {
		const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-'));
		dirs.push(dir);
		for (const name of ['regions.csv', 'agencies.csv', 'sectors.csv'])
			fs.copyFileSync(path.join('data/registry', name), path.join(dir, name));
		fs.writeFileSync(path.join(dir, file), change(fs.readFileSync(path.join(dir, file), 'utf8')));
		return () => loadRegistry(dir);
	};
	const secondLine = (line: string) => (text: string) => text.replace(/\n.*\n/u, `\n${line}\n`);

	it.each([
		[
			'11000,北京市,province,,5,2,,',
			'line 2, column region: not a code of six digits, such as 370305: 11000'
		],
		['110000,,province,,5,2,,', 'line 2, column name: is empty'],
		['110000,北京市,city,,5,2,,', 'line 2, column level: not one of province'],
		['110000,北京市,province,100000,5,2,,', 'line 2, column parent: every place but'],
		['110000,北京市,county,990000,,,,', 'line 2, column parent: no region has the code 990000'],
		['110000,北京市,province,,x,2,,', 'line 2, column grid_column: not a tile: x'],
		['110000,北京市,province,,5,2,2021,', 'line 2, column valid_from: not a date'],
		[
			'110000,北京市,province,,5,2,2021-01-01,2020-12-31',
			'column valid_to: lies before 2021-01-01'
		],
		['110000,北京市,province', 'line 2: has fewer cells than there are columns']
	])('says what is wrong with %s', (line, message) => {
		expect(loadWith('regions.csv', secondLine(line))).toThrow(`regions.csv, `);
		expect(loadWith('regions.csv', secondLine(line))).toThrow(message);
	});

	it('says which column is missing', () => {
		const renamed = loadWith('sectors.csv', (text) => text.replace('keywords', 'words'));
		expect(renamed).toThrow('sectors.csv, line 1: column keywords is missing');
	});

	it('says which sector is missing', () => {
		const without = loadWith('sectors.csv', (text) => text.replace(/\ntownship.*\n/u, '\n'));
		expect(without).toThrow('sectors.csv: the sector township is missing');
	});

	it.each([
		['甲局,999999,,', 'line 2, column region: no region has the code 999999'],
		['甲局,110000,magic,', 'line 2, column sector: no such sector: magic'],
		[',110000,,', 'line 2, column name: is empty']
	])('says what is wrong with an organ %s', (line, message) => {
		const load = loadWith('agencies.csv', (text) => `${text}${line}\n`);
		expect(load).toThrow(`agencies.csv, ${message}`);
	});
});

describe("a list of those who must report, with the country's places", () => {
	const dirs: string[] = [];
	afterEach(() => dirs.splice(0).forEach((dir) => fs.rmSync(dir, { recursive: true })));

	const HEADS = 'name,region,kind,from,to,host,predecessor';
	const load = (lines: string, heads = HEADS) => {
		const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-'));
		dirs.push(dir);
		fs.writeFileSync(path.join(dir, 'agencies.csv'), `${heads}\n${lines}\n`);
		return loadRegistry(dir);
	};
	const expected = (lines: string, heads?: string) =>
		expectedReporters(indexRegistry(load(lines, heads)));

	it('is given by a folder that holds nothing else', () => {
		expect(load('沂源县教育局,370323,,2021,,,').regions).toEqual(regions);
	});

	it('gives each organ the id that its reports bear, with or without its place in its name', () => {
		const [full, short] = expected(
			'沂源县教育局,370323,department,2021,2024,www.yiyuan.gov.cn,\n教育局,370323,,2025,,,'
		);
		expect(full).toMatchObject({
			kind: 'department',
			sector: 'education',
			level: 'county',
			prefecture: '370300',
			first_year: 2021,
			last_year: 2024,
			host: 'yiyuan.gov.cn',
			line: 2
		});
		expect(short).toMatchObject({ agency_id: full?.agency_id, line: 3, last_year: null });
	});

	it('is no list where it only says more of some organs', () => {
		expect(expected('沂源县教育局,370323,,', 'name,region,sector,predecessor')).toEqual([]);
		expect(expected('沂源县教育局,370323', 'name,region')).toHaveLength(1);
	});

	it.each([
		['甲局,3703,,,,,', 'line 2, column region: not a code of six digits, such as 370305: 3703'],
		['甲局,370323,bureau,,,,', 'line 2, column kind: not one of government'],
		['甲局,370323,,21,,,', 'line 2, column from: not a year, such as 2021: 21'],
		['甲局,370323,,2022,2021,,', 'line 2, column to: lies before 2022'],
		['甲局,370323,,,,not a host,', 'line 2, column host: not the name of a host, such as'],
		['甲局,370323,,,,,甲局', 'line 2, column predecessor: is the organ itself'],
		[
			'甲局,370323,,,,,\n甲局,370323,,2021,,,',
			'line 3, column name: 甲局 is on line 2 already: remove one, or give each its years'
		]
	])('refuses %j with file, line, column and what would be right', (lines, message) => {
		expect(() => load(lines)).toThrow(`agencies.csv, ${message}`);
	});

	it('may have one name in several years', () => {
		expect(load('甲局,370323,,,2020,,\n甲局,370323,,2022,,,').agencies).toHaveLength(2);
	});
});

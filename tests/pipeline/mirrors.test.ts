import fs from 'node:fs';
import { expect, test } from 'vitest';
import { simplifiedUnit } from '#text/traditional.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument, type ReportReading } from '#pipeline/document/read-document.ts';

const index = indexRegistry(loadRegistry('data/registry'));
const FILES = [
	'linyi-data-2023.txt',
	'linzi-office-2023.txt',
	'shanghai-office-2019.html',
	'shanghai-office-2025.txt'
];

const TRADITIONAL = new Map<string, string>();
for (let unit = 0x3400; unit < 0xa000; unit++) {
	const simplified = String.fromCharCode(simplifiedUnit(unit));
	if (simplified !== String.fromCharCode(unit) && !TRADITIONAL.has(simplified))
		TRADITIONAL.set(simplified, String.fromCharCode(unit));
}
const traditional = (text: string) =>
	text.replace(/\p{Script=Han}/gu, (sign) => TRADITIONAL.get(sign) ?? sign).replaceAll('后', '後');
const SOUNDS = ['(gōng)', '(wù)', '（tiáo）', '(kai)', '(ɡuó)'];
const glossed = (text: string) =>
	text.replace(/\p{Script=Han}/gu, (sign, at: number) =>
		at % 3 === 0 ? sign + SOUNDS[at % SOUNDS.length] : sign
	);

async function read(file: string, change: (text: string) => string = (text) => text) {
	const bytes = Buffer.from(change(fs.readFileSync(`data/corpus/${file}`, 'utf8')));
	const { text, reports } = await readDocument(
		{ path: 'x.txt', bytes, url: null, published: null },
		index
	);
	const [report] = reports;
	if (!report) throw new Error(`no report in ${file}`);
	return { text, report, told: tell(report) };
}

/** All that was read but where it stands and the words of its headings and remarks. */
const tell = ({
	read: { figures, claims, sections, agency, year, period_start }
}: ReportReading) => ({
	agency,
	year,
	period_start,
	sections: sections.map((s) => s.section),
	figures: [...figures.values()].map(({ place, value, state }) => `${place} ${value} ${state}`),
	claims: claims.map(({ claim, value, definition }) => `${claim} ${value} ${definition}`)
});

test.each(FILES)('%s reads the same in traditional characters', async (file) => {
	const [plain, mirror] = [await read(file), await read(file, traditional)];
	expect(mirror.text).not.toBe(plain.text);
	expect(mirror.told).toEqual(plain.told);
	expect(mirror.report.read.claims.map(({ start }) => start)).toEqual(
		plain.report.read.claims.map(({ start }) => start)
	);
});

test('a gateway that changes words as well hides nothing', async () => {
	const [file = ''] = FILES;
	const through = (text: string) => traditional(text).replaceAll('信息', '資訊');
	const [plain, mirror] = [await read(file), await read(file, through)];
	expect(mirror.text).toContain('資訊');
	expect(mirror.told).toEqual(plain.told);
});

test.each(FILES)('%s reads the same with sounds behind its characters', async (file) => {
	const change = file.startsWith('linzi') ? (text: string) => glossed(traditional(text)) : glossed;
	const [plain, mirror] = [await read(file), await read(file, change)];
	expect(mirror.told).toEqual(plain.told);
	const { figures, claims } = mirror.report.read;
	const printed = [...figures.values()].filter(({ state }) => state === 'stated');
	const passages = [...printed, ...claims];
	for (const { start, end, value } of passages) {
		const passage = mirror.text.slice(start, end);
		if (/^\d/u.test(passage))
			expect(Number(passage.replaceAll(',', ''))).toBe(Math.abs(value ?? 0));
	}
	for (const { start, section } of mirror.report.read.sections)
		expect(mirror.text.slice(start, start + 200).replace(/[(（][^)）]+[)）]/gu, '')).toContain(
			simplified(plain.report.read.sections.find((s) => s.section === section)?.heading ?? '')
		);

	function simplified(heading: string) {
		return change === glossed ? heading : traditional(heading);
	}
});

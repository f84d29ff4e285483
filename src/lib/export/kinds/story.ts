import { strToU8, zipSync } from 'fflate';
import { steady } from '#text/steady.ts';
import { csvOf } from '../csv.ts';
import { notesOf } from '../notes.ts';
import { csv } from './csv.ts';
import type { ExportKind, Exported, Look, Rows } from './kind.ts';
import { png } from './png.ts';
import { svg } from './svg.ts';
import { xlsx } from './xlsx.ts';

/** Everything that a story needs in one archive: the chart, its data, its question, what stands behind the numbers, how to cite it. */
export const story: ExportKind = {
	id: 'story',
	ending: 'zip',
	mediaType: 'application/zip',
	async make(exported, look) {
		const parts: [string, Uint8Array][] = [];
		for (const [name, kind] of [
			['chart.svg', svg],
			['chart.png', png],
			['data.csv', csv],
			['data.xlsx', xlsx]
		] as const)
			parts.push([name, await bytesOf(kind, exported, look)]);
		const { citations, sql, evidence, synthetic } = exported;
		const behind = evidence ? await evidence() : null;
		// Some programs obey what no eye sees in a plain text.
		const text = (name: string, words: string): [string, Uint8Array] => [name, strToU8(words)];
		const plain = (name: string, words: string) => text(name, steady(words));
		if (sql !== null) parts.push(text('question.sql', `${sql}\n`));
		if (behind) {
			const rows = ({ columns, rows }: Rows) => csvOf(columns, rows, synthetic);
			parts.push(text('findings.csv', rows(behind.findings)));
			parts.push(text('passages.csv', rows(behind.passages)));
		}
		const bibtex = citations.find(({ id }) => id === 'bibtex');
		if (bibtex) parts.push(plain('citation.bib', `${bibtex.text}\n`));
		parts.push(plain('README.txt', readme(exported, behind?.note ?? '')));
		// The first day an archive can name: the same story gives the same bytes.
		return new Blob([zipSync(Object.fromEntries(parts), { mtime: '1980-01-01T12:00:00' })]);
	}
};

const readme = (exported: Exported, note: string): string =>
	[
		exported.title,
		'',
		...notesOf({ ...exported, sql: null }).flatMap(([about, words]) => [`${about}:`, words, '']),
		note,
		''
	].join('\n');

async function bytesOf(kind: ExportKind, exported: Exported, look: Look): Promise<Uint8Array> {
	const made = await kind.make(exported, look);
	return typeof made === 'string' ? strToU8(made) : new Uint8Array(await made.arrayBuffer());
}

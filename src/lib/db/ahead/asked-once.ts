import type { Manifest } from '#domain/dataset.ts';
import type { Database } from '../database.ts';
import { definitions } from '../schema.ts';
import type { Language } from '../schema.ts';
import type { Query } from '../sql.ts';
import { questionKey } from './record.ts';

/**
 * A database that asks a question of a version of a dataset once: views share many, and so do languages
 * all that name nothing in words. Answers are kept for as long as the program runs.
 */
export function askedOnce({ manifest, query }: Database, language: Language): Database {
	const worded = new RegExp(String.raw`\b(?:${tablesInWords(manifest).join('|')})\b`);
	function ask<Row>(question: Query<Row>): Promise<Row[]> {
		const words = worded.test(question.text) ? language : '';
		const key = `${manifest.dataset} ${manifest.version} ${words} ${questionKey(question)}`;
		const answer = (answers.get(key) as Promise<Row[]> | undefined) ?? query(question);
		answers.set(key, answer);
		return answer;
	}
	return { manifest, query: ask };
}

const answers = new Map<string, Promise<unknown[]>>();

/** The tables that say something else in another language, and those made of them. */
function tablesInWords(manifest: Manifest): string[] {
	const [zh, en] = [definitions(manifest, 'zh'), definitions(manifest, 'en')];
	const found = new Set<string>();
	const said = (definition?: (typeof zh)[number]) => definition?.statement(definition.files);
	for (const [i, one] of zh.entries())
		if (said(one) !== said(en[i]) || one.rests.some((rest) => found.has(rest)))
			found.add(one.table);
	return [...found];
}

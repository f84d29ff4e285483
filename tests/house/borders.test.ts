import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../scripts/lint/borders.js';

const VIEWS = 'src/routes/[[lang=lang]]/[[dataset=dataset]]/(views)';

/** Who may not import what: for each border of the README at least one. */
const FORBIDDEN: readonly (readonly [file: string, target: string])[] = [
	['src/domain/a.ts', 'd3'],
	['src/domain/a.ts', 'node:fs'],
	['src/domain/a.ts', 'fs'],
	['src/domain/a.ts', '#text/printed.ts'],
	['src/domain/a.ts', '#pipeline/index.ts'],
	['src/domain/a.ts', '../lib/db/sql.ts'],
	['src/text/a.ts', '#statistics/wilson.ts'],
	['src/text/a.ts', '#pipeline/2-text/index.ts'],
	['src/text/a.ts', 'node:buffer'],
	['src/statistics/a.ts', '#text/printed.ts'],
	['src/statistics/a.ts', '#lib/queries/rates.ts'],
	['src/statistics/a.ts', 'node:os'],
	['src/pipeline/4-report/a.ts', '#pipeline/build/ledger/record.ts'],
	['src/pipeline/4-report/a.ts', '../build/workers/pool.ts'],
	['src/pipeline/4-report/a.ts', '#pipeline/document/read-document.ts'],
	['src/pipeline/4-report/a.ts', '#pipeline/3-tables/index.ts'],
	['src/pipeline/4-report/b/a.ts', '../../3-tables/index.ts'],
	['src/pipeline/4-report/a.ts', '../index.ts'],
	['src/pipeline/1-corpus/a.ts', '#pipeline/2-text/index.ts'],
	['src/pipeline/2-text/a.ts', 'node:fs'],
	['src/pipeline/3-tables/a.ts', 'node:path'],
	['src/pipeline/4-report/a.ts', 'node:crypto'],
	['src/pipeline/5-findings/rules/a.ts', 'node:fs/promises'],
	['src/pipeline/5-findings/rules/a.ts', '@duckdb/node-api'],
	['src/pipeline/6-parquet/a.ts', '@duckdb/duckdb-wasm'],
	['src/pipeline/6-parquet/a.ts', '#pipeline/5-findings/index.ts'],
	['src/pipeline/document/a.ts', 'node:fs'],
	['src/pipeline/document/a.ts', '#pipeline/6-parquet/index.ts'],
	['src/pipeline/document/a.ts', '#pipeline/build/ledger/record.ts'],
	['src/pipeline/document/draft.ts', '#pipeline/build/workers/pool.ts'],
	['src/pipeline/build/ledger/a.ts', 'node:fs'],
	['src/pipeline/build/a.ts', '@duckdb/node-api'],
	['src/pipeline/a.ts', '#lib/db/sql.ts'],
	['src/pipeline/a.ts', '#routes/links.ts'],
	['src/pipeline/a.ts', '../../scripts/build-data.ts'],
	['src/lib/db/a.ts', '#lib/queries/where.ts'],
	['src/lib/db/a.ts', 'node:fs'],
	['src/lib/db/node.ts', '@duckdb/node-api'],
	['src/lib/queries/a.ts', '@duckdb/duckdb-wasm'],
	['src/lib/queries/a.ts', '#lib/ui/numbers.ts'],
	['src/lib/queries/a.ts', '#lib/db/node.ts'],
	['src/lib/charts/lines/model.ts', '#lib/charts/funnel/model.ts'],
	['src/lib/charts/lines/Lines.svelte', '../funnel/Funnel.svelte'],
	['src/lib/charts/marks/axis.ts', '../lines/model.ts'],
	['src/lib/charts/lines/model.ts', '#lib/db/sql.ts'],
	['src/lib/charts/lines/model.ts', '#lib/queries/rates.ts'],
	['src/lib/charts/lines/model.ts', '#lib/ui/numbers.ts'],
	['src/lib/charts/lines/Lines.svelte', '#lib/paraglide/messages.js'],
	['src/lib/export/csv.ts', '#lib/charts/lines/model.ts'],
	['src/lib/export/csv.ts', '#lib/queries/rates.ts'],
	['src/lib/ui/Button.svelte', '#lib/db/sql.ts'],
	['src/lib/ui/Button.svelte', '$app/paths'],
	['src/lib/ui/a.ts', '#routes/links.ts'],
	[`${VIEWS}/volumes/a.ts`, '../disputes/results.ts'],
	[
		`${VIEWS}/volumes/A.svelte`,
		`#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/check/DraftForm.svelte`
	],
	[`${VIEWS}/shared/a.ts`, '../disputes/results.ts'],
	[`${VIEWS}/volumes/a.ts`, '#pipeline/index.ts'],
	[`${VIEWS}/volumes/a.ts`, '@duckdb/duckdb-wasm'],
	[`${VIEWS}/volumes/a.ts`, '#lib/db/node.ts'],
	[`${VIEWS}/volumes/a.ts`, 'node:fs'],
	[`${VIEWS}/check/reader.ts`, '#pipeline/document/draft.ts'],
	[`${VIEWS}/check/draft-worker.ts`, '#pipeline/build/workers/pool.ts'],
	[`${VIEWS}/check/draft-worker.ts`, '#pipeline/6-parquet/index.ts'],
	['src/routes/links.ts', '$lib/../pipeline/index.ts'],
	['src/routes/links.ts', '#data/registry/agencies.csv?raw'],
	['src/service-worker.ts', '#lib/queries/rates.ts'],
	['scripts/demo/a.ts', '#pipeline/4-report/index.ts'],
	['scripts/demo/a.ts', '../accuracy/truth.ts'],
	['scripts/bench/a.ts', '#lib/charts/lines/model.ts'],
	['scripts/bench/a.ts', '#lib/ui/numbers.ts'],
	['scripts/bench/a.ts', '#routes/links.ts'],
	['scripts/bench/a.ts', '../../tests/fixtures/a.ts'],
	['scripts/bench/a.ts', '@duckdb/duckdb-wasm'],
	['src/newroom/a.ts', '#domain/report.ts']
];

const ALLOWED: readonly (readonly [file: string, target: string])[] = [
	['src/domain/a.ts', './agency.ts'],
	['src/text/a.ts', '#domain/report.ts'],
	['src/statistics/a.ts', '@stdlib/stats-base-dists-normal-cdf'],
	['src/pipeline/1-corpus/a.ts', 'node:fs'],
	['src/pipeline/4-report/b/a.ts', '../labels.ts'],
	['src/pipeline/4-report/a.ts', '#text/printed.ts'],
	['src/pipeline/5-findings/a.ts', '#statistics/rates.ts'],
	['src/pipeline/2-text/a.ts', 'htmlparser2'],
	['src/pipeline/6-parquet/native/a.ts', '@duckdb/node-api'],
	['src/pipeline/document/a.ts', '../4-report/index.ts'],
	['src/pipeline/document/draft.ts', '../build/ledger/report-store.ts'],
	['src/pipeline/build/workers/a.ts', 'node:worker_threads'],
	['src/pipeline/build/workers/a.ts', '#pipeline/document/read-document.ts'],
	['src/pipeline/index.ts', './build/workers/pool.ts'],
	['src/lib/db/engine.ts', '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'],
	['src/lib/db/node.ts', 'node:fs/promises'],
	['src/lib/queries/a.ts', '#lib/db/sql.ts'],
	['src/lib/charts/lines/Lines.svelte', './model.ts'],
	['src/lib/charts/lines/Lines.svelte', '../marks/axis.ts'],
	['src/lib/charts/lines/model.ts', 'd3'],
	['src/lib/export/svg.ts', '#lib/charts/marks/text.ts'],
	['src/lib/ui/a.ts', '#lib/export/csv.ts'],
	[`${VIEWS}/volumes/A.svelte`, '../shared/Figure.svelte'],
	[`${VIEWS}/volumes/A.svelte`, './state.ts'],
	[`${VIEWS}/volumes/A.svelte`, '#statistics/wilson.ts'],
	[`${VIEWS}/volumes/A.svelte`, '$app/state'],
	[`${VIEWS}/volumes/a.ts`, './$types'],
	[`${VIEWS}/volumes/+page.server.ts`, '#lib/db/node.ts'],
	[`${VIEWS}/check/draft-worker.ts`, '#pipeline/document/draft.ts'],
	[`${VIEWS}/check/draft-worker.ts`, '#data/registry/agencies.csv?raw'],
	['scripts/bench/a.ts', '#lib/db/node.ts'],
	['scripts/bench/a.ts', '#lib/queries/rates.ts'],
	['scripts/bench/a.ts', '@duckdb/node-api'],
	['scripts/build-data.ts', '#pipeline/index.ts'],
	['scripts/demo/a.ts', '#domain/report.ts']
];

describe('a border', () => {
	it.each(FORBIDDEN)('keeps %s from %s', (file, target) => {
		expect(refusal(file, target)).not.toBeNull();
	});

	it.each(ALLOWED)('lets %s import %s', (file, target) => {
		expect(refusal(file, target)).toBeNull();
	});
});

describe('the linter', { timeout: 600_000 }, () => {
	const eslint = new ESLint();
	const told = async (filePath: string, code: string): Promise<string[]> => {
		const script = `${code}\nexport const used = 1;\n`;
		const text = filePath.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : script;
		const [result] = await eslint.lintText(text, { filePath });
		return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'not parsed');
	};

	it.each([
		["import { x } from '%';", true],
		["import '%';", true],
		["import type { X } from '%';", true],
		["import { type X } from '%';", true],
		["export { x } from '%';", false],
		["export * from '%';", false],
		["export type { X } from '%';", false],
		["const x = await import('%');", true],
		['const x = await import(`%`);', true],
		["type X = import('%').X;", true],
		["type X = typeof import('%');", true],
		["const x = require('%');", true],
		["const x = new URL('%', import.meta.url);", true]
	])('sees %s', async (written, inSvelte) => {
		const code = (target: string) => written.replace('%', target);
		const chart = 'src/lib/charts/lines/model.ts';
		expect(await told(chart, code('../funnel/model.ts'))).toContain('house/borders');
		expect(await told(chart, code('../marks/axis.ts'))).not.toContain('house/borders');
		if (!inSvelte) return;
		const view = `${VIEWS}/volumes/Written.svelte`;
		expect(await told(view, code('../disputes/results.ts'))).toContain('house/borders');
		expect(await told(view, code('../shared/words.ts'))).not.toContain('house/borders');
	});

	it('sees what is named at run time, where only Node may be asked so', async () => {
		const named = 'const x = await import(globalThis.name);';
		expect(await told('src/pipeline/5-findings/a.ts', named)).toContain('house/borders');
		expect(await told('src/pipeline/build/a.ts', named)).not.toContain('house/borders');
	});

	it.each(['../../domain/agency.ts', '$lib/db/sql.ts', './agency', '../queries/where.ts'])(
		'has %s written otherwise',
		async (target) => {
			expect(await told('src/lib/db/a.ts', `import { x } from '${target}';`)).toContain(
				'no-restricted-imports'
			);
		}
	);
});

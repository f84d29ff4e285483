import { createHash } from 'node:crypto';
import { packFigures } from '#domain/packed-figures.ts';
import type { PublishedReport } from '#domain/dataset.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { enter, enterWaiting, openLedger, type Verdict } from '#pipeline/build/ledger/publish.ts';
import type { FileReading } from '#pipeline/build/core/reading.ts';
import { outlineOf } from '#pipeline/document/outline.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import type { RegisteredAgency } from '#domain/region.ts';

const registry = loadRegistry('data/registry');
const plainIndex = indexRegistry(registry);

/** A document of a corpus in which organs of several sites report. */
export interface Drawn {
	/** Before the first section. */
	head: string;
	body?: string;
	foot?: string;
	year?: number;
	url?: string | null;
	path?: string;
	received?: number;
}

const ITEMS = [
	'一、本年新收政府信息公开申请数量',
	'二、上年结转政府信息公开申请数量',
	'（一）予以公开',
	'（二）部分公开',
	'1.属于国家秘密',
	'2.其他法律行政法规禁止公开',
	'3.危及“三安全一稳定”',
	'（七）总计',
	'四、结转下年度继续办理'
];

export function textOf({ head, body, foot = '', year = 2022, received = 0 }: Drawn): string {
	const rows = ITEMS.map((item) => {
		const n = /新收|予以公开|总计/u.test(item) ? received : 0;
		return [item, n, 0, 0, 0, 0, 0, n].join(' | ');
	});
	return `${head}\n一、总体情况\n${body ?? `${year}年，认真落实条例，主动公开各类信息。`}\n三、收到和处理政府信息公开申请情况\n项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n${rows.join('\n')}\n五、存在的主要问题及改进情况\n公开不够及时，下一步改进。\n六、其他需要报告的事项\n无。\n${foot}`;
}

/** Reads the documents and enters them in the order given; gives each with what it became. */
export async function enterCorpus(documents: readonly Drawn[], agencies: RegisteredAgency[] = []) {
	const index =
		agencies.length > 0
			? indexRegistry({ ...registry, agencies: [...registry.agencies, ...agencies] })
			: plainIndex;
	const ledger = openLedger();
	const verdicts: Verdict[] = [];
	const waiting: [number, FileReading, string, string | null][] = [];
	for (const [i, drawn] of documents.entries()) {
		const text = textOf(drawn);
		const path = drawn.path ?? `${i}.txt`;
		const url = drawn.url ?? null;
		const bytes = Buffer.from(text);
		const read = await readDocument({ path, bytes, url, published: null }, index);
		const reading: FileReading = {
			...read,
			bytes: bytes.length,
			sha256: createHash('sha256').update(bytes).digest('hex'),
			reports: read.reports.map(({ read: report, ...rest }) => {
				const { figures, ...others } = report;
				const outline = outlineOf(report, rest.sketch);
				return { ...rest, read: others, figures: packFigures(figures), outline };
			})
		};
		const verdict = enter(ledger, i, path, url, reading, index);
		if (verdict === 'waits') waiting.push([i, reading, path, url]);
		else verdicts[i] = verdict;
	}
	for (const [i, reading, path, url] of waiting)
		verdicts[i] = enterWaiting(ledger, i, path, url, reading, index);
	return { ledger, verdicts, reports: verdicts.map(reportOf) };
}

const reportOf = (verdict: Verdict): PublishedReport | null =>
	'reports' in verdict ? (verdict.reports[0] ?? null) : null;

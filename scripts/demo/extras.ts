import type { Country, DemoOptions } from './corpus.ts';
import { addressOf, pathOf, writeReport, type DemoDocument } from './document.ts';
import { enter, figureAt, type DemoTemplate, type Ledger } from './ledger.ts';
import { brokenIdentities } from './broken.ts';
import { encode } from './formats/index.ts';
import { createRandom, hash, type Random } from './random.ts';
import type { Planted, Report, Truth } from './report-model.ts';
import type { Shape } from './shapes/shape.ts';

export interface Original {
	report: Report;
	shape: Shape;
	key: string;
	random: Random;
	document: DemoDocument;
	before: { printed: Ledger; template: DemoTemplate } | null;
}

/** What else of one report turns up in the corpus: copies, a copy behind a header line, a later revision. */
export function* companions(original: Original): Generator<DemoDocument> {
	const { random, document, key } = original;
	if (random.chance(0.007)) yield copyOf(original, `${key}/copy`, null, 'same_bytes');
	// A word processor's file is copied as it is.
	if (random.chance(0.005) && document.format !== 'docx' && document.format !== 'pdf') {
		const line = random.pick(['来源：', '转载自：']) + '政府信息公开专栏';
		const text = document.path.endsWith('.html')
			? document.text.replace('<div class="content">', `<div class="content">\n<p>${line}</p>`)
			: `${line}\n${document.text}`;
		yield copyOf(original, `${key}/header`, text, 'header_line');
	}
	if (random.chance(0.01)) {
		const revised = revise(original);
		if (revised) yield revised;
	}
}

function copyOf(
	{ document, report }: Original,
	key: string,
	text: string | null,
	what: string
): DemoDocument {
	const path = pathOf(key, document.path.split('.')[1] ?? '');
	return {
		path,
		text: text ?? document.text,
		bytes: text === null ? document.bytes : encode(text, document.format),
		format: document.format,
		url: addressOf(report.organ.place, report.published, key),
		published: document.published,
		truth: { ...document.truth, path, truth: 'duplicate', what, of: document.path }
	};
}

/** The organ publishes the year again some weeks later, with an outcome put under another head. */
function revise({ report, shape, key, random, document, before }: Original): DemoDocument | null {
	if (report.template === 'annex') return null;
	const printed = Float64Array.from(report.printed);
	for (const party of ['natural_person', 'total']) {
		const [from, to] = ['granted', 'partially_granted'].map((item) => `requests/${item}/${party}`);
		const granted = figureAt(printed, from ?? '');
		if (granted === 0) return null;
		enter(printed, from ?? '', granted - 1);
		enter(printed, to ?? '', figureAt(printed, to ?? '') + 1);
	}
	const revised = writeReport(
		{
			...report,
			printed,
			published: `${report.year + 1}-0${random.int(7, 9)}-15`,
			planted: [...report.planted, LATE]
		},
		shape,
		`${key}/revision`,
		random
	);
	revised.truth.revision = true;
	revised.truth.of = document.path;
	revised.truth.planted?.push(REVISED);
	revised.truth.broken = brokenIdentities(printed, report.template, before);
	// Nothing but its date tells it from the first one.
	return { ...revised, published: revised.truth.published ?? null };
}

const LATE: Planted = {
	kind: 'late',
	rule: 'published-late',
	place: 'report/published',
	changed: [],
	explains: []
};

const REVISED: Planted = {
	kind: 'revision',
	rule: 'report-revised',
	place: 'report/document',
	changed: [],
	explains: []
};

/** Documents that are no reports, one to about eighty reports. */
export function* strangers({ seed, reports }: DemoOptions, country: Country) {
	const count = Math.round(reports / 80);
	for (let i = 0; i < count; i++) {
		const key = `${seed}/stranger/${i}`;
		const random = createRandom(key);
		const place = random.pick(country.places);
		const { what, text } = STRANGERS[i % STRANGERS.length]!(place.name, random);
		const path = pathOf(key, 'txt');
		const published = `${random.int(2020, 2026)}-0${random.int(1, 9)}-1${random.int(0, 9)}`;
		const truth: Truth = { path, truth: 'not_a_report', what };
		const said = text === '' ? '' : `${text}\n`;
		const document: DemoDocument = {
			path,
			text: said,
			bytes: encode(said, 'text'),
			format: i % 5 === 4 ? 'ndjson' : 'text',
			url: addressOf(place, published, key),
			published,
			truth
		};
		yield document;
	}
}

const STRANGERS: ((place: string, random: Random) => { what: string; text: string })[] = [
	(place, random) => {
		const year = random.int(2019, 2025);
		return {
			what: 'notice',
			text: [
				`${place}人民政府办公室关于做好${year}年政府信息公开工作年度报告编制发布工作的通知`,
				'',
				'各部门、各乡镇、各街道：',
				`请于${year + 1}年1月25日前完成本单位年度报告的起草和校核，数据应与台账一致，经负责人审签后按时发布。`,
				'',
				`${place}人民政府办公室`,
				`${year}年12月${random.int(1, 28)}日`
			].join('\n')
		};
	},
	() => ({ what: 'empty', text: '' }),
	(place, random) => ({
		what: 'guide',
		text: [
			`${place}人民政府信息公开指南`,
			'',
			'一、公开范围',
			'本机关依法公开机构职能、规划、统计、预算决算等信息。',
			'二、申请方式',
			`申请人可以当面、信函或者网络提出申请，受理电话0900-${random.int(2000000, 8999999)}，收到申请之日起20个工作日内答复。`
		].join('\n')
	}),
	(_, random) => ({
		what: 'fragment',
		text: [
			...['4.保护第三方合法权益', '5.属于三类内部事务信息', '6.属于四类过程性信息'].map((label) =>
				[label, ...Array.from({ length: 7 }, () => random.int(0, 2))].join('\t')
			),
			`—${random.int(4, 9)}—`
		].join('\n')
	}),
	(place, random) => {
		const year = random.int(2019, 2024);
		return {
			what: 'school_year',
			text: [
				`${place}第${'一二三四'[hash(place) % 4]}中学${year}—${year + 1}学年信息公开工作报告`,
				'',
				`本报告统计期限为${year}年9月1日至${year + 1}年8月31日。`,
				`学校公开招生、收费、食堂等信息${random.int(20, 300)}条，未收到公开申请。`
			].join('\n')
		};
	},
	(place, random) => ({
		what: 'statistics',
		text: [
			`${place}${random.int(2019, 2025)}年政府信息公开工作考核结果通报`,
			'',
			`参评单位${random.int(10, 60)}家，其中优秀${random.int(2, 9)}家，平均得分${random.int(70, 95)}.${random.int(0, 9)}分。`
		].join('\n')
	})
];

import type { PublishedFrom } from '#domain/report.ts';
import { matchesIn } from '#text/matches.ts';
import type { Address } from './address.ts';
import { findDateLine, isInCalendar, isoDate } from './dates.ts';
import type { Signature } from './signature.ts';

/** A day of publication and what told it. */
export interface Published {
	day: string;
	from: PublishedFrom;
}

/** What of a document may tell when it came out. */
export interface Dated {
	head: string;
	meta: string | null;
	signature: Signature;
	address: Address;
}

const DATE = String.raw`(20\d{2})[-/年.](\d{1,2})[-/月.](0?[1-9]|[12]\d|3[01])日?`;
// Spaces are gone: an hour may follow the day without a gap (`2022-02-0816:34`).
const ENDED = String.raw`(?=(?:[01]?\d|2[0-3]):[0-5]\d|\D|$)`;
// What these label is no day of publication: 统计时间, 截止日期, 实施日期, 访问时间.
const OTHER_LABEL =
	'更新|统计|截[止至]|起始|开始|结束|终止|办[公理]|工作|受理|[生失有]效|[实施]行|实施|访问|打印|下载|浏览|今天|当前|会议';
/** Labels of the page's own day, those that say 公布 before those that say when it was written. */
const STAMPS = [
	String.raw`(?:发布|发表|公[开布]|刊登|上传|上网|录入|推送|信息)(?:(?:日期|时间)[:：]?|于[:：]?|[:：])`,
	String.raw`(?<!${OTHER_LABEL})(?:日期|时间)(?:[:：]|[\]】]?\|)`,
	String.raw`(?:成文|生成|印发|发文|制发|编制)(?:(?:日期|时间)[:：]?|于[:：]?|[:：])`
].map((label) => new RegExp(String.raw`${label}[\]】]?\|?\n?[[【(]?$`, 'u'));
/** When the page was last changed. */
const UPDATED = new RegExp(
	String.raw`更新(?:(?:日期|时间)[:：]?|于[:：]?|[:：])[\]】]?\|?\n?[[【(]?$`,
	'u'
);
/** What any of the labels may end with, and the day behind it. */
const DATED = new RegExp(String.raw`[期间于:：\n[【(|\]】]${DATE}${ENDED}`, 'gu');
/** The longest label, with what tells it from another. */
const LABEL = 16;

/** 发布日期：2024-01-15 as sites print it above a report, under any of its labels. */
export function findStamp(text: string, stamps: readonly RegExp[] = STAMPS): string | null {
	// There are few days in a head: labels are looked for before them, and not in all of it.
	const days = matchesIn(text, DATED).map(({ index, 1: year, 2: month, 3: day }) => ({
		before: text.slice(Math.max(0, index + 1 - LABEL), index + 1),
		value: isoDate(year, month, day)
	}));
	for (const stamp of stamps) {
		const stamped = days.find(({ before }) => stamp.test(before));
		if (stamped?.value) return stamped.value;
	}
	return null;
}

/**
 * The day of publication: the page's own, that of its meta, the signature, the address, in this order; none
 * before the year was over, and none that the calendar does not have. `listed`, the day that the user's own list or record gives, goes before all, and is
 * told as what agrees with it. `reprinted`: the page is on the site of another, whose day is that of the reprint.
 */
export function publishedOf(
	{ head, meta, signature, address }: Dated,
	listed: string | null,
	year: number | null,
	reprinted = false
): Published | null {
	const told: readonly (readonly [PublishedFrom, () => string | null | undefined])[] = [
		['page', () => findStamp(head)],
		['page', () => findPageLine(head)],
		['page', () => lineOf(head, signature)],
		['meta', () => meta],
		['update', () => (head.includes('更新') ? findStamp(head, [UPDATED]) : null)],
		['signature', () => signature.date?.value],
		// A day that the user lists is told by the list, whatever the address bears.
		['address', () => (listed === null ? address.published : null)]
	];
	for (const [from, read] of told) {
		const day = read();
		if (!day || !isInCalendar(day) || (year !== null && day <= `${year}-12`)) continue;
		if (listed === null || listed === day)
			return { day, from: reprinted && ON_PAGE.includes(from) ? 'reprint' : from };
	}
	return listed === null ? null : { day: listed, from: 'list' };
}

/** What a site says of the day, and not the report. */
const ON_PAGE: readonly PublishedFrom[] = ['page', 'meta', 'update'];

/** What a page prints beside its day, where the day has no label of its own. */
const BESIDE =
	/来源[:：]|作者[:：]|编辑[:：]|浏览|点击|阅读|字[体号]|打印|分享|^[[(【]?[012]?\d:[0-5]\d(?::[0-5]\d)?[\])】]?$/u;
const UNLABELLED = new RegExp(String.raw`(?<![\d期间至到自从])${DATE}${ENDED}`, 'gu');
const LABELLED = /(?:日期|时间)[:：]?$|[于由从自至到（(]$/u;
const LONGEST_LINE = 80;
/** What a list of such particulars has before each. */
const BULLET = /^[•·*-]?$/u;

/** The title alone stands before it, and no sentence. */
const UNDER_TITLE = /^[^。]*(?:报告|年报)\n$/u;

/** The number of a page in its site's index, which stands with its day. */
const UNDER_NUMBER = /(?:^|\n)[0-9A-Za-z]{6,30}\/20\d\d-\d{3,12}\n$/u;

/** Who publishes it stands before, in a head without sentences. */
const UNDER_ORGAN = /^[^。]*(?:局|委|委员会|厅|办公室|政府|中心|办事处|街道|[镇乡])\n$/u;

/** A day in digits on the line where a page tells its source or its readers, or on the one before, or alone on a line with the hour, or below the title, the organ or the page's number. */
function findPageLine(head: string): string | null {
	for (const { index, 0: printed, 1: year, 2: month, 3: day } of matchesIn(head, UNLABELLED)) {
		const start = head.lastIndexOf('\n', index) + 1;
		const feed = head.indexOf('\n', index);
		const end = feed < 0 ? head.length : feed;
		if (end - start > LONGEST_LINE) continue;
		const before = head.slice(start, index);
		const behind = head.slice(index + printed.length, end);
		const alone = behind === '' && BULLET.test(before);
		const above = alone && before === '' ? head.slice(0, start) : '';
		const under =
			UNDER_TITLE.test(above) || UNDER_ORGAN.test(above) || UNDER_NUMBER.test(above.slice(-60));
		const beside = alone ? head.slice(end + 1, end + 1 + LABEL) : before + behind;
		if (LABELLED.test(before) || !(under || BESIDE.test(beside))) continue;
		const value = isoDate(year, month, day);
		if (value !== null) return value;
	}
	return null;
}

/** A date alone on a line of the head; where the text is short it may be that of the signature. */
function lineOf(head: string, signature: Signature): string | null {
	const day = findDateLine(head)?.value ?? null;
	return day === signature.date?.value ? null : day;
}

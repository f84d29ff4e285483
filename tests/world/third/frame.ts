import type { ThirdVoice } from './organ.ts';

export const HEADINGS: readonly (readonly string[])[] = [
	[
		'一、总体情况',
		'二、主动公开政府信息情况',
		'三、收到和处理政府信息公开申请情况',
		'四、政府信息公开行政复议、行政诉讼情况',
		'五、存在的主要问题及改进情况',
		'六、其他需要报告的事项'
	],
	[
		'一、总体工作情况',
		'二、主动公开情况',
		'三、收到和处理依申请公开情况',
		'四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
		'五、存在问题及下一步打算',
		'六、其他需要说明的事项'
	],
	[
		'一．基本情况',
		'二．主动公开政府信息情况',
		'三．收到和处理政府信息公开申请情况',
		'四．行政复议、行政诉讼情况',
		'五．工作中存在的主要问题及改进措施',
		'六．其他报告事项'
	],
	[
		'（一）总体情况',
		'（二）主动公开政府信息情况',
		'（三）收到和处理政府信息公开申请情况',
		'（四）政府信息公开行政复议、行政诉讼情况',
		'（五）存在的主要问题及改进情况',
		'（六）其他需要报告的事项'
	],
	[
		'总体情况',
		'主动公开政府信息情况',
		'收到和处理政府信息公开申请情况',
		'政府信息公开行政复议、行政诉讼情况',
		'存在的主要问题及改进情况',
		'其他需要报告的事项'
	]
];

export const PERIODS: readonly ((y: number) => string)[] = [
	(y) => `报告中所列数据的统计期限为${y}年1月1日至${y}年12月31日。`,
	(y) => `所列数据统计时间从${y}年1月1日起，到${y}年12月31日止。`,
	(y) => `统计期限：${y}年1月1日—12月31日。`,
	(y) => `数据统计截止期为${y}年12月31日（自${y}年1月1日起计）。`
];

export const STAMPS: readonly ((iso: string) => string[])[] = [
	(iso) => [`发布日期：${iso}  浏览次数：312  字体：【大 中 小】`],
	() => [],
	(iso) => [`来源：本网 发布时间：${iso.replaceAll('-', '/')} 09:41`],
	(iso) => [
		`【发布时间】 ${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`
	]
];

export function pageOf(voice: ThirdVoice, lines: readonly string[], published: string): string {
	const meta = Object.entries({ PubDate: published, ...voice.meta })
		.map(([name, content]) => `<META NAME="${name}" CONTENT="${content}"/>`)
		.join('\n');
	const paragraphs = lines
		.map((line) =>
			/^<table/iu.test(line) ? line : `<p style="text-indent:2em"><span>${line}</span></p>`
		)
		.join('\n');
	const title = voice.pageTitle ?? voice.head?.at(-1) ?? '';
	return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="UTF-8"/><title>${title}</title>\n${meta}\n<style>.nav{color:#fff}</style></head><body><div class="header"><ul><li>首页</li><li>政务公开</li><li>办事服务</li><li>互动交流</li></ul></div><div id="zoom" class="content">${paragraphs}</div><div class="foot"><p>承办单位：云渚省电子政务中心 备案号：云ICP备20260001号</p></div></body></html>`;
}

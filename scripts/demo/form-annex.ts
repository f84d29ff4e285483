import { placeOf, type Place } from '#domain/place.ts';
import type { FormCell } from './form.ts';

/** Rows of 政府信息公开情况统计表: label, unit, and the cell, which is a figure or one that only the annex counts. */
const review = (outcome: string) => placeOf('disputes', 'reconsideration', outcome);
const ROWS: readonly (readonly [string, string?, Place?])[] = [
	['一、主动公开情况'],
	['（一）主动公开政府信息数', '条', 'annex/disclosed'],
	['其中：主动公开规范性文件数', '条', 'annex/documents'],
	['制发规范性文件总数', '件', 'annex/documents'],
	['（二）通过不同渠道和方式公开政府信息的情况'],
	['1.政府公报公开政府信息数', '条', 'annex/gazette'],
	['2.政府网站公开政府信息数', '条', 'annex/site'],
	['3.政务微博公开政府信息数', '条', 'annex/microblog'],
	['4.政务微信公开政府信息数', '条', 'annex/chat'],
	['二、回应解读情况'],
	['（一）回应公众关注热点或重大舆情数', '次', 'annex/responses'],
	['1.参加或举办新闻发布会总次数', '次', 'annex/press'],
	['2.政策解读稿件发布数', '篇', 'annex/explained'],
	['三、依申请公开情况'],
	['（一）收到申请数', '件', placeOf('requests', 'received_new', 'total')],
	['1.当面申请数', '件', 'annex/in_person'],
	['2.传真申请数', '件', 'annex/fax'],
	['3.网络申请数', '件', 'annex/online'],
	['4.信函申请数', '件', 'annex/post'],
	['（二）申请办结数', '件', 'annex/handled'],
	['1.按时办结数', '件', 'annex/in_time'],
	['2.延期办结数', '件', 'annex/extended'],
	['（三）申请答复数', '件', 'annex/handled'],
	['1.属于已主动公开范围数', '件', 'annex/published'],
	['2.同意公开答复数', '件', 'annex/granted'],
	['3.同意部分公开答复数', '件', 'annex/partial'],
	['4.不同意公开答复数', '件', 'annex/denied'],
	['5.不属于本行政机关公开数', '件', 'annex/elsewhere'],
	['6.申请信息不存在数', '件', 'annex/absent'],
	['四、行政复议数量', '件', review('total')],
	['（一）维持具体行政行为数', '件', review('upheld')],
	['（二）被依法纠错数', '件', review('corrected')],
	['（三）其他情形数', '件', review('other')],
	['五、行政诉讼数量', '件', 'annex/suits'],
	['（一）维持具体行政行为或者驳回原告诉讼请求数', '件', 'annex/suits_upheld'],
	['（二）被依法纠错数', '件', 'annex/suits_corrected'],
	['六、举报投诉数量', '件', 'annex/complaints'],
	['七、依申请公开信息收取的费用', '万元', 'annex/fees'],
	['八、机构建设和保障经费情况'],
	['（一）政府信息公开工作专门机构数', '个', 'annex/offices'],
	['（二）设置政府信息公开查阅点数', '个', 'annex/reading_points'],
	['九、政府信息公开会议和培训情况'],
	['（一）召开政府信息公开工作会议或专题会议数', '次', 'annex/meetings'],
	['（二）举办各类培训班数', '次', 'annex/courses']
];

type Label = (text: string, colspan?: number) => FormCell;
type Value = (place: Place) => FormCell;

/** Three columns; the makers of cells are those of the other forms. */
export const annexTable = (label: Label, value: Value): FormCell[][] => [
	[label('统计指标'), label('单位'), label('统计数')],
	...ROWS.map(([text, unit, place]) => [
		label(text),
		label(unit ?? ''),
		place === undefined ? label('') : value(place)
	])
];

/** What only the annex counts, and no later form. */
export const isOfAnnex = (place: Place) => place.startsWith('annex/');

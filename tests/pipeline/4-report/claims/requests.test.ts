import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const TABLE = {
	'requests/received_new/total': 27,
	'requests/carried_in/total': 6,
	'requests/handled_total/total': 31,
	'requests/carried_out/total': 2
};

describe('requests received', () => {
	it.each([
		['共收到政府信息公开申请27件。', '27'],
		['申请总量为27件，其中自然人26件。', '27'],
		['收到市民依申请公开表27份。', '27'],
		['收到公民、法人和其他组织申请27条。', '27'],
		['全年收当面、网络等申请27件。', '27'],
		['我县受理区政府、区政府办公室信息公开申请27件。', '27'],
		['新收政府信息公开申请 2 7 件。', null],
		['全年收到依申请公开件２７件。', '２７'],
		['全年收到政府信息公开申请二十七件。', '二十七'],
		['收到27件政府信息公开申请。', '27'],
		['2023年度，收到各类政府信息公开申请共计\n27\n件。', '27'],
		['全年新收政府信息公开申请数量27件。', '27'],
		['本局共收到依申请公开27件，为网上申请。', '27'],
		['收到要求公开政府信息的申请27件。', '27'],
		['共收到27份政府信息公开申请，均为自然人申请。', '27'],
		['受理依申请公开政府信息27件。', '27'],
		['2023年，我苏木依申请公开政府信息共27件。', '27'],
		['通过各种渠道收到有关政府信息公开申请27件，均已依法办理。', '27'],
		['申请系统中收到27封申请，均已处理。', '27'],
		['2023年我局申请政府信息公开27件。', '27'],
		['2023年，登记政府信息公开申请27件。', '27'],
		['本年度收到27项依申请公开事项，已按程序办理。', '27'],
		['收到政府信息公开申请总数27条，历年共计收到申请99条。', '27'],
		['我局收到27件政府信息依申请公开件，均已答复。', '27'],
		['共收到依申请公开政府信息案件27件。', '27'],
		['全年受理依申请公开信息事项27件。', '27'],
		['收到申请公开政府信息的要求27条。', '27'],
		['年内从各渠道收到27条依申请公开请求。', '27'],
		['全县各单位收到政府信息依申请公开事项27件。', '27'],
		['全县收到依申请公开共27件（其中：第一季度20件，第二季度7件）。', '27'],
		['共收到公开申请27件，其中上半年12件。', '27'],
		['年内收到公民、法人提交的政府信息公开申请27件。', '27'],
		['共受理公民和法人提出的信息公开申请27件，均已答复。', '27'],
		['全年收到自然人、法人及社会组织递交的公开申请27件。', '27'],
		['2023年收到公民申请政府信息公开27件。', '27'],
		['本年度受理公民关于征地的信息公开申请27件。', '27']
	])('%s', (sentence, digits) => {
		expect(said(sentence, TABLE)).toEqual(digits === null ? [] : [`received 27 new "${digits}"`]);
	});

	it('agrees with those carried in counted as well', () => {
		expect(said('共受理政府信息公开申请33件（含上年结转）。', TABLE)).toEqual([
			'received 33 new_and_carried_in "33"'
		]);
	});

	it('agrees with nothing when the tables print another number', () => {
		expect(said('共收到政府信息公开申请28件。', TABLE)).toEqual(['received 28 none "28"']);
	});

	it('reads a number with thousands separators', () => {
		expect(said('收到政府信息公开申请1,295件。', { 'requests/received_new/total': 1295 })).toEqual([
			'received 1295 new "1,295"'
		]);
	});

	it.each([
		'收到政府信息公开申请20余件。',
		'收到政府信息公开申请近百件。',
		'收到政府信息公开申请约300件。',
		'收到政府信息公开申请1.2万件。',
		'收到政府信息公开申请50件以上。',
		'2022年收到政府信息公开申请20件。',
		'比2022年收到的政府信息公开申请20件有所增加。',
		'较上年收到政府信息公开申请20件明显减少。',
		'去年同期收到政府信息公开申请20件。',
		'上半年收到政府信息公开申请12件。',
		'第一季度收到政府信息公开申请12件，其中网上9件。',
		'收到政府信息公开申请12件（截至上半年）。',
		'2023年上半年，各机关共受理政府信息公开申请20件，答复18件。',
		'条例施行以来收到政府信息公开申请200件。',
		'收到重复的政府信息公开申请3件。',
		'收到行政复议申请3件。',
		'受理行政许可申请500件。',
		'不予受理政府信息公开申请3件。',
		'收到人大代表建议9件、政协提案15件。',
		'收到自然人政府信息公开申请26件。',
		'收到公民申请公开政府信息20件、企业申请7件。',
		'其中收到公民政府信息公开申请20件。',
		'收到法人提出的政府信息公开申请7件。',
		'收到网民留言248件，办结留言230件。',
		'受理行政许可申请204件，当场办结198件。',
		'一是完善依申请公开办理流程。'
	])('is not said by: %s', (sentence) => {
		expect(said(sentence, TABLE).filter((c) => /received|handled/u.test(c))).toEqual([]);
	});

	it.each([
		['我局未收到信息公开申请。', '未收到'],
		['全年无人申请公开政府信息。', '无人'],
		['没有公民、法人或者其他组织向我局申请公开信息。', '没有'],
		['年内没有申请人向我局申请公开信息。', '没有申请人'],
		['全年没有收到任何政府信息公开申请。', '没有收到'],
		['本镇未收到依申请公开政府信息申请。', '未收到'],
		['全年未收到政府信息公开申请的情况。', '未收到'],
		['2021年未收到申请公开信息。', '未收到'],
		['未收到依申请公开事项.', '未收到'],
		['我局没有发生依申请公开信息的情况。', '没有发生'],
		['未收到通过电话、网络、来信等方式提出的政府信息公开申请。', '未收到'],
		['至今未收到依申请公开请求。', '未收到'],
		['本馆尚未收到市民的依申请公开信息要求。', '尚未收到'],
		['本年度无依申请公开事项。', '无'],
		['我局没有受理“依申请公开政府信息”。', '没有受理'],
		['未收到信息公开的申请和未涉及“不予公开”的政府信息。', '未收到'],
		['本年度无申请政府信息公开的情况。', '无'],
		['全年我局未收到申请公开事项。', '未收到'],
		['我镇没有受理申请公开件。', '没有受理'],
		['我办未收到公民、法人或者其他组织获取相关政府信息的申请。', '未收到'],
		['全年没有接到群众获取政府信息的申请。', '没有接到'],
		['尚未受理获取有关政府信息的请求。', '尚未受理']
	])('is none where the prose says so: %s', (sentence, words) => {
		expect(said(sentence, { 'requests/received_new/total': 0 })).toEqual([
			`received 0 new "${words}"`
		]);
		expect(said(sentence, TABLE)).toEqual([`received 0 none "${words}"`]);
	});

	it.each([
		'未收到涉及商业秘密的政府信息公开申请。',
		'上半年未收到政府信息公开申请。',
		'其中12个部门未收到政府信息公开申请。',
		'未收到因政府信息公开申请引起的投诉。',
		'未收到政府信息公开申请的单位应作说明。',
		'未收到逾期未答复的政府信息公开申请。',
		'未收到通过网络提出的政府信息公开申请。',
		'未发生依申请公开超期的情况。',
		'未收到应依申请公开信息的投诉。',
		'主动公开公文20件，无依申请公开件。',
		'无依申请公开收费。',
		'收到来信12封。',
		'历年来，共收到政府信息公开申请200件。',
		'我局依申请公开事项7项，含备案、批复。',
		'未收到因获取政府信息引起的投诉请求。'
	])('is not none in: %s', (sentence) => {
		expect(said(sentence, TABLE)).toEqual([]);
	});

	it('takes the figure that the tables bear out where two bodies are spoken of', () => {
		expect(
			said('全县共收到政府信息公开申请255件。县政府办公室收到政府信息公开申请27件。', TABLE)
		).toEqual(['received 27 new "27"']);
	});

	it('takes none where two figures differ and neither agrees', () => {
		expect(
			said('县政府收到政府信息公开申请12件。县政府办公室收到政府信息公开申请9件。', TABLE)
		).toEqual([]);
	});
});

describe('what becomes of the requests', () => {
	it('tells those of this year from those handled with the ones carried in', () => {
		expect(
			said('共办理政府信息公开申请33件，其中当年新收27件、上年结转6件。', TABLE).toSorted()
		).toEqual([
			'carried_in 6 carried_in "6"',
			'handled 33 new_and_carried_in "33"',
			'received 27 new "27"'
		]);
		expect(said('办结许可申请33件，其中当年新收27件、上年结转6件。', TABLE)).not.toContain(
			'received 27 new "27"'
		);
	});

	it('tells those carried in, handled and carried out apart in one sentence', () => {
		expect(
			said('共收到依申请公开件27件，上年度结转6件，共办结31件，结转到2024年办理2件。', TABLE)
		).toEqual([
			'received 27 new "27"',
			'carried_in 6 carried_in "6"',
			'handled 31 handled_total "31"',
			'carried_out 2 carried_out "2"'
		]);
	});

	it('reads a number before its words', () => {
		expect(said('收到依申请公开申请27件，2件结转到2024年度继续办理。', TABLE)).toEqual([
			'received 27 new "27"',
			'carried_out 2 carried_out "2"'
		]);
		expect(said('收到公开申请27件，31件均已答复。', TABLE)).toContain(
			'handled 31 handled_total "31"'
		);
	});

	it('reads what is said of all of them', () => {
		expect(said('共收到政府信息公开申请31件。31件申请全部办结，均按时答复。', TABLE)).toContain(
			'handled 31 handled_total "31"'
		);
		expect(
			said('共收到政府信息公开申请33件，其中，31件申请全部办结。', TABLE).filter((c) =>
				c.startsWith('handled')
			)
		).toEqual([]);
	});

	it.each([
		'已完成依申请公开申请31件。',
		'答复依申请公开政府信息31件，均在法定期限内予以答复。',
		'办理政府信息公开申请案件31件。',
		'累计办理公民、法人或其他组织通过网站、邮寄等途径依申请公开信息合计31件。',
		'办理依申请公开案件31件。',
		'全年办理政府信息依申请公开31件。',
		'已答复信息依申请公开事项31件。'
	])('reads what is handled under other names: %s', (sentence) => {
		expect(said(sentence, TABLE)).toEqual(['handled 31 handled_total "31"']);
	});

	it('takes the sum of the ways for all that came in, where it is their sum', () => {
		const came = '全年收到群众网上申请20件，快递7件，合计';
		expect(said(`${came}27件。`, TABLE)).toContain('received 27 new "27"');
		expect(said(`${came}26件。`, TABLE).filter((c) => c.startsWith('received '))).toEqual([]);
	});

	it('reads one number for what came in and was answered in time', () => {
		expect(said('全年受理并按时限要求及时办理回复依申请公开件27件。', TABLE)).toEqual([
			'received 27 new "27"',
			'handled 27 new "27"'
		]);
	});

	it.each(['本年度共收到并妥善处理依申请公开信息27件。', '共收到且规范办理依申请公开信息27件。'])(
		'reads one number for what came in and was handled well: %s',
		(sentence) => {
			expect(said(sentence, TABLE)).toEqual(['received 27 new "27"', 'handled 27 new "27"']);
		}
	);

	it('reads what is carried over under another name', () => {
		expect(
			said('答复公开申请31件（含上年度转结申请6件，另有2件申请转结下年度继续办理）。', TABLE)
		).toContain('carried_out 2 carried_out "2"');
	});

	it('reads a way of a sentence of its own', () => {
		expect(said('信函申请20件，占74%；电子邮件7件，占26%。')).toEqual([
			'received_by_post 20 none "20"',
			'received_by_email 7 none "7"'
		]);
	});

	it('reads what is handled with those carried over in brackets', () => {
		expect(
			said('答复公开申请31件（含上年度结转申请6件，另有2件申请按规定顺延到下年度答复）。', TABLE)
		).toEqual([
			'handled 31 handled_total "31"',
			'carried_in 6 carried_in "6"',
			'carried_out 2 carried_out "2"'
		]);
		expect(said('共完成依申请公开答复31件。', TABLE)).toEqual(['handled 31 handled_total "31"']);
	});

	it.each([
		'依申请公开工作中承办人大代表建议9件，办结9件建议。',
		'共办理行政诉讼案件5件。',
		'同意公开答复8件。',
		'尚未办结2件。',
		'未完成信息公开申请2件。',
		'办理行政复议案件4件。',
		'逾期答复1件。',
		'正在办理2件。',
		'接待咨询300人次，办理群众来信12件。'
	])('is not said by: %s', (sentence) => {
		expect(said(sentence, TABLE).filter((c) => c.startsWith('handled'))).toEqual([]);
	});

	it('adds up the ways in which requests came', () => {
		expect(said('其中当面申请0件、信函申请27件、网上申请6件。', TABLE)).toEqual([
			'received_in_person 0 new_and_carried_in "0"',
			'received_by_post 27 new_and_carried_in "27"',
			'received_online 6 new_and_carried_in "6"'
		]);
		expect(said('收到群众网上申请10件，快递17件。', TABLE)).toEqual(
			['received_by_post 17 new "17"', 'received_online 10 new "10"'].toSorted((a, b) =>
				a.includes('online') ? -1 : b.includes('online') ? 1 : 0
			)
		);
	});
});

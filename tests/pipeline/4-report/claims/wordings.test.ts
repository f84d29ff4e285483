import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const one = (parts: readonly string[]) => fc.constantFrom(...parts);
const count = fc.nat(9_000).map(String);
const unit = one(['件', '份', '宗', '条', '例', '人次']);
const kinds = (claims: string[]) => claims.map((c) => c.split(' ').slice(0, 2).join(' '));

describe('requests received, in any of their wordings', () => {
	const verb = one(['收到', '共收到', '全年受理', '共接收到', '本年度接到', '新收', '全年收']);
	const object = one([
		'政府信息公开申请',
		'依申请公开申请',
		'依申请公开办理事项',
		'依申请公开案件',
		'有关征地的政府信息公开申请',
		'信息公开申请书',
		'申请公开政府信息',
		'依申请公开政府信息',
		'依申请政府信息公开事项'
	]);
	it('before their number', () => {
		fc.assert(
			fc.property(
				verb,
				object,
				one(['', '共', '数量', '总数为']),
				count,
				unit,
				(v, o, link, n, u) => {
					expect(kinds(said(`${v}${o}${link}${n}${u}。`))).toEqual([`received ${n}`]);
				}
			)
		);
	});

	it('behind their number', () => {
		fc.assert(
			fc.property(one(['收到', '共收到', '全年受理']), count, unit, (v, n, u) => {
				expect(kinds(said(`${v}${n}${u}提出的信息公开申请。`))).toEqual([`received ${n}`]);
				expect(kinds(said(`${v}${n}${u}申请，均已答复。`))).toEqual([`received ${n}`]);
			})
		);
	});

	it('none', () => {
		fc.assert(
			fc.property(
				one(['未收到', '未接到', '没有收到', '未受理']),
				one(['政府信息公开申请', '提出公开政府信息的申请', '公民提出的信息公开申请']),
				(verb, object) => {
					expect(kinds(said(`我局全年${verb}${object}。`))).toEqual(['received 0']);
				}
			)
		);
	});
});

it('what is handled and what was carried in are told apart', () => {
	fc.assert(
		fc.property(count, count, unit, (n, past, u) => {
			expect(kinds(said(`共处理政府信息公开申请${n}${u}（含上年度结转${past}${u}）。`))).toEqual([
				`handled ${n}`,
				`carried_in ${past}`
			]);
			expect(kinds(said(`收到政府信息公开申请${n}${u}，结转上年度申请${past}${u}。`))).toEqual([
				`received ${n}`,
				`carried_in ${past}`
			]);
		})
	);
});

it('cases are told by short names too', () => {
	fc.assert(
		fc.property(count, count, (review, suit) => {
			expect(kinds(said(`因政府信息公开涉及复议${review}件，诉讼${suit}件。`))).toEqual([
				`reconsiderations ${review}`,
				`litigations ${suit}`
			]);
			expect(kinds(said(`因政府信息公开复议后起诉${suit}件。`))).toEqual([`litigations ${suit}`]);
		})
	);
});

it('normative documents in force are held against table 二', () => {
	const table = { 'proactive/normative_documents/in_force': 41 };
	expect(said('现行有效行政规范性文件41件。', table)).toEqual([
		'normative_in_force 41 in_force "41"'
	]);
	expect(said('现行有效行政规范性文件39件。', table)).toEqual(['normative_in_force 39 none "39"']);
	expect(said('清理后废止规范性文件39件。', table)).toEqual([]);
});

describe('what else an organ counts is no claim', () => {
	const verb = one([
		'办理',
		'收到',
		'受理',
		'审结',
		'接收',
		'处理',
		'发布',
		'公开',
		'开展',
		'答复'
	]);
	const thing = one([
		'行政许可事项',
		'各类行政复议案件',
		'群众来信来访',
		'12345热线工单',
		'网民留言',
		'政策解读稿件',
		'政务新媒体信息',
		'行政处罚案件',
		'劳动仲裁案件',
		'专利申请',
		'补贴申请',
		'商标注册申请',
		'主动公开信息',
		'财政预决算信息',
		'工程项目用地申请',
		'法律援助案件',
		'党务公开信息'
	]);
	it('whatever the verb, the number and the unit', () => {
		fc.assert(
			fc.property(verb, thing, one(['', '共', '各类']), count, unit, (v, t, link, n, u) => {
				expect(said(`全年${v}${link}${t}${n}${u}。`)).toEqual([]);
			}),
			{ numRuns: 500 }
		);
	});

	it('nor is what one office took in for the whole', () => {
		expect(said('县府办代表县政府受理政府信息公开申请17件。')).toEqual([]);
	});
});

describe('what offices say in a word more or less', () => {
	it.each([
		['年内收到并全部答复依申请公开31件。', ['received 31', 'handled 31']],
		['受理申请公开政府信息6件，办毕5件。', ['received 6', 'handled 5']],
		[
			'共受理政府信息公开申请40件，其中包括邮寄申请12件，在线申请28件。',
			['received 40', 'received_by_post 12', 'received_online 28']
		],
		['我乡未接到依申请公开办件。', ['received 0']],
		['未收到居民要求政府信息公开的申请。', ['received 0']],
		['本年度未受理政府信息公开申请事件。', ['received 0']],
		[
			'没有因政府信息公开引起的行政复议情况，行政诉讼3件。',
			['litigations 3', 'reconsiderations 0']
		],
		['2023年上半年，申请量比上年同期上升7.5%。', []],
		['未收到政府信息公开条例施行情况的意见5例。', []]
	])('%s', (sentence, claims) => {
		expect(kinds(said(sentence))).toEqual(claims);
	});
});

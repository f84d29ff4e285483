import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('proposals answered', () => {
	it.each([
		[
			'承办市人大代表建议9件（主办6件、协办3件）、市政协委员提案15件，均按期答复。',
			'congress 9, cppcc 15'
		],
		['收到人大代表建议2件、政协提案五件，已全部办结。', 'congress 2, cppcc 5'],
		['收到人大政协提案3件，均已按期答复。', '3'],
		['共收到人大建议政协提案5件，均已答复。', '5'],
		['全年办理人大代表建议、政协提案共28件。', '28'],
		['建议提案办理情况：共40件，按期办结率100%。', '40'],
		['收到政府信息公开申请27件，办理政协提案3件。', 'cppcc 3'],
		[
			'共办理建议提案17件，其中人大代表建议5件、政协提案12件，均按期办结。',
			'17, congress 5, cppcc 12'
		]
	])('%s', (sentence, expected) => {
		const told = said(sentence).flatMap((c) => {
			const found = /^(?:(\w+)_)?proposals (\d+) none/u.exec(c);
			return found ? [[found[1], found[2]].filter(Boolean).join(' ')] : [];
		});
		expect(told.join(', ')).toBe(expected);
	});

	it.each([
		'公开人大代表建议答复12件、政协提案答复8件。',
		'收到人大代表建议近百件。',
		'收到人大代表建议和政协提案30余件。',
		'通过网站发布建议提案办理结果12件。',
		'办理重点提案3件。',
		'办理实事17件，其中人大代表建议转化5件。',
		'全年发布各类信息365条，其中政策文件52条，人大代表建议、政协提案办理32条。'
	])('are not told by: %s', (sentence) => {
		expect(said(sentence).filter((c) => c.includes('proposals'))).toEqual([]);
	});
});

import { expect, test } from 'vitest';
import type { Entry } from '../../../scripts/collect/ledger.ts';
import { summaryOf } from '../../../scripts/collect/summary.ts';

const failed = (url: string, detail: string): Entry => ({
	run: 1,
	role: 'report',
	outcome: 'failed',
	why: 'robots',
	url,
	detail
});

test('an address is told once, and beside it the one that it led to where that is another', () => {
	const told = summaryOf(
		[
			failed('http://a.example/1.html', 'http://a.example/1.html'),
			failed('http://a.example/2.html', 'http://a.example/secret/2.html')
		],
		1,
		0
	).split('\n');
	expect(told.map((line) => line.trim())).toContain('http://a.example/1.html');
	expect(told.map((line) => line.trim())).toContain(
		'http://a.example/2.html http://a.example/secret/2.html'
	);
});

import { expect, test } from 'vitest';
import { refuseNone, Unpublished } from '#pipeline/1-corpus/unpublished.ts';
import { refuseToPublish } from '#pipeline/build/core/refuse-to-publish.ts';
import { openTally } from '#pipeline/build/ledger/tally.ts';

function tallyOf(lost: number, broken = 0) {
	const tally = openTally();
	tally.statuses.set('unreadable', lost + broken);
	tally.reasons.set('unreadable', new Map([['cannot_open', lost]]));
	return tally;
}

test.each([
	[626, 684, true],
	[21, 100, true],
	[20, 100, false],
	[5, 5, true],
	[4, 4, false],
	[0, 100, false]
])('of %d files out of %d that cannot be opened', (lost, documents, refused) => {
	const publish = () => refuseToPublish(tallyOf(lost), documents, false);
	if (refused) expect(publish).toThrow(`${lost} of ${documents} documents could not be opened`);
	else expect(publish).not.toThrow();
});

test('asked to be strict, nothing unreadable is published', () => {
	expect(() => refuseToPublish(tallyOf(0, 1), 9, true)).toThrow('--strict');
	expect(() => refuseToPublish(tallyOf(0, 1), 9, false)).not.toThrow();
	expect(() => refuseToPublish(tallyOf(0), 9, true)).not.toThrow();
});

test('reports that are there are not replaced by none, and none by none', () => {
	expect(() => refuseToPublish(tallyOf(0), 9, false, 12)).toThrow(
		'none of 9 documents is a report'
	);
	expect(() => refuseToPublish(tallyOf(0), 9, false)).not.toThrow();
	const some = tallyOf(0);
	some.statuses.set('report', 1);
	expect(() => refuseToPublish(some, 9, false, 12)).not.toThrow();
});

test('where it cannot be told what is there, nothing is replaced by none', () => {
	expect(() => refuseNone(0, 9)).toThrow(Unpublished);
	expect(() => refuseNone(0, 0)).toThrow(Unpublished);
	expect(() => refuseNone(1, 9)).not.toThrow();
});

import { type ClaimCode, OUTCOME_OF_SHARE } from '#domain/claim.ts';
import type { Count, Stated } from './numbers.ts';
import { outcomeAtEnd, outcomeOf } from './outcomes.ts';
import { matchesIn } from '#text/matches.ts';
import type { Sentence } from './prose.ts';

const SHARE_OF = new Map(
	Object.entries(OUTCOME_OF_SHARE).map(([share, outcome]) => [
		outcome as ClaimCode,
		share as ClaimCode
	])
);
const BEHIND =
	/^(?:件次|件|宗|份|起)[,(]?(?:占(?:比|了|到|全部|所有|总|已|答复|办结|办理|处理|申请|件|数|量|结果|的)*(?:为|达)?)?(\d{1,3}(?:\.\d{1,4})?)%(?!以上|左右)/u;

/** 予以公开的占32.7%，无法提供的占23.1%: no count, and each clause is on its own. */
const ALONE =
	/(?<=^|[,;:(])([^,;:()\d占率]{4,16})(?:占(?:比|了|全部|所有|总|已|答复|办结|办理|处理|申请|件|数|量|的)*|率)(?:为|达)?(\d{1,3}(?:\.\d{1,4})?)%(?!以上|左右)/gu;

function sharesAlone({ words, onRequests }: Sentence): Stated[] {
	if (!onRequests || !/[占率]/u.test(words)) return [];
	return [...matchesIn(words, ALONE)].flatMap(
		({ 0: whole, 1: said = '', 2: digits = '', index }) => {
			const outcome = outcomeAtEnd(said)[0];
			const claim = outcome && SHARE_OF.get(outcome);
			if (!claim) return [];
			const start = index + whole.lastIndexOf(digits);
			return [{ claim, value: Number(digits), start, end: start + digits.length }];
		}
	);
}

/** What part of the requests an outcome is (予以公开1件，占25%), told behind its count or without one. */
export function sharesOf(sentence: Sentence, counts: readonly Count[]): Stated[] {
	const { words } = sentence;
	if (!words.includes('%')) return [];
	return [...sharesAlone(sentence), ...sharesBehind(words, counts)];
}

function sharesBehind(words: string, counts: readonly Count[]): Stated[] {
	return counts.flatMap((count) => {
		const behind = words.slice(count.end, count.end + 40);
		const found = BEHIND.exec(behind);
		const outcome = found && outcomeOf(count, null)[0];
		const claim = outcome && SHARE_OF.get(outcome);
		const digits = found?.[1];
		if (!claim || digits === undefined) return [];
		const start = count.end + found[0].indexOf(digits);
		return [{ claim, value: Number(digits), start, end: start + digits.length }];
	});
}

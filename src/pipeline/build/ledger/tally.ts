import { reasonCode } from '#domain/reasons.ts';
import type { DocumentRow } from '#domain/dataset.ts';
import type { Finding, Severity } from '#domain/finding.ts';
import type { DocumentStatus } from '#domain/report.ts';

/** What a build met, counted. */
export interface Tally {
	/** Documents whose reading a former build had kept. */
	kept: number;
	statuses: Map<DocumentStatus, number>;
	/** Why documents gave no report of their own: the code without its particulars. */
	reasons: Map<DocumentStatus, Map<string, number>>;
	/** By rule. */
	findings: Map<Severity, Map<string, number>>;
}

export const openTally = (): Tally => ({
	kept: 0,
	statuses: new Map(),
	reasons: new Map(),
	findings: new Map()
});

/** Mutates the tally. */
export function countDocument(tally: Tally, { status, reason }: DocumentRow, kept: boolean): void {
	if (kept) tally.kept++;
	count(tally.statuses, status);
	if (reason !== null) count(groupOf(tally.reasons, status), reasonCode(reason));
}

/** Mutates the tally. */
export function countFindings(tally: Tally, findings: readonly Finding[]): void {
	for (const { rule, severity } of findings) count(groupOf(tally.findings, severity), rule);
}

function groupOf<Key>(groups: Map<Key, Map<string, number>>, key: Key): Map<string, number> {
	const group = groups.get(key) ?? new Map<string, number>();
	groups.set(key, group);
	return group;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

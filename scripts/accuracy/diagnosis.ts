import type { DiagnosisAccuracy } from '#domain/accuracy.ts';
import { lineOf, partsOf, type Place } from '#domain/place.ts';
import type { BuiltFinding } from './dataset.ts';
import type { Pair } from './rules.ts';
import type { TrueDocument } from './truth.ts';

export interface DiagnosisScores {
	diagnosis: DiagnosisAccuracy;
	/** By kind of change: how many there were and how many were named. */
	changes: Map<string, DiagnosisAccuracy>;
	unnamed: string[];
}

const SINGLE = /^(?:single_cell:.+|total_missed_block)$/u;

/**
 * Of the reports with a single cell of table 三 changed, those in which a finding names the cell.
 * Counted apart, as `undetermined`, is what no reader of one report could name: a block of table 四
 * has one sum, in which any of five cells may be the wrong one, and two rows of table 三 may have like
 * neighbours of which either, exchanged, makes every sum hold. There the cell has to be among those listed.
 */
export function scoreDiagnoses(pairs: readonly Pair[]): DiagnosisScores {
	const diagnosis = { single_cell_changed: 0, named: 0 };
	const changes = new Map<string, DiagnosisAccuracy>();
	const unnamed: string[] = [];
	for (const { truth, built } of pairs)
		for (const { kind, changed } of truth.planted ?? []) {
			const isNamed = NAMED[SINGLE.test(kind) ? 'single_cell' : kind];
			if (isNamed === undefined) continue;
			const open =
				kind === 'block_total' || (kind === 'cells_exchanged' && hasLike(truth, changed));
			const label = open ? `${kind} (undetermined: listed)` : kind;
			const causes = built.findings.flatMap(causesOf);
			const named = causes.some(
				(cause) => isNamed(cause, changed) || (open && lists(cause, changed))
			);
			const change = changes.get(label) ?? { single_cell_changed: 0, named: 0 };
			changes.set(label, change);
			for (const count of SINGLE.test(kind) ? [diagnosis, change] : [change]) {
				count.single_cell_changed++;
				if (named) count.named++;
			}
			if (!named) unnamed.push(`${label} ${truth.shape} ${truth.path}`);
		}
	return { diagnosis, changes, unnamed };
}

interface Cause {
	code: string;
	params: string[];
}

const causesOf = ({ cause }: BuiltFinding): Cause[] =>
	(cause?.split(';') ?? []).map((part) => {
		const [code = '', ...params] = part.split(':');
		return { code, params };
	});

const rowOf = (place: Place) => lineOf(place, 'row');
const namesCell = ({ code, params }: Cause, [place]: readonly Place[]) =>
	code === 'single_cell' && params[0] === place;

const NAMED: Readonly<Record<string, (cause: Cause, changed: readonly Place[]) => boolean>> = {
	single_cell: namesCell,
	block_total: namesCell,
	column_shifted: ({ code, params }, [place = '']) =>
		code === 'row_shifted' && params[0] === rowOf(place),
	cells_exchanged: ({ code, params }, changed) =>
		code === 'cells_exchanged' && changed.every((place) => params.includes(place))
};

function lists({ code, params }: Cause, [place = '']: readonly Place[]): boolean {
	const listed = code === 'one_of' ? (params[0]?.split(',') ?? []) : [];
	return listed.includes(place) || listed.includes(rowOf(place));
}

const RECEIVED = ['received_new', 'carried_in', 'carried_out'];

/** Whether exchanging the cells of these two columns in another row would do to every sum what it does in the row that was changed. */
function hasLike({ cells = {} }: TrueDocument, [a = '', b = '']: readonly Place[]): boolean {
	const { row = '', column = '' } = partsOf(a);
	const { column: other = '' } = partsOf(b);
	if (row === 'handled_total') return false;
	const step = (item: string) => {
		const at = (party: string) => cells[`requests/${item}/${party}`] ?? 0;
		return (item === 'carried_out' ? -1 : 1) * (at(other) - at(column));
	};
	const items = new Set(
		Object.keys(cells).flatMap((place) => {
			const { table, row: item = '' } = partsOf(place);
			return table === 'requests' && item !== 'handled_total' && item !== row ? [item] : [];
		})
	);
	return [...items].some(
		(item) => RECEIVED.includes(item) === RECEIVED.includes(row) && step(item) === step(row)
	);
}

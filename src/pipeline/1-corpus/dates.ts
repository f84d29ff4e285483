const FORMS = [
	/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/u,
	/^(\d{4})年(\d{1,2})月(\d{1,2})日?(?: ?\d{1,2}[:时].*)?$/u,
	/^(\d{4})(\d{2})(\d{2})$/u
];
const SERIAL = /^(\d{5})(?:\.\d+)?$/u;
/** Day 0 of spreadsheets; their days of this century are among these. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050];
const DAY = 86_400_000;

/**
 * A day as tables have it, as YYYY-MM-DD: 2024-02-11, 2024/2/11, 2024.2.11, 2024年2月11日, 20240211, with a
 * time behind it or not, or the number that spreadsheets count days with. Null for anything else; where
 * day and month may be the other way round nothing is guessed.
 */
export function dayIn(value: string): string | null {
	const text = value
		.normalize('NFKC')
		.trim()
		.replace(/\s+(?=[年月日])|(?<=[年月])\s+/gu, '');
	const serial = SERIAL.exec(text);
	if (serial) {
		const days = Number(serial[1]);
		if (days < FIRST_SERIAL || days > LAST_SERIAL) return null;
		return new Date(DAY_ZERO + days * DAY).toISOString().slice(0, 10);
	}
	for (const form of FORMS) {
		const [, year, month, day] = form.exec(text) ?? [];
		if (year !== undefined && month !== undefined && day !== undefined)
			return ofCalendar(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
	}
	return null;
}

/** A day on which a report may have come out: of this century. 9999-12-31 and 1900-01-01 are what lists and systems write for none. */
export function publishedIn(value: string): string | null {
	const day = dayIn(value);
	return day?.startsWith('20') ? day : null;
}

/** Null for a day that no month has. */
function ofCalendar(day: string): string | null {
	const date = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

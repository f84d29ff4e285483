/** The languages a number can be written in; the same codes as the site's. */
export type Locale = 'zh' | 'en';

const TAGS: Record<Locale, string> = { zh: 'zh-CN', en: 'en-GB' };
/** Narrow and unbreakable: between digits and the unit that belongs to them. */
const THIN = '\u202f';
const MINUS = '\u2212';

/** To make one costs a hundred times what it costs to use it, and a page prints thousands of numbers. */
const formats = new Map<string, Intl.NumberFormat>();

function plain(value: number, locale: Locale, most: number, least = 0): string {
	const key = `${locale} ${most} ${least}`;
	const digits =
		formats.get(key) ??
		new Intl.NumberFormat(TAGS[locale], {
			minimumFractionDigits: least,
			maximumFractionDigits: most
		});
	formats.set(key, digits);
	return digits.format(value).replace('-', MINUS);
}

/** Every digit there is: 12,034. For tables, cards and counts beside a rate. */
export const exact = (value: number, locale: Locale): string => plain(value, locale, 6);

/** With so many decimals, zeros among them, as all numbers of one column have: −11.0 beside −10.8. */
export const fixed = (value: number, decimals: number, locale: Locale): string =>
	// Rounded to nothing it has no sign.
	plain(Number(value.toFixed(decimals)) || 0, locale, decimals, decimals);

/**
 * Short where exact would be long: 1.2 万, 3.4 亿; 12,000, 1.2 million. Three digits at most beyond the
 * unit. Among others, as along an axis, in the unit of the greatest of them.
 */
export function short(value: number, locale: Locale, among?: number): string {
	const size = Math.abs(among ?? value);
	const units: readonly (readonly [number, string])[] =
		locale === 'zh'
			? [
					[1e8, '亿'],
					[1e4, '万']
				]
			: [
					[1e9, 'billion'],
					[1e6, 'million']
				];
	// From the point where rounding reaches the unit, so that 99,999,999 is 1 亿 and not 10,000 万.
	const unit = units.find(([from]) => size >= from * 0.99995);
	if (!unit || value === 0) return exact(value, locale);
	const [divisor, name] = unit;
	const scaled = value / divisor;
	return `${plain(scaled, locale, decimalsBeside(scaled, among))}${THIN}${name}`;
}

/** A tick of an axis is round: what it has of decimals is part of it. */
const decimalsBeside = (scaled: number, among: number | undefined) =>
	among !== undefined ? 3 : Math.abs(scaled) < 100 ? 1 : 0;

/** Of fewer than a hundred one case weighs more than a per cent: a decimal would be invented. */
const shareDecimals = (whole: number) => (Math.abs(whole) < 100 ? 0 : 1);

/** 62.4 %; of fewer than a hundred, 62 %. Never rounded up to all or down to none. Empty where the whole is 0: there is no rate then. */
export function percent(part: number, whole: number, locale: Locale): string {
	if (whole === 0) return '';
	const decimals = shareDecimals(whole);
	const step = 10 ** -decimals;
	const value = (part / whole) * 100;
	const print = (n: number) => `${plain(n, locale, decimals, decimals)}${THIN}%`;
	if (value > 0 && value < step / 2) return `<${THIN}${print(step)}`;
	if (value < 100 && value >= 100 - step / 2) return `>${THIN}${print(100 - step)}`;
	return print(value);
}

/** A share from 0 to 1 on an axis: 25 %, 2.5 %. */
export const axisPercent = (share: number, locale: Locale): string =>
	`${plain(share * 100, locale, 2)}${THIN}%`;

/** A rate with what it rests on: 62.4 %（1,203 / 1,928）, 62.4 % (1,203 of 1,928). */
export function rate(part: number, whole: number, locale: Locale): string {
	const counts: readonly [string, string] = [exact(part, locale), exact(whole, locale)];
	const share = percent(part, whole, locale);
	if (locale === 'zh')
		return share === '' ? counts.join(' / ') : `${share}（${counts.join(' / ')}）`;
	return share === '' ? counts.join(' of ') : `${share} (${counts.join(' of ')})`;
}

/** A difference with its sign: +12, −5, ±0. */
export function signed(value: number, locale: Locale): string {
	if (value === 0) return '±0';
	return `${value > 0 ? '+' : ''}${exact(value, locale)}`;
}

/** Growth from one count to the next: +12.4 %. Empty from 0, where growth has no meaning. */
export function growth(before: number, after: number, locale: Locale): string {
	if (before === 0) return '';
	const share = percent(after - before, before, locale);
	return after > before ? `+${share}` : share;
}

const decimalsOf = (value: number) => (String(value).split('.')[1] ?? '').length;

/** An amount given in 万元, with as many digits as it was given: 3,406 万元, CNY 34.06 million. */
export function money(value10k: number, locale: Locale): string {
	const decimals = decimalsOf(value10k);
	if (locale === 'zh') return `${plain(value10k, locale, decimals)}${THIN}万元`;
	if (Math.abs(value10k) < 100)
		return `CNY${THIN}${plain(value10k * 10_000, locale, Math.max(0, decimals - 4))}`;
	return `CNY${THIN}${plain(value10k / 100, locale, decimals + 2)}${THIN}million`;
}

/** An ISO date as the language writes it; dates have no time zone. */
export const date = (iso: string, locale: Locale): string =>
	new Intl.DateTimeFormat(TAGS[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${iso}T00:00:00Z`)
	);

/** Bytes in the unit one speaks of: 640 kB, 4.2 MB. */
export function bytes(value: number, locale: Locale): string {
	const [scaled, unit] = value < 1e6 ? [value / 1e3, 'kB'] : [value / 1e6, 'MB'];
	return `${plain(scaled, locale, unit === 'kB' ? 0 : 1)}${THIN}${unit}`;
}

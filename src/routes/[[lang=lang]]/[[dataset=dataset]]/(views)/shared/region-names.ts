const SUFFIXES = /(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市)$/;

/** 内蒙古自治区 → 内蒙古: what a tile of a map has room for. */
export const shortName = (name: string): string => name.replace(SUFFIXES, '') || name;

/** The letters of GB/T 2260, by the first digits of the code. */
const LETTERS: Readonly<Record<string, string>> = {
	11: 'BJ',
	12: 'TJ',
	13: 'HE',
	14: 'SX',
	15: 'NM',
	21: 'LN',
	22: 'JL',
	23: 'HL',
	31: 'SH',
	32: 'JS',
	33: 'ZJ',
	34: 'AH',
	35: 'FJ',
	36: 'JX',
	37: 'SD',
	41: 'HA',
	42: 'HB',
	43: 'HN',
	44: 'GD',
	45: 'GX',
	46: 'HI',
	50: 'CQ',
	51: 'SC',
	52: 'GZ',
	53: 'YN',
	54: 'XZ',
	61: 'SN',
	62: 'GS',
	63: 'QH',
	64: 'NX',
	65: 'XJ'
};

/** What a tile has room for where the name is too long: 内, or NM beside Latin names. */
export const initialsOf = (region: string, name: string): string =>
	/\p{Script=Han}/u.test(name)
		? shortName(name).slice(0, 1)
		: (LETTERS[region.slice(0, 2)] ?? name.slice(0, 2));

const SUFFIXES = /(?:维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市)$/;

/** 内蒙古自治区 → 内蒙古: what a tile of a map has room for. */
export const shortName = (name: string): string => name.replace(SUFFIXES, '') || name;

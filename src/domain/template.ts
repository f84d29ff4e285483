/** Which form a report uses, told by the columns of its tables and never by its year. */
export const TEMPLATES = ['2021', '2019', 'annex', 'other'] as const;
export type Template = (typeof TEMPLATES)[number];

/** Those in which the tables 二, 三 and 四 are laid out, the newer first. */
export const TABLED_TEMPLATES = ['2021', '2019'] as const satisfies readonly Template[];
export type TabledTemplate = (typeof TABLED_TEMPLATES)[number];

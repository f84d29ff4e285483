// Everything that tells no two labels apart: spaces, punctuation, quotes (“三安全一稳定” comes in any).
const IGNORED = /[\s\p{P}\p{S}]+/gu;

/** A label as it is compared: NFKC, without spaces, punctuation and symbols. */
export const keyOf = (text: string): string => text.normalize('NFKC').replace(IGNORED, '');

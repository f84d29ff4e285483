/**
 * What takes no room on the page, as Unicode has it (Default_Ignorable_Code_Point): soft hyphens, joiners,
 * marks of direction and of byte order, fillers, variants. Not the one that turns what follows around.
 */
export const UNPRINTED = /(?!\u202e)\p{Default_Ignorable_Code_Point}/u;

/** As it stands before figures, which the eye then reads from their end: they are not as they are written. */
export const TURNED = '\u202e';

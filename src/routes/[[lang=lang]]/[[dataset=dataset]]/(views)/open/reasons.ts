/** What a reason says beside its code: of which document a copy is one. */
export const particularsIn = (reason: string): string => {
	const at = reason.indexOf(':');
	return at < 0 ? '' : reason.slice(at + 1);
};

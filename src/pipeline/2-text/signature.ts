/** Whether bytes begin with these. */
export const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
	bytes[0] === signature[0] && signature.every((byte, i) => bytes[i] === byte);

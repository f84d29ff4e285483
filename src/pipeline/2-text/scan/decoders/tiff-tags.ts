import type { IFD } from 'utif2';

/** The numbers of a tag, as `t` and its number name it; none where it is not there. */
export function numbersOf(page: IFD, tag: string): number[] {
	const value: unknown = page[tag];
	if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return [];
	return Array.from(value as ArrayLike<unknown>).filter((one) => typeof one === 'number');
}

export const numberOf = (page: IFD, tag: string): number | undefined => numbersOf(page, tag)[0];

/** The tags of a TIFF without looking at its pixels; none where it is damaged. */
export async function tagsIn(bytes: Uint8Array): Promise<IFD> {
	const { default: UTIF } = await import('utif2');
	try {
		return UTIF.decode(Uint8Array.from(bytes).buffer)[0] ?? NONE;
	} catch {
		return NONE;
	}
}
const NONE = {} as IFD;

import fs from 'node:fs';
import path from 'node:path';
import { decode } from '#text/bytes/decode.ts';
import { RefusedInput } from './refused-input.ts';

/** In the encoding it is in. Refused if there is no such file, or it is no text. */
export function textOf(dir: string, file: string): string {
	const place = path.join(dir, file);
	if (!fs.existsSync(place)) throw new RefusedInput({ code: 'no_file', value: place });
	const text = decode(fs.readFileSync(place));
	if (text === null) throw new RefusedInput({ code: 'not_text', file });
	return text;
}

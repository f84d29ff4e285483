import { csv } from './csv.ts';
import type { ExportKind } from './kind.ts';
import { png } from './png.ts';
import { story } from './story.ts';
import { svg } from './svg.ts';
import { xlsx } from './xlsx.ts';

/** What a figure can be had as, in the order of the buttons. */
export const EXPORT_KINDS: readonly ExportKind[] = [svg, png, csv, xlsx, story];

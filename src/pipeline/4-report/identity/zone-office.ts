import type { Alias } from './aliases.ts';
import type { Clue } from './clue.ts';
import { type Organ, readOrgan } from './organ.ts';
import type { RegistryIndex } from './registry-index.ts';
import type { Title } from './title.ts';

const OFFICE = '(?:管委会|管理委员会)办公室';
const IN_TITLE = new RegExp(`^([^\\d，。:|《》]{3,30}?${OFFICE})(?:关于)?20\\d{2}`, 'u');
const OF_ZONE = new RegExp(`${OFFICE}$`, 'u');

/**
 * The title with the general office of a zone's authority for its organ, where the report sets a short form
 * for the office: such an office mostly answers for the zone, and this one reports for itself beside it.
 */
export function withZoneOffice(
	title: Clue<Title>,
	aliases: readonly Alias[],
	index: RegistryIndex
): Clue<Title> {
	const isOwn = aliases.some(({ short, full }) => short.endsWith('办公室') && OF_ZONE.test(full));
	const name = isOwn ? IN_TITLE.exec(title.value.alone)?.[1] : undefined;
	const organ: Organ | null = name === undefined ? null : readOrgan(name, index);
	return organ ? { ...title, value: { ...title.value, organ } } : title;
}

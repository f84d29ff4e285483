import type { Region } from '#domain/region.ts';
import {
	type Identity,
	type IdentityEvidence,
	indexRegistry,
	readIdentity
} from '#pipeline/4-report/identity/index.ts';
import { registry } from './reports.ts';

/** A place on no map; its code says whether it is a prefecture or a county. */
export const place = (region: string, name: string, parent: string | null): Region => ({
	region,
	name,
	level: parent === null ? 'province' : region.endsWith('00') ? 'prefecture' : 'county',
	parent,
	grid_column: null,
	grid_row: null,
	valid_from: null,
	valid_to: null
});

/** Places that are on no map. */
export const index = indexRegistry({
	regions: [
		place('900000', '霁川省', null),
		place('900100', '穹原市', '900000'),
		place('900121', '穹原县', '900100'),
		place('900122', '汐渚县', '900100')
	],
	sectors: registry.sectors,
	agencies: [
		{ name: '汐渚县数据局', region: '900122', sector: 'science', predecessor: '汐渚县信息中心' },
		{ name: '港湾联合办公室', region: '900100', sector: null, predecessor: null }
	]
});

export const inventedIdentityOf = (text: string, more: Partial<IdentityEvidence> = {}): Identity =>
	readIdentity(
		{ text, titles: [], path: 'x.txt', url: null, published: null, sections: [], ...more },
		index
	);

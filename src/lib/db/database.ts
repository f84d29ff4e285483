import type { Manifest } from '#domain/dataset.ts';
import type { Query } from './sql.ts';

/** One dataset that can be asked, in the browser and in Node alike. */
export interface Database {
	readonly manifest: Manifest;
	query<Row>(query: Query<Row>): Promise<Row[]>;
}

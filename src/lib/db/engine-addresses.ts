import whole from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import first from './parts/engine-first.wasm?url';
import rest from './parts/engine-rest.wasm?url';

const absolute = (address: string): string => new URL(address, location.href).href;

/** Where the engine's WebAssembly lies on this site: whole, for who writes with it. */
export const engineAddress = (): string => absolute(whole);

/** In two parts, for who asks: the first does for the questions of the site, the rest for all else. */
export const firstPartAddress = (): string => absolute(first);
export const restAddress = (): string => absolute(rest);

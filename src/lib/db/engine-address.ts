import address from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/** Where the engine's WebAssembly lies on this site. */
export const engineAddress = (): string => new URL(address, location.href).href;

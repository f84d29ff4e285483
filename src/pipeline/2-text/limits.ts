/** Largest document read, in bytes; beyond it lie archives and scans, not reports. */
export const MAX_BYTES = 20 * 1024 * 1024;

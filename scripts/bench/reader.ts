/** What `benchReading` bundles as a build bundles its workers. */
export { parseDocument } from '#pipeline/reading/parse-document.ts';
export { readDocument } from '#pipeline/reading/read-document.ts';

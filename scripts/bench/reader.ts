/** What `benchReading` bundles as a build bundles its workers. */
export { parseDocument } from '#pipeline/document/parse-document.ts';
export { readDocument } from '#pipeline/document/read-document.ts';

export type { IdentityEvidence } from './clue.ts';
export * as renamed from './renamed.ts';
export { type Identity, readIdentity } from './read-identity.ts';
export { nameBeforeReform } from './reforms.ts';
export { indexRegistry, type RegistryIndex } from './registry-index.ts';
export { isShortFormOf, mayBeShort } from './short-form.ts';
export { expectedReporters } from './registered.ts';

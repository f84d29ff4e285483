import type { Rule } from 'eslint';

/** Why a file may not import what `specifier` names, both as written from the root of the project; null where it may. */
export function refusal(file: string, specifier: string): string | null;

/** The files that a specifier may mean, from the root of the project; null for a package. */
export function filesOf(file: string, specifier: string): string[] | null;

export const borders: Rule.RuleModule;

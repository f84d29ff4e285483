import type { ParamMatcher } from '@sveltejs/kit';

/** Pages in Chinese name no language in their address; `hooks.ts` does within. */
export const match: ParamMatcher = (param) => param === 'en' || param === 'zh';

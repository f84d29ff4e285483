import '#routes/later-arrays.ts';
import { base } from '$app/paths';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { ASKED } from '#routes/inline/asked.ts';
import { localeOf } from '#routes/links.ts';

// A link to the other language loads the page anew, so the path holds for the whole visit.
overwriteGetLocale(() => localeOf(location.pathname, base));

// Where the page has begun it already it is not loaded twice.
if (document.documentElement.hasAttribute(ASKED)) void import('#routes/early.ts');

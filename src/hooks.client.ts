import '#routes/later-arrays.ts';
import { base } from '$app/paths';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { localeOf } from '#routes/links.ts';

// A link to the other language loads the page anew, so the path holds for the whole visit.
overwriteGetLocale(() => localeOf(location.pathname, base));

/**
 * What every answer of the site carries, on our server and in the files of `hosting/`. The page's own
 * Content-Security-Policy, with the hashes of its scripts, is in the page: this one adds what only a
 * header can say.
 */
export const HEADERS: Readonly<Record<string, string>> = {
	'Content-Security-Policy':
		"frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy':
		'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'SAMEORIGIN'
};

/** Kit puts a hash in the names of what it builds; everything else may change with the next build. */
export const cacheFor = (pathname: string): string =>
	pathname.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';

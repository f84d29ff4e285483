/** Pages made to stand in frames of other sites: `/embed/…`, in any language and edition. */
const isEmbedded = (pathname: string): boolean => /\/embed(?:\/|\.html$|$)/.test(pathname);

/** The page's own policy, with the hashes of its scripts, is in the page: this adds what only a header can say, and what must hold for its workers too. */
const POLICY = "object-src 'none'; base-uri 'self'; form-action 'self'; connect-src 'self'";

/** On every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy':
		'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff'
};

/** Says who may put the page into a frame. */
export const FRAMED: Readonly<Record<'own' | 'any', Readonly<Record<string, string>>>> = {
	own: {
		'Content-Security-Policy': `frame-ancestors 'self'; ${POLICY}`,
		'X-Frame-Options': 'SAMEORIGIN'
	},
	any: { 'Content-Security-Policy': `frame-ancestors *; ${POLICY}` }
};

/** What the answer to an address carries, on our server and in the files of `hosting/`. */
export const headersFor = (pathname: string): Record<string, string> => ({
	...HEADERS,
	...FRAMED[isEmbedded(pathname) ? 'any' : 'own']
});

/** Kit puts a hash in the names of what it builds; everything else may change with the next build. */
export const cacheFor = (pathname: string): string =>
	pathname.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';

import type { SiteOptions } from './serve-site.ts';

/** What the environment says of where to serve: `PORT` (0 for any free one), `HOST` (this machine alone) and `BASE_PATH`. */
export function siteOptions(env: NodeJS.ProcessEnv): SiteOptions {
	const given = env.PORT;
	const port = given ? Number(given) : 4173;
	if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`not a port: ${given}`);
	const host = env.HOST || undefined;
	return { folder: 'build', base: env.BASE_PATH ?? '', port, host, orNext: !given };
}

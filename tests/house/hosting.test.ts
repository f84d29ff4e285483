import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HEADERS } from '../../scripts/server/headers.ts';

test.each(['nginx.conf', 'apache.htaccess', 'Caddyfile'])(
	'%s sends the headers of our own server',
	(file) => {
		const text = readFileSync(`hosting/${file}`, 'utf8');
		for (const [name, value] of Object.entries(HEADERS))
			expect(text).toContain(`${name} "${value}"`);
		expect(text).toContain('public, max-age=31536000, immutable');
	}
);

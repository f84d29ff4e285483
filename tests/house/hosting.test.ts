import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FRAMED, HEADERS, headersFor } from '../../scripts/server/headers.ts';

test.each(['nginx.conf', 'apache.htaccess', 'Caddyfile'])(
	'%s sends the headers of our own server',
	(file) => {
		const text = readFileSync(`hosting/${file}`, 'utf8');
		for (const [name, value] of Object.entries(HEADERS))
			expect(text).toContain(`${name} "${value}"`);
		for (const headers of Object.values(FRAMED))
			for (const value of Object.values(headers)) expect(text).toContain(`"${value}"`);
		expect(text).toContain('public, max-age=31536000, immutable');
	}
);

test('other sites may frame what is made for it, and nothing else', () => {
	for (const path of ['/embed/volumes', '/en/demo/embed/volumes.html', '/atlas/en/embed'])
		expect(headersFor(path)).toMatchObject(FRAMED.any);
	for (const path of ['/', '/embedded', '/en/volumes', '/data/embed.parquet'])
		expect(headersFor(path)).toMatchObject(FRAMED.own);
	expect(headersFor('/embed/volumes')).not.toHaveProperty('X-Frame-Options');
});

// Serves the site beside this file on this machine: node serve.mjs [port]. Needs Node 16, nothing else.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SITE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'site');
const HEADERS = {
	'Content-Security-Policy':
		"frame-ancestors 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; connect-src 'self'",
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
	'Cache-Control': 'no-cache',
	'Accept-Ranges': 'bytes'
};
const TYPES = {
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript;charset=utf-8',
	'.css': 'text/css;charset=utf-8',
	'.json': 'application/json;charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain;charset=utf-8',
	'.wasm': 'application/wasm'
};

/** The file of an address: itself, the page of that name, or the page of a folder. Null where there is none. */
function fileOf(address) {
	let name;
	try {
		name = decodeURIComponent(address.split(/[?#]/)[0]).replace(/^\/+|\/+$/g, '');
	} catch {
		return null;
	}
	if (name.split('/').some((part) => part.startsWith('.')) || /[\0\\:]/.test(name)) return null;
	for (const tried of [name, `${name}.html`, `${name}/index.html`]) {
		const place = path.join(SITE, tried);
		const found = statSync(place, { throwIfNoEntry: false });
		if (tried && found?.isFile()) return { place, size: found.size };
	}
	return null;
}

/** The bytes that are asked for; null where there are none of them. */
function rangeOf(asked, size) {
	const [, begin = '', end = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? [];
	if (!begin && !end) return { first: 0, last: size - 1, status: 200 };
	const first = begin ? Number(begin) : Math.max(0, size - Number(end));
	const last = begin && end ? Math.min(Number(end), size - 1) : size - 1;
	return first <= last ? { first, last, status: 206 } : null;
}

const server = createServer((request, response) => {
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
	if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
	const found = fileOf(request.url ?? '/');
	const { place, size } = found ?? fileOf('/404.html') ?? {};
	if (!place) return response.writeHead(404).end();
	const range = rangeOf(found ? request.headers.range : undefined, size);
	if (!range) return response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
	const { first, last, status } = range;
	if (status === 206) response.setHeader('content-range', `bytes ${first}-${last}/${size}`);
	response.writeHead(found ? status : 404, {
		'content-type': TYPES[path.extname(place)] ?? 'application/octet-stream',
		'content-length': last - first + 1
	});
	if (request.method === 'HEAD' || size === 0) return response.end();
	createReadStream(place, { start: first, end: last })
		.on('error', () => response.destroy())
		.pipe(response);
});

server.listen(Number(process.argv[2] ?? 4173), '127.0.0.1', () =>
	console.log(`Gongkai Atlas 公开年报图谱: http://localhost:${server.address().port}/`)
);

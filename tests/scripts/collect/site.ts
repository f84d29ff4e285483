import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Asked {
	url: string;
	headers: http.IncomingHttpHeaders;
	/** When it came and how many others were being answered, in milliseconds. */
	at: number;
	beside: number;
}

type Page = (
	request: http.IncomingMessage,
	response: http.ServerResponse,
	asked: readonly Asked[]
) => void;

export interface Site {
	origin: string;
	asked: Asked[];
	/** By path with search. Changed to let a year pass. */
	pages: Map<string, Page | string>;
	close: () => Promise<void>;
}

/** A site that remembers what it was asked. A page given as text is HTML in UTF-8. */
export async function openSite(
	pages: Readonly<Record<string, Page | string>>,
	{ host = '127.0.0.1', secure = false } = {}
): Promise<Site> {
	const asked: Asked[] = [];
	const known = new Map(Object.entries(pages));
	let open = 0;
	const answer: http.RequestListener = (request, response) => {
		const url = request.url ?? '/';
		asked.push({ url, headers: request.headers, at: Date.now(), beside: open++ });
		response.on('close', () => open--);
		const page = known.get(url);
		if (page === undefined) response.writeHead(404).end('not here');
		else if (typeof page === 'string')
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
		else page(request, response, asked);
	};
	const server = secure
		? https.createServer({ key: KEY, cert: CERTIFICATE }, answer)
		: http.createServer(answer);
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `${secure ? 'https' : 'http'}://${host}:${port}`,
		asked,
		pages: known,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** Signed by itself, for localhost, and of use for nothing else. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgNntpGBQK7k7Lsu6O
H6tidXu/+LJoddK0yqIyzCOl0ImhRANCAASxTQ4maZBrusM/6Rt8lxRdyGlvmOTL
qqw/lHjt/3Gw+KHHJBe+9S5W4NLEvWOUvr7ZnTSGFe1zAZPBhPjwmsP+
-----END PRIVATE KEY-----
`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUC+wwJwgsfod10jMrL1m/cL6W8+wwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyOTE4NTEyMVoYDzIxMjYxMTA1
MTg1MTIxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASxTQ4maZBrusM/6Rt8lxRdyGlvmOTLqqw/lHjt/3Gw+KHHJBe+9S5W
4NLEvWOUvr7ZnTSGFe1zAZPBhPjwmsP+o1MwUTAdBgNVHQ4EFgQU4ulruZTBQlT8
kbdb9SnIbuERPVEwHwYDVR0jBBgwFoAU4ulruZTBQlT8kbdb9SnIbuERPVEwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAiDfgiYEJKXekPiqfJCDi
GqEri97B1lmeTdEJlxdRpJMCIGY1IIIdH8UQsaW88KxEJqibVZgZYJCtABShNUqr
5Lyz
-----END CERTIFICATE-----
`;

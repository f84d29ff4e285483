import fs from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serveSite } from '../server/serve-site.ts';

/** What was sent of the files of the datasets. */
export interface Sent {
	bytes: number;
	requests: number;
	/** Bytes of each file. */
	files: Map<string, number>;
}

export interface CountedSite {
	address: string;
	sent: Sent;
	close(): Promise<void>;
}

/** A built site that counts what it sends of its datasets, checksums and manifests among it. */
export async function serveCounted(folder: string): Promise<CountedSite> {
	const site = await serveSite({ folder, base: '', port: 0 });
	const port = Number(new URL(site.address).port);
	const sent: Sent = { bytes: 0, requests: 0, files: new Map() };
	const server = createServer((asked, answer) => {
		const { url = '/', method, headers } = asked;
		const name = /^\/data\/\w+\/([\w.-]+)/.exec(url)?.[1];
		if (name !== undefined) sent.requests++;
		const further = request({ port, path: url, method, headers }, (found) => {
			answer.writeHead(found.statusCode ?? 500, found.headers);
			found.on('data', (piece: Buffer) => {
				if (name === undefined) return;
				sent.bytes += piece.length;
				sent.files.set(name, (sent.files.get(name) ?? 0) + piece.length);
			});
			found.pipe(answer);
		});
		further.on('error', () => answer.destroy());
		further.end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://localhost:${(server.address() as AddressInfo).port}/`,
		sent,
		async close() {
			server.closeAllConnections();
			server.close();
			await site.close();
		}
	};
}

/** A built site with another dataset in the place of its demo, as links. */
export function withDemo(site: string, dataset: string, into: string): void {
	fs.mkdirSync(path.join(into, 'data'), { recursive: true });
	for (const name of fs.readdirSync(site))
		if (name !== 'data') fs.symlinkSync(path.resolve(site, name), path.join(into, name));
	fs.symlinkSync(path.resolve(dataset), path.join(into, 'data', 'demo'));
}

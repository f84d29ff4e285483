import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a host needs to serve a folder: its program's arguments, and what it is told of its surroundings. */
interface Started {
	args: string[];
	env?: Record<string, string>;
}

/** A program that serves files by a file of `hosting/`. */
export interface Host {
	name: string;
	program: string | undefined;
	/** Writes its settings into `folder`, for the site in `site`. */
	settle: (site: string, port: number, folder: string) => Promise<Started>;
}

const FOLDERS = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin'];
export const installed = (name: string): string | undefined =>
	FOLDERS.map((folder) => path.join(folder, name)).find(existsSync);

/** The given text with a word of it replaced, which must be there. */
function replaced(text: string, word: string, other: string): string {
	if (!text.includes(word)) throw new Error(`no ${word} in the settings`);
	return text.replace(word, other);
}

const nginx: Host = {
	name: 'nginx with the file of hosting/',
	program: installed('nginx'),
	async settle(site, port, folder) {
		const given = await readFile('hosting/nginx.conf', 'utf8');
		const listening = replaced(given, 'listen 80;', `listen 127.0.0.1:${port};`);
		const own = replaced(listening, 'root /srv/gongkai-atlas;', `root ${site};`);
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((kind) => `${kind}_temp_path ${folder}/temp-${kind};`)
			.join('\n');
		const config = path.join(folder, 'nginx.conf');
		await writeFile(
			config,
			`daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
			events {} http { access_log off; ${temporary} ${own} }`
		);
		return { args: ['-c', config, '-p', folder] };
	}
};

const MODULES = '/usr/lib/apache2/modules';
/** What Debian loads unasked, and the two that the file names. */
const LOADED = 'mpm_event authz_core dir mime setenvif filter deflate headers rewrite'.split(' ');

const apache: Host = {
	name: 'Apache with the file of hosting/',
	program: existsSync(MODULES) ? installed('apache2') : undefined,
	async settle(site, port, folder) {
		await writeFile(path.join(site, '.htaccess'), await readFile('hosting/apache.htaccess'));
		const config = path.join(folder, 'apache.conf');
		const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '';
		// Debian has it compress what is text, as it comes.
		await writeFile(
			config,
			`${LOADED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
			${user}
			ServerName localhost
			Listen 127.0.0.1:${port}
			PidFile ${folder}/apache.pid
			ErrorLog ${folder}/apache.log
			TypesConfig /etc/mime.types
			AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript application/wasm
			DirectoryIndex index.html
			DocumentRoot ${site}
			<Directory ${site}>
				AllowOverride All
				Require all granted
			</Directory>`
		);
		return { args: ['-X', '-f', config] };
	}
};

const caddy: Host = {
	name: 'Caddy with the file of hosting/',
	program: installed('caddy'),
	async settle(site, port, folder) {
		const given = await readFile('hosting/Caddyfile', 'utf8');
		const listening = replaced(given, ':80 {', `http://127.0.0.1:${port} {`);
		const own = replaced(listening, '/srv/gongkai-atlas\n', `${site}\n`);
		const config = path.join(folder, 'Caddyfile');
		await writeFile(config, `{\n\tadmin off\n}\n${own}`);
		const home = path.join(folder, 'caddy');
		await mkdir(home, { recursive: true });
		return {
			args: ['run', '--config', config, '--adapter', 'caddyfile'],
			env: { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home }
		};
	}
};

export const hosts: readonly Host[] = [nginx, apache, caddy];

export const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});

/** Starts a server and waits until it answers. */
export async function start(program: string, { args, env }: Started, port: number) {
	const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
	const address = `http://127.0.0.1:${port}/`;
	for (let tries = 0; tries < 400; tries++) {
		const up = await fetch(address).then(
			() => true,
			() => false
		);
		if (up) break;
		await pause(50);
	}
	return { address, stop: () => child.kill() };
}

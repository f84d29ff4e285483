import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import giveWay from '#routes/inline/give-way.js?raw';

/** What a page with this address does before its app starts: the attribute it bears then, and the scripts it asks for. */
function visit(
	search: string,
	{ folder = '/data/demo', ahead = null as string | null, version = 'a' } = {}
) {
	const attributes: Record<string, string> = {};
	const head: Record<string, string>[] = [];
	const element = () => ({
		setAttribute: () => undefined,
		appendChild: () => undefined
	});
	const me = {
		getAttribute: (name: string) => (name === 'data-early' ? '/early.js /needed.js' : ''),
		parentNode: { insertBefore: () => undefined, removeChild: () => undefined }
	};
	const metas: Record<string, unknown> = {
		'meta[name="data-version"]': { getAttribute: () => version },
		'meta[name="data-folder"]':
			folder === '' ? null : { content: folder, getAttribute: () => ahead }
	};
	const document = {
		currentScript: me,
		title: 'x',
		documentElement: {
			setAttribute: (name: string, value: string) => (attributes[name] = value)
		},
		head: { appendChild: (one: Record<string, string>) => head.push(one) },
		querySelector: (selector: string) => metas[selector],
		createElement: element,
		createTextNode: () => undefined,
		write: () => undefined
	};
	const location = { search };
	runInNewContext(giveWay, {
		...{ document, location, window: {}, URLSearchParams, URL, structuredClone, WebAssembly }
	});
	return { asked: attributes['data-asked'], scripts: head.map(({ src, href }) => src ?? href) };
}

test('a page whose address asks something opens its dataset beside the app', () => {
	const scripts = ['/early.js', '/needed.js'];
	expect(visit('?id=x')).toEqual({ asked: '/data/demo', scripts });
	expect(visit('?level=county', { ahead: '' })).toEqual({ asked: '/data/demo sums', scripts });
	expect(visit('?level=county&years=2020-2021', { ahead: 'level years' })).toEqual({
		asked: '/data/demo sums',
		scripts
	});
});

test.each([
	['nothing is asked', '', {}],
	['the version is named alone', '?v=a', {}],
	['another version is named', '?level=county&v=b', {}],
	['the answer lies beside the page', '?level=county', { ahead: 'level years' }],
	['the page asks no dataset of this site', '?x=1', { folder: '' }]
])('a page does not where %s', (_, search, page) => {
	expect(visit(search, page)).toEqual({ asked: undefined, scripts: [] });
});

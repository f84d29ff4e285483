import { expect, test } from 'vitest';
import { isPrivate, openReach } from '../../../scripts/collect/reach.ts';

test.each([
	['10.1.2.3', true],
	['172.31.0.1', true],
	['172.32.0.1', false],
	['169.254.169.254', true],
	['100.64.0.1', true],
	['::1', true],
	['fd00::1', true],
	['::ffff:192.168.0.1', true],
	['2001:db8::1', false],
	['8.8.8.8', false],
	['a name', false]
])('%s is in a private network: %s', (ip, is) => expect(isPrivate(ip)).toBe(is));

test('only named hosts may be asked, of private ones those named by number or allowed by name', () => {
	const named = ['http://www.jia.gov.cn/nb/', 'http://10.0.0.5/nb/', 'http://nb.lan/'];
	const { barred } = openReach(named, []);
	expect(barred('https://jia.gov.cn/x')).toBeNull();
	expect(barred('http://10.0.0.5:8080/x')).toBeNull();
	expect(barred('http://10.0.0.6/x')).toBe('other_host');
	expect(barred('http://yi.gov.cn/x')).toBe('other_host');
	expect(barred('http://nb.lan/x')).toBe('private_address');
	expect(openReach(named, ['nb.lan']).barred('http://nb.lan/x')).toBeNull();
});

test('a name that leads into a private network is refused when it is looked up', async () => {
	const code = await new Promise((resolve) => {
		openReach(['http://localhost.localdomain/'], []).lookup('ip6-localhost', {}, (error) =>
			resolve(error?.code)
		);
	});
	expect(['PRIVATE', 'ENOTFOUND', 'EAI_AGAIN']).toContain(code);
});

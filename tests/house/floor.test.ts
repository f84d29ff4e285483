import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { expect, it, test } from 'vitest';
import { FLOOR, FLOOR_TARGETS } from '#routes/floor.ts';
import viteConfig from '../../vite.config.ts';

test('the floor is the one that is built for and that the README names', () => {
	const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
	for (const { name, version } of FLOOR)
		expect(readme).toMatch(new RegExp(`\\b${name}(?: and Edge)?(?: ${version})`, 'u'));
	for (const isSsrBuild of [false, true])
		expect(viteConfig({ command: 'build', mode: 'production', isSsrBuild })).toMatchObject({
			build: { target: FLOOR_TARGETS }
		});
});

const eslint = new ESLint();

it.each([
	'Object.groupBy([1], String)',
	'new Set([1]).union(new Set([2]))',
	'Promise.withResolvers()',
	'new Map([[1, 2]]).values().map(String)',
	'Array.fromAsync([])',
	"'a'.isWellFormed()",
	"URL.canParse('x')",
	'AbortSignal.any([])',
	"/[\\p{L}--[a-z]]/v.test('x')"
])('what browsers at the floor lack is refused where they run it: %s', async (code) => {
	const lint = async (filePath: string) => {
		const [result] = await eslint.lintText(`export const found = () => ${code};\n`, { filePath });
		return result?.messages.filter(({ ruleId }) => /es-x|restricted/.test(ruleId ?? '')).length;
	};
	expect(await lint('src/routes/invented.ts')).toBeGreaterThan(0);
	expect(await lint('scripts/invented.ts')).toBe(0);
});

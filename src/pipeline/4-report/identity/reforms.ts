/**
 * National reforms that put one body in the place of one other, by how its name ends: what followed two
 * (市场监督管理局, 税务局) has no single line before it, and is left to the register's `predecessor`.
 */
const REFORMS: readonly { now: string; before: string }[] = [
	{ now: '卫生健康委员会', before: '卫生和计划生育委员会' },
	{ now: '卫生健康局', before: '卫生和计划生育局' },
	{ now: '生态环境厅', before: '环境保护厅' },
	{ now: '生态环境局', before: '环境保护局' },
	{ now: '自然资源厅', before: '国土资源厅' },
	{ now: '自然资源局', before: '国土资源局' },
	{ now: '应急管理厅', before: '安全生产监督管理局' },
	{ now: '应急管理局', before: '安全生产监督管理局' },
	{ now: '农业农村厅', before: '农业厅' },
	{ now: '农业农村局', before: '农业局' }
];

/** What an organ was called before a national reform; null where none is certain. */
export function nameBeforeReform(name: string): string | null {
	const reform = REFORMS.find(({ now }) => name.endsWith(now) && name.length > now.length);
	return reform ? name.slice(0, -reform.now.length) + reform.before : null;
}

import { expect, test } from 'vitest';
import { scriptsOf } from '#routes/inline/early-scripts.ts';

test('a script is named first, then what it needs from the start, each once', () => {
	const made = {
		'a.ts': { file: 'a.js', imports: ['_b', '_c'] },
		_b: { file: 'b.js', imports: ['_c', 'a.ts'] },
		_c: { file: 'c.js' },
		'd.ts': { file: 'd.js', imports: ['_c'] }
	};
	expect(scriptsOf(made, 'a.ts')).toEqual(['a.js', 'b.js', 'c.js']);
	expect(scriptsOf(made, 'none.ts')).toEqual([]);
});

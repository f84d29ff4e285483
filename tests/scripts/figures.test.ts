import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { count, FIGURES_FILE, figuresIn } from '../../scripts/testing/figures.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'atlas-figures-'));
const file = path.join(folder, 'figures');
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});

it('adds up what tests count, and tells what was counted and came to nothing', () => {
	vi.stubEnv(FIGURES_FILE, file);
	count('faults');
	count('faults', 1999);
	count('lost', 0);
	expect(figuresIn(file)).toEqual(['   2,000 faults played', '       0 datasets lost']);
});

it('counts nothing where nobody asked', () => {
	vi.stubEnv(FIGURES_FILE, undefined);
	count('faults');
	expect(figuresIn(file)).toEqual([]);
});

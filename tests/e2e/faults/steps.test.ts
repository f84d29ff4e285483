import { count } from '../../../scripts/testing/figures.ts';
import { FAULTS, SILENCES } from './faulty-site.ts';
import {
	ALL,
	expect,
	expectMended,
	expectRefused,
	fileOf,
	record,
	settled,
	STEPS,
	test,
	VIEWS,
	wholeAnswer
} from './play.ts';

/** The shorter part: for each view one step and one fault of each kind, another for each view. */
const isShort = (view: number, step: number, fault: number) =>
	(view + step) % 4 === 0 && fault === (view * 3 + step) % FAULTS.length;

for (const [v, view] of VIEWS.entries()) {
	const steps = [
		...STEPS,
		...view.tables.map((table) => ({ name: `table ${table}`, which: fileOf(table) }))
	];
	for (const [s, step] of steps.entries())
		for (const [f, how] of [...FAULTS, ...(ALL ? SILENCES : [])].entries()) {
			if (!ALL && !isShort(v, s, f)) continue;
			test(`${view.name}: ${step.name}: ${how.name}`, async ({ page, site, wholes }) => {
				test.setTimeout(300_000);
				const path = await view.path();
				const whole = await wholeAnswer(page, site, wholes, path);
				const fresh = await page.context().newPage();
				const shown = await record(fresh);
				site.play(step.which, how);
				await fresh.goto(site.address + path);
				const outcome = await settled(fresh, 150_000);
				// A file that this question does not need, or a range fetched once more, may do without.
				if (outcome === 'refused') {
					expect(site.played).toBeGreaterThan(0);
					await expectRefused(fresh);
					site.heal();
					await expectMended(fresh, whole);
				}
				for (const text of await shown()) expect(text).toBe(whole);
				count('faults');
				await fresh.close();
			});
		}
}

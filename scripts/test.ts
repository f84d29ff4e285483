import { runSteps } from './testing/run-steps.ts';
import { steps } from './testing/steps.ts';

await runSteps(steps);

import { faultSteps } from './testing/fault-steps.ts';
import { runSteps } from './testing/run-steps.ts';

await runSteps(faultSteps);

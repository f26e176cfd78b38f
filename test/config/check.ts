// `npm run check`: types, lint, format and architecture. Fails when any part of it does.
import { runCheck } from './run-check';
import { sum } from './test-counts';

const { failed } = sum(await runCheck());
console.log(failed === 0 ? '\nThe check passed.' : `\nThe check failed: ${failed} problems.`);
process.exitCode = failed === 0 ? 0 : 1;

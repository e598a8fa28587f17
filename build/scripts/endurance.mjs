// npm run endurance: many sudden ends, damaged stores and mutated journals; the figures are printed. About an hour.
import process from 'node:process';
import { runProgram, runStages, runTool, singleCheck } from './stages.mjs';

/** Much more than the sample that `npm test` takes; each figure can be set from outside. */
const AMOUNTS = {
  TU_KIEM_ATTT_KILLS: '100',
  TU_KIEM_ATTT_STORE_ROUNDS: '3',
  TU_KIEM_ATTT_JOURNAL_ROUNDS: '20',
  TU_KIEM_ATTT_MUTATIONS: '2000',
};
const environment = { ...AMOUNTS, ...process.env };

/** @param {string} spec */
function endToEnd(spec) {
  return runProgram('npm', ['run', '--silent', 'e2e', '--', `tests/e2e/${spec}`], environment);
}

process.exitCode = await runStages([
  singleCheck('journals and snapshots, damaged and mutated', () =>
    runTool('vitest', ['run', '--project', 'faults', 'tests/faults/damaged-journals.test.ts'], environment),
  ),
  singleCheck('files of the working store, damaged one by one', () => endToEnd('damaged-stores.spec.ts')),
  singleCheck('killed at random moments of saving', () => endToEnd('kill-during-autosave.spec.ts')),
]);

// npm run endurance: many sudden ends, damaged stores, mutated journals and backups, starts of the browser; the figures are
// printed. More than half an hour.
import process from 'node:process';
import { runProgram, runStages, runTool, singleCheck } from './stages.mjs';

/** Much more than the sample that `npm test` takes; each figure can be set from outside. */
const AMOUNTS = {
  TU_KIEM_ATTT_KILLS: '100',
  TU_KIEM_ATTT_STORE_ROUNDS: '3',
  TU_KIEM_ATTT_JOURNAL_ROUNDS: '20',
  TU_KIEM_ATTT_MUTATIONS: '2000',
  TU_KIEM_ATTT_VIEW_STARTS: '100',
};
const MUTATED = ['tests/faults/damaged-journals.test.ts', 'tests/faults/mutated-backups.test.ts'];
const STARTED = 'tests/faults/browser-view/many-starts.test.ts';
const environment = { ...AMOUNTS, ...process.env };

/** @param {string} spec */
function endToEnd(spec) {
  return runProgram('npm', ['run', '--silent', 'e2e', '--', `tests/e2e/${spec}`], environment);
}

process.exitCode = await runStages([
  singleCheck('journals, snapshots and backups, damaged and mutated', () =>
    runTool('vitest', ['run', '--project', 'faults', ...MUTATED], environment),
  ),
  singleCheck('the browser of the website check, started again and again', () =>
    runTool('vitest', ['run', '--project', 'faults', STARTED], environment),
  ),
  singleCheck('files of the working store, damaged one by one', () => endToEnd('damaged-stores.spec.ts')),
  singleCheck('killed at random moments of saving', () => endToEnd('kill-during-autosave.spec.ts')),
]);

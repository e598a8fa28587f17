import { runTool, singleCheck, vitestProjects } from './stages.mjs';

const LINTED_APART = ['shared', 'electron/services', 'electron', 'renderer', 'tests'];

/**
 * One process for each part, one after another: a single one holds the types of all projects at once, and 4 GB of them
 * end it. What stands in no list is in the last part, so no file is left out.
 * @returns {Promise<boolean>} whether no part has a fault; every part is looked at
 */
async function lintInParts() {
  const parts = [...LINTED_APART, '.'];
  let isClean = true;
  for (const [index, part] of parts.entries()) {
    const done = parts.slice(0, index).flatMap((earlier) => ['--ignore-pattern', `${earlier}/**`]);
    isClean = (await runTool('eslint', [part, '--max-warnings=0', ...done])) && isClean;
  }
  return isClean;
}

const lint = singleCheck('lint (eslint)', lintInParts);
const besideLint = [
  singleCheck('format (prettier)', () => runTool('prettier', ['--check', '--log-level=warn', '.'])),
  singleCheck('types (tsc)', () => runTool('tsc', ['-b'])),
  singleCheck('import rules (dependency-cruiser)', () =>
    runTool('depcruise', ['shared', 'electron', 'renderer']),
  ),
  singleCheck('stories load (playwright)', () => runTool('playwright', ['test', '--list'])),
  singleCheck('dead code (knip)', () => runTool('knip', ['--no-progress'])),
];

/**
 * Everything that can be said about the sources without building the app. The linter needs one core for as long as all
 * other checks together, and longer: further stages for one core may run after them.
 * @param {readonly import('./stages.mjs').Stage[]} furtherStages
 */
export function checkStages(furtherStages = []) {
  return [
    [[...besideLint, ...furtherStages], [lint]],
    vitestProjects('unit and contract tests', ['unit', 'apart', 'renderer', 'contract']),
  ];
}

import { runTool, singleCheck, vitestProjects } from './stages.mjs';

const lint = singleCheck('lint (eslint)', () => runTool('eslint', ['.', '--max-warnings=0']));
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

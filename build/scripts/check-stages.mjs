import { runTool, singleCheck, vitestProjects } from './stages.mjs';

/** Everything that can be said about the sources without building the app. */
export const checkStages = [
  [
    [
      singleCheck('format (prettier)', () => runTool('prettier', ['--check', '--log-level=warn', '.'])),
      singleCheck('types (tsc)', () => runTool('tsc', ['-b'])),
      singleCheck('import rules (dependency-cruiser)', () =>
        runTool('depcruise', ['shared', 'electron', 'renderer']),
      ),
      singleCheck('dead code (knip)', () => runTool('knip', ['--no-progress'])),
    ],
    [singleCheck('lint (eslint)', () => runTool('eslint', ['.', '--max-warnings=0']))],
  ],
  vitestProjects('unit and contract tests', ['unit', 'renderer', 'contract']),
];

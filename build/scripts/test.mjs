// npm test: everything: check, build, then the tests that need the built app or tools of the system.
import process from 'node:process';
import { checkStages } from './check-stages.mjs';
import { countedTests, runProgram, runStages, singleCheck, vitestProjects } from './stages.mjs';
import { canHaveWindowsRuntime } from './windows-runtime.mjs';

const windowsTests = countedTests(
  'windows: the services and commands under Node for Windows',
  (reportFile) =>
    runProgram('npm', ['run', '--silent', 'test:windows'], { TU_KIEM_ATTT_WINDOWS_FIGURES: reportFile }),
  (report) => /** @type {import('./stages.mjs').Count} */ (report),
);

/**
 * @typedef {{ file: string, title: string, tests: readonly { status: string }[] }} Spec
 * @typedef {{ specs?: readonly Spec[], suites?: readonly Suite[] }} Suite
 * @typedef {{ stats: { expected: number }, suites: readonly Suite[] }} PlaywrightReport
 * @param {Suite} suite
 * @returns {string[]} the tests that failed, or that passed only when they were tried again
 */
function notAsExpected({ specs = [], suites = [] }) {
  const own = specs
    .filter((spec) => spec.tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
    .map(({ file, title }) => `${file}: ${title}`);
  return [...own, ...suites.flatMap(notAsExpected)];
}

process.exitCode = await runStages([
  singleCheck('build', () => runProgram('npm', ['run', '--silent', 'build'])),
  ...checkStages(canHaveWindowsRuntime() ? [windowsTests] : []),
  vitestProjects('interop: other tools read our files', ['interop']),
  vitestProjects('faults: forgeries, full disks, bad input', ['faults']),
  countedTests(
    'e2e: real Electron',
    (reportFile) =>
      runProgram('npm', ['run', '--silent', 'e2e'], { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile }),
    (report) => {
      const { stats, suites } = /** @type {PlaywrightReport} */ (report);
      return { passed: stats.expected, failures: suites.flatMap(notAsExpected) };
    },
  ),
]);

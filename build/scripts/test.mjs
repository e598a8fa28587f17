// npm test: everything: check, build, then the tests that need the built app or tools of the system.
import process from 'node:process';
import { checkStages } from './check-stages.mjs';
import { countedTests, runProgram, runStages, singleCheck, vitestProjects } from './stages.mjs';
import { canHaveWindowsRuntime } from './windows-runtime.mjs';

const windowsTests = countedTests(
  'windows: the services and commands under Node for Windows',
  (reportFile) =>
    runProgram('npm', ['run', '--silent', 'test:windows'], { TU_KIEM_ATTT_WINDOWS_FIGURES: reportFile }),
  (report) => /** @type {{ passed: number, failed: number }} */ (report),
);

process.exitCode = await runStages([
  singleCheck('build', () => runProgram('npm', ['run', '--silent', 'build'])),
  ...checkStages,
  vitestProjects('interop: other tools read our files', ['interop']),
  vitestProjects('faults: forgeries, full disks, bad input', ['faults']),
  ...(canHaveWindowsRuntime() ? [windowsTests] : []),
  countedTests(
    'e2e: real Electron',
    (reportFile) =>
      runProgram('npm', ['run', '--silent', 'e2e'], { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile }),
    (report) => {
      const { stats } =
        /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} */ (
          report
        );
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  ),
]);

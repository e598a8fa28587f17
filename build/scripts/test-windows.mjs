// npm run test:windows [-- PART-OF-FILE-NAME…]: the built commands and the services that touch files, under Node for
// Windows. Needs Linux; on Windows itself `npm run check` runs these tests.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { ensureBuilt, projectFolder } from './ensure-built.mjs';
import { prepareWindowsRuntime, runWindowsNode, windowsPath } from './windows-runtime.mjs';

const BUNDLE = path.join(projectFolder, 'out', 'windows-tests');
const runnerFolder = path.join(projectFolder, 'tests', 'windows', 'runner');
/** Where `npm test` wants the figures. */
const FIGURES_VARIABLE = 'TU_KIEM_ATTT_WINDOWS_FIGURES';

/** @typedef {{ file: string, name: string, state: 'passed' | 'failed' | 'left-out' | 'wine', reason: string }} Outcome */

ensureBuilt();
const runtime = await prepareWindowsRuntime();
await bundleTests();
const outcomes = runTests(process.argv.slice(2));
tell(outcomes);
const figures = {
  passed: withState('passed').length,
  failures: withState('failed').map(({ file, name }) => `${file}: ${name}`),
};
const figuresFile = process.env[FIGURES_VARIABLE];
if (figuresFile !== undefined) writeFileSync(figuresFile, JSON.stringify(figures));
process.exitCode = figures.failures.length === 0 && figures.passed > 0 ? 0 : 1;

/** The sources as one program: Node for Windows knows neither TypeScript nor `import.meta.glob`. */
async function bundleTests() {
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    plugins: [sourcePlaces()],
    resolve: { alias: [{ find: /^vitest$/u, replacement: path.join(runnerFolder, 'vitest.ts') }] },
    build: {
      ssr: true,
      outDir: BUNDLE,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { input: { run: path.join(runnerFolder, 'run.ts') } },
    },
  });
}

/** @returns {import('vite').Plugin} tells each module where its source lies, as Windows sees it */
function sourcePlaces() {
  return {
    name: 'source-places',
    enforce: 'pre',
    transform: (code, id) =>
      id.startsWith(projectFolder) && !id.includes('node_modules') && code.includes('import.meta.dirname')
        ? code.replaceAll('import.meta.dirname', JSON.stringify(windowsPath(path.dirname(id))))
        : null,
  };
}

/** @param {readonly string[]} wanted @returns {readonly Outcome[]} */
function runTests(wanted) {
  const folder = mkdtempSync(path.join(tmpdir(), 'windows-tests-'));
  const [report, output] = [path.join(folder, 'report.json'), path.join(folder, 'output.txt')];
  const handle = openSync(output, 'w');
  try {
    const script = windowsPath(path.join(BUNDLE, 'run.js'));
    runWindowsNode(runtime, [script, windowsPath(report), ...wanted], { stdout: handle, stderr: handle });
    const { outcomes, isEnded } = JSON.parse(readFileSync(report, 'utf8'));
    if (isEnded) return outcomes;
    throw new Error('broken off');
  } catch (cause) {
    process.stderr.write(readFileSync(output, 'utf8'));
    const reason = `the tests did not come to their end (${String(cause)})`;
    return [{ file: '', name: 'all', state: 'failed', reason }];
  } finally {
    closeSync(handle);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Outcome['state']} state */
function withState(state) {
  return outcomes.filter((outcome) => outcome.state === state);
}

/** @param {readonly Outcome[]} all */
function tell(all) {
  for (const { file, name, state, reason } of all) {
    if (state === 'failed') console.log(`FAIL ${file}: ${name}\n${reason}\n`);
  }
  tellReasons('what wine lacks', withState('wine'));
  tellReasons('left out', withState('left-out'));
  console.log(
    `Windows: ${String(withState('passed').length)} passed, ${String(withState('failed').length)} failed`,
  );
}

/** @param {string} title @param {readonly Outcome[]} list */
function tellReasons(title, list) {
  for (const { file, name, reason } of list) console.log(`${title}: ${file}: ${name} (${reason})`);
}

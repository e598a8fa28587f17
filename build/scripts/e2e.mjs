// npm run e2e [-- file…]: the tests that drive the built app in a real Electron, on a virtual display if need be. All of
// them are shared out to two displays, since a window that is driven leaves a core idle half of the time.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { hasDisplay } from './display.mjs';
import { runWithElectron } from './run-with-electron.mjs';

const SHARES = 2;
const PLAYWRIGHT = ['node_modules/@playwright/test/cli.js', 'test'];
/** Where `npm test` wants the figures. */
const reportFile = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'];
const wanted = process.argv.slice(2);

if (wanted.length > 0 || hasDisplay()) await runWithElectron({ script: [...PLAYWRIGHT, ...wanted] });
else await runAllInShares();

async function runAllInShares() {
  const shares = Array.from({ length: SHARES }, (_, index) => ({
    name: `${String(index + 1)}/${String(SHARES)}`,
    output: `test-results/${String(index + 1)}`,
    report: reportFile === undefined ? null : `${reportFile}.${String(index + 1)}`,
  }));
  await runWithElectron(
    ...shares.map(({ name, output, report }) => ({
      script: [...PLAYWRIGHT, `--shard=${name}`, `--output=${output}`],
      ...(report === null ? {} : { environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: report } }),
    })),
  );
  if (reportFile === undefined) return;
  /** @type {Report[]} */
  const reports = shares.map(({ report }) => JSON.parse(readFileSync(report ?? '', 'utf8')));
  const suites = reports.flatMap((report) => report.suites);
  writeFileSync(reportFile, JSON.stringify({ stats: sumOf(reports.map(({ stats }) => stats)), suites }));
}

/**
 * @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} Stats
 * @typedef {{ stats: Stats, suites: readonly unknown[] }} Report
 * @param {readonly Stats[]} all
 * @returns {Stats}
 */
function sumOf(all) {
  /** @param {keyof Stats} name */
  const sum = (name) => all.reduce((total, stats) => total + stats[name], 0);
  return {
    expected: sum('expected'),
    unexpected: sum('unexpected'),
    flaky: sum('flaky'),
    skipped: sum('skipped'),
  };
}

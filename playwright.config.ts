import { defineConfig } from '@playwright/test';

/** Where `npm test` wants the figures; without it the list on the terminal is enough. */
const wantsReportFile = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] !== undefined;

export default defineConfig({
  testDir: 'tests/e2e',
  // Run by quiet-network.spec.ts in a network of its own.
  testIgnore: 'quiet-network/**',
  outputDir: 'test-results',
  // One window at a time on a display: the tests type and paste, and so share keyboard and clipboard.
  workers: 1,
  // For what hangs: a busy machine takes many times as long as a quiet one.
  timeout: 10 * 60_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: wantsReportFile ? [['list'], ['json']] : [['list']],
});

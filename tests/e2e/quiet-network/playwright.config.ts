import { defineConfig } from '@playwright/test';
import everyday from '../../../playwright.config.ts';

/** What `quiet-network.spec.ts` runs where every packet that leaves the PC is counted. */
export default defineConfig({
  ...everyday,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../../test-results/quiet-network',
  reporter: [['list']],
});

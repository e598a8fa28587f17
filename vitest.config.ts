import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** For what hangs, however busy the machine is; no test is to decide anything by the clock. */
const HANGS_MS = 600_000;
const patience = { testTimeout: HANGS_MS, hookTimeout: HANGS_MS, expect: { poll: { timeout: 60_000 } } };
const node = { ...patience, environment: 'node' as const };

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { ...node, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        plugins: [react()],
        test: {
          ...patience,
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/unit/renderer/**/*.test.tsx'],
          setupFiles: ['tests/support/renderer-setup.ts'],
        },
      },
      { extends: true, test: { ...node, name: 'contract', include: ['tests/contract/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...node,
          name: 'interop',
          include: ['tests/interop/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});

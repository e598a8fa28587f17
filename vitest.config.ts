import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** For what hangs, however busy the machine is; no test is to decide anything by the clock. */
const HANGS_MS = 600_000;
const patience = { testTimeout: HANGS_MS, hookTimeout: HANGS_MS, expect: { poll: { timeout: 60_000 } } };
const node = { ...patience, environment: 'node' as const };
/** Modules are read once for all files of a worker: reading them anew for each took three quarters of the time. */
const shared = { ...node, isolate: false };
/** Tests that put something in the place of Electron: each has its modules for itself. */
const REPLACING_MODULES = ['tests/unit/main/**/*.test.ts', 'tests/contract/ipc.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: REPLACING_MODULES,
        },
      },
      { extends: true, test: { ...node, name: 'apart', include: REPLACING_MODULES } },
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
      {
        extends: true,
        test: {
          ...shared,
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          exclude: REPLACING_MODULES,
        },
      },
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

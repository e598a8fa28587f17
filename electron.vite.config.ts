import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { contractNames } from './build/vite/contract-names.ts';

const at = (...parts: readonly string[]) => path.resolve(import.meta.dirname, ...parts);

/** The oldest runtime that has to run the app: Electron 33 (Node 20.18, Chromium 130); the CLI needs Node 20.18 too. */
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/** Bundled all the same, as each start reads them: in the bundle they are a few files instead of two hundred. */
const READ_AT_START = ['zod', 'pkijs', 'asn1js', 'ipaddr.js', 'saxes', 'yauzl'] as const;

export default defineConfig({
  main: {
    plugins: [contractNames(at('shared/ipc/contract.ts'))],
    build: {
      outDir: at('out/main'),
      target: NODE_TARGET,
      // `dependencies` stay outside of the bundle: pdfmake reads files beside its own modules.
      externalizeDeps: { exclude: [...READ_AT_START] },
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          'open-app': at('electron/main/open-app.ts'),
          'browser-view': at('electron/main/browser-view.ts'),
          cli: at('electron/cli/index.ts'),
          'verify-worker': at('electron/cli/verify/verify-worker.ts'),
          'collate-worker': at('electron/cli/collate/collate-worker.ts'),
          'desk-worker': at('electron/workers/desk-worker.ts'),
          'file-worker': at('electron/workers/file-worker.ts'),
          'site-check-worker': at('electron/workers/site-check-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [contractNames(at('shared/ipc/contract.ts'))],
    build: {
      outDir: at('out/preload'),
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          bridge: at('electron/preload/index.ts'),
          'page-facts': at('electron/page-facts/index.ts'),
        },
        // A sandboxed preload script is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      target: CHROME_TARGET,
      minify: true,
      // Everything is a file of its own, so that the content security policy can do without `data:` sources.
      assetsInlineLimit: 0,
      // Read from the disk, not from a network: one file is as good as many.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});

// npm run bench [-- file…]: measurements, some of them in the built app in a real Electron.
import process from 'node:process';
import { runWithElectron } from './run-with-electron.mjs';

await runWithElectron({
  script: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'bench', ...process.argv.slice(2)],
});

// npm run e2e [-- file…]: the tests that drive the built app in a real Electron, on a virtual display if need be.
import process from 'node:process';
import { runWithElectron } from './run-with-electron.mjs';

await runWithElectron(['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)]);

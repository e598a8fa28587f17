// npm run cli: a command without a window, from a build that is up to date. Standard output belongs to the command.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt, projectFolder } from './ensure-built.mjs';

ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  [path.join(projectFolder, 'out/main/cli.js'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const SOURCE_FOLDERS = ['electron', 'renderer', 'shared'];
const SOURCE_FILES = ['package.json', 'electron.vite.config.ts'];

/** The folder with package.json: what Electron is told to run. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** Builds the app unless it is newer than all its sources, telling of it on standard error. Throws when it cannot be built. */
export function ensureBuilt() {
  if (!isBuildStale()) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: projectFolder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm run build failed');
}

/** @returns {boolean} */
function isBuildStale() {
  // The page is the last thing that a build writes.
  const built = path.join(projectFolder, 'out/renderer/index.html');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  const sources = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  );
  return [...SOURCE_FILES, ...sources].some(
    (file) => statSync(path.join(projectFolder, file)).mtimeMs > builtAt,
  );
}

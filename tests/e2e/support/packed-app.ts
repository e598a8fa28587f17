import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { electronExecutable, PROJECT_FOLDER } from './electron-command.ts';

const run = promisify(execFile);

const PROGRAM = 'tu-kiem-attt';

/** Packs the app into a folder as the release does, for this system, around the Electron of these tests. */
export async function packApp(folder: string): Promise<string> {
  return await pack(PROJECT_FOLDER, folder, [`directories.output=${folder}`]);
}

/** Packs the app of another folder, which says in its package.json what it holds, the same way. */
export async function pack(project: string, output: string, more: readonly string[]): Promise<string> {
  const dist = path.dirname(electronExecutable());
  const version = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/u, '');
  const builder = path.join(PROJECT_FOLDER, 'node_modules', 'electron-builder', 'cli.js');
  const settings = [`electronDist=${dist}`, `electronVersion=${version}`, ...more];
  const args = [builder, '--linux', 'dir', ...settings.map((setting) => `-c.${setting}`)];
  await run(process.execPath, args, { cwd: project, maxBuffer: 50_000_000 });
  return path.join(output, 'linux-unpacked', PROGRAM);
}

/** A copy of a packed app that a test can drive: it differs in the fuse for inspectors, and in nothing else. */
export async function inspectableCopy(executable: string, folder: string): Promise<string> {
  await cp(path.dirname(executable), folder, { recursive: true });
  const copy = path.join(folder, path.basename(executable));
  await flipFuses(copy, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  return copy;
}

/** What a packed program is told by its surroundings, with a folder of its own for all data. */
export function surroundings(home: string, more: Readonly<Record<string, string>> = {}) {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    HOME: home,
    XDG_CONFIG_HOME: home,
    ...more,
  };
}

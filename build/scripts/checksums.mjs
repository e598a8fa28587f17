// Called by electron-builder when all packages are made: SHA256SUMS beside them, as `sha256sum -c` reads it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * @param {{ outDir: string, artifactPaths: readonly string[] }} result
 * @returns {Promise<readonly string[]>} the file, which then counts as a package too
 */
export default async function writeChecksums({ outDir, artifactPaths }) {
  const packages = artifactPaths.filter((file) => file.endsWith('.exe')).toSorted();
  if (packages.length === 0) return [];
  const lines = await Promise.all(
    packages.map(async (file) => `${await sha256Of(file)}  ${path.basename(file)}\n`),
  );
  const target = path.join(outDir, 'SHA256SUMS');
  await writeFile(target, lines.join(''));
  return [target];
}

/** @param {string} file */
async function sha256Of(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

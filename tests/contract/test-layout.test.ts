import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the sources of a folder of unit tests lie. */
const SOURCES: Readonly<Record<string, string>> = {
  shared: 'shared',
  services: 'electron/services',
  main: 'electron/main',
  cli: 'electron/cli',
  workers: 'electron/workers',
  renderer: 'renderer',
};

const tests = readdirSync(path.join(ROOT, 'tests/unit'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.test\.tsx?$/u.test(file));

function sourceFolder(test: string): string {
  const [zone = '', ...rest] = path.posix.dirname(test).split('/');
  return path.posix.join(SOURCES[zone] ?? `no zone ${zone}`, ...rest);
}

describe('unit tests', () => {
  it('lie in a folder that mirrors the folder of what they test', () => {
    const astray = tests.filter((test) => !existsSync(path.join(ROOT, sourceFolder(test))));
    expect(astray).toEqual([]);
  });

  it('lie beside the mirrored file when they carry its name', () => {
    const all = Object.values(SOURCES).flatMap((zone) =>
      readdirSync(path.join(ROOT, zone), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(zone, file.split(path.sep).join('/')),
      ),
    );
    const misplaced = tests.filter((test) => {
      const name = path.posix.basename(test).replace(/\.test\.tsx?$/u, '');
      const zone = SOURCES[test.split('/')[0] ?? ''] ?? '';
      const namesakes = all.filter(
        (file) =>
          file.startsWith(`${zone}/`) &&
          !file.startsWith('renderer/texts/') &&
          [`${name}.ts`, `${name}.tsx`].includes(path.posix.basename(file)),
      );
      const folders = namesakes.map((file) => path.posix.dirname(file));
      return namesakes.length > 0 && !folders.includes(sourceFolder(test));
    });
    expect(misplaced).toEqual([]);
  });
});

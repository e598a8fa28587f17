import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { PROJECT_FOLDER } from './support/electron-command.ts';

/**
 * A network of its own for the programs that are started in it: names and every address but loopback lie behind an
 * interface `out`, whose other end nobody reads. The kernel counts what is sent there.
 */
const COUNTED_NETWORK = [
  'set -e',
  'ip link set lo up',
  'ip link add out type veth peer name far',
  'ip link set far arp off addrgenmode none up',
  'ip link set out arp off addrgenmode none',
  'ip address add 192.0.2.2/24 dev out',
  'ip link set out up',
  'ip route add default via 192.0.2.1 dev out',
  'mount --bind "$1" /etc/resolv.conf',
  'shift',
  'exec "$@"',
].join('\n');

test('the app sends no packet out of the PC unless it is told to', async ({}, testInfo) => {
  test.setTimeout(30 * 60_000);
  const resolvers = testInfo.outputPath('resolv.conf');
  await writeFile(resolvers, 'nameserver 192.0.2.53\n');
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const { status, stdout, stderr, error } = spawnSync(
    'unshare',
    [
      ...['--net', '--mount', ...asRoot, 'sh', '-c', COUNTED_NETWORK, 'sh', resolvers, process.execPath],
      ...['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/quiet-network'],
    ],
    { cwd: PROJECT_FOLDER, encoding: 'utf8' },
  );
  expect(error).toBeUndefined();
  expect(status, `${stdout}${stderr}`).toBe(0);
});

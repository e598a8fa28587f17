import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** @returns {boolean} whether this machine takes its packages from apt */
export function hasApt() {
  return existsSync('/usr/bin/apt-get');
}

/**
 * Installs those of the packages that are missing. Needs apt.
 * @param {readonly string[]} packages
 */
export function installMissing(packages) {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  console.error(`Cài thêm / Installing: ${missing.join(' ')}`);
  aptGet(['update', '-qq']);
  aptGet(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
}

/** @param {string} name */
function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  return stdout.includes('install ok installed');
}

/**
 * `RUNLEVEL=1` keeps the packages from starting their servers as services of the machine.
 * @param {readonly string[]} args
 */
function aptGet(args) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const [program = '', ...rest] = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'RUNLEVEL=1',
    'apt-get',
    ...args,
  ];
  const { status } = spawnSync(program, rest, { stdio: ['inherit', 2, 2] });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`);
}

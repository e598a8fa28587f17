// npm run setup:tests: what the tests need beside npm's packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { prepareElectron } from './electron-runtime.mjs';

/** A virtual display and what Electron links to. */
const DISPLAY_PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libsecret-1-0',
  'libnotify4',
  'libxss1',
  'libxtst6',
];
/** The tools of others that read our reports. */
const READER_PACKAGES = [
  'poppler-utils',
  'qpdf',
  'openssl',
  'libnss3-tools',
  'fonts-liberation2',
  'libpdfbox2-java',
  'libactivation-java',
  'libjaxb-api-java',
  'libxml2-utils',
  'libreoffice-writer-nogui',
  'libreoffice-calc-nogui',
  'jq',
  'sqlite3',
  'unzip',
];
/** Real servers for the website check to look at and for the desk to write to; the tests start and stop them, each at ports of its own. */
const SERVER_PACKAGES = [
  'nginx-light',
  'dnsmasq-base',
  'tinyproxy-bin',
  'iproute2',
  'util-linux',
  'php-cli',
  'php-mysql',
  'mariadb-server-core',
  'mariadb-client-core',
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'postgresql-15',
];
const JAVA_PACKAGE = 'default-jre-headless';

if (existsSync('/usr/bin/apt-get')) {
  installMissing();
} else {
  console.error(
    'Máy này không dùng apt-get: không cài thêm gì; các phép thử cần công cụ ngoài sẽ không chạy được.',
  );
  console.error('No apt-get here: nothing is installed; tests that need tools of the system cannot run.');
}
await prepareElectron();

function installMissing() {
  const java = isRunnable('java') ? [] : [JAVA_PACKAGE];
  const missing = [...DISPLAY_PACKAGES, ...READER_PACKAGES, ...SERVER_PACKAGES, ...java].filter(
    (name) => !isInstalled(name),
  );
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

/** @param {string} program */
function isRunnable(program) {
  return spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;
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

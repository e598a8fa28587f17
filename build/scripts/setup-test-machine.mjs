// npm run setup:tests: what the tests need beside npm's packages.
import { spawnSync } from 'node:child_process';
import { hasApt, installMissing } from './apt-packages.mjs';
import { prepareElectron } from './electron-runtime.mjs';
import { canHaveNodeReleases, prepareNodeReleases } from './node-releases.mjs';
import { canHaveWindowsRuntime, prepareWindowsRuntime, WINDOWS_PACKAGES } from './windows-runtime.mjs';

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

if (hasApt()) {
  const java = isRunnable('java') ? [] : [JAVA_PACKAGE];
  installMissing([
    ...DISPLAY_PACKAGES,
    ...READER_PACKAGES,
    ...SERVER_PACKAGES,
    ...(canHaveWindowsRuntime() ? WINDOWS_PACKAGES : []),
    ...java,
  ]);
} else {
  console.error(
    'Máy này không dùng apt-get: không cài thêm gì; các phép thử cần công cụ ngoài sẽ không chạy được.',
  );
  console.error('No apt-get here: nothing is installed; tests that need tools of the system cannot run.');
}
await prepareElectron();
if (canHaveNodeReleases()) await prepareNodeReleases();
if (canHaveWindowsRuntime()) await prepareWindowsRuntime();

/** @param {string} program */
function isRunnable(program) {
  return spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;
}

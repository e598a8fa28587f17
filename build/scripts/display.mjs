import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** @returns {boolean} whether windows can be shown: only Linux without a desktop cannot */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** @returns {boolean} whether the virtual display of the tests is installed */
export function hasVirtualDisplay() {
  return spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;
}

/** @returns {boolean} whether Chromium refuses to start with its sandbox: as root it does */
export function isSandboxRefused() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

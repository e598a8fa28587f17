// npm start: builds the app when needed and opens it.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { hasDisplay, isSandboxRefused } from './display.mjs';
import { prepareElectron } from './electron-runtime.mjs';
import { ensureBuilt, projectFolder } from './ensure-built.mjs';

if (hasDisplay()) {
  ensureBuilt();
  openApp(await prepareElectron());
} else {
  console.error('Máy này không có màn hình đồ họa. Chạy trên màn hình ảo:   xvfb-run -a npm start');
  console.error('There is no display here. Run it on a virtual one:   xvfb-run -a npm start');
  process.exitCode = 2;
}

/** @param {string} electron */
function openApp(electron) {
  const switches = isSandboxRefused() ? ['--no-sandbox'] : [];
  if (switches.length > 0) {
    console.error('Chạy bằng quyền root nên phải tắt sandbox của Chromium; chỉ nên làm khi thử.');
    console.error('Running as root switches the sandbox of Chromium off; do so for trying only.');
  }
  const app = spawn(electron, [...switches, projectFolder, ...process.argv.slice(2)], { stdio: 'inherit' });
  app.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

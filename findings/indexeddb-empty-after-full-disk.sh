#!/usr/bin/env bash
# Package: @sparticuz/chromium 153.0.0 (Chromium 153.0.8010.0), driven by playwright-core 1.56.1.
# Expected: rows whose transaction has completed with durability "strict" are there at the next start. A disk that was
#   full for a while costs at most the rows that were refused while it was full.
# Seen: 300 rows complete; the disk fills, writes are refused; room is made; close() and open() succeed, 50 more rows
#   complete, and count() says 350. At the next start of the browser the database is empty, and nobody is told.
#   Without the full disk in between, the same run keeps all 350 rows.
# Exit code: 0 as seen, 1 when that has changed. Needs Linux and the right to mount a tmpfs (root, or user namespaces).
set -euo pipefail
if [ "${1:-}" != inside ]; then
  [ "$(id -u)" = 0 ] && exec unshare --mount "$0" inside
  exec unshare --user --map-root-user --mount "$0" inside
fi
folder=$(mktemp -d)
trap 'umount "$folder/disk" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
mkdir disk
mount -t tmpfs -o size=96m tmpfs disk
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.56.1
cat >look.mjs <<'JS'
import { createServer } from 'node:http';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const executablePath = await packed.executablePath();
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>store</title>');
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const url = `http://127.0.0.1:${server.address().port}/`;

async function start(profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disk-cache-size=1'],
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => {
    let database;
    window.openStore = () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('answers', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows');
        request.onsuccess = () => resolve(void (database = request.result));
        request.onerror = () => reject(request.error);
      });
    window.closeStore = () => database.close();
    const put = (key, length) =>
      new Promise((resolve) => {
        setTimeout(() => resolve(false), 3_000);
        try {
          const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
          transaction.objectStore('rows').put('x'.repeat(length), key);
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
        } catch {
          resolve(false);
        }
      });
    window.putMany = async (prefix, count, length) => {
      let completed = 0;
      for (let index = 0; index < count; index += 1) completed += Number(await put(`${prefix}${index}`, length));
      return completed;
    };
    window.countRows = () =>
      new Promise((resolve, reject) => {
        const request = database.transaction('rows').objectStore('rows').count();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    return window.openStore();
  });
  return { context, page };
}

function fillDisk(file) {
  const handle = openSync(file, 'w');
  try {
    for (;;) writeSync(handle, Buffer.alloc(4_096, 1));
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
  closeSync(handle);
}

async function rowsAfter(profile, isDiskFilled) {
  mkdirSync(profile);
  const first = await start(profile);
  const before = await first.page.evaluate(() => putMany('before', 300, 200));
  if (isDiskFilled) {
    fillDisk('disk/filler');
    await first.page.evaluate(() => putMany('while', 20, 4_000));
    rmSync('disk/filler');
  }
  await first.page.evaluate(() => (closeStore(), openStore()));
  const after = await first.page.evaluate(() => putMany('after', 50, 200));
  const counted = await first.page.evaluate(() => countRows());
  await first.context.close();
  const second = await start(profile);
  const atNextStart = await second.page.evaluate(() => countRows());
  await second.context.close();
  return { completed: before + after, counted, atNextStart };
}

const control = await rowsAfter('disk/control', false);
const full = await rowsAfter('disk/full', true);
server.close();
console.log(JSON.stringify({ control, full }));
const isAsSeen =
  control.completed === 350 &&
  control.atNextStart === 350 &&
  full.completed === 350 &&
  full.counted >= 350 &&
  full.atNextStart === 0;
process.exitCode = isAsSeen ? 0 : 1;
JS
node look.mjs

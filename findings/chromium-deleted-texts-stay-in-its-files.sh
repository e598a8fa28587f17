#!/usr/bin/env bash
# Package: @sparticuz/chromium 153.0.0 (Chromium 153.0.8010.0), driven by playwright-core 1.56.1.
# Expected: a text that a page has deleted, from IndexedDB by `delete()` in a strict transaction or from localStorage by `clear()`,
#   can no longer be read in the files of the profile, at the latest after the next start.
# Seen: both stand there in plain UTF-16, after the browser was closed, and still after it was started again, had 200 rows
#   written and was closed again. Nothing in the page can change that: the logs are rewritten only when they have grown, or when the
#   browser itself is told to clear the data of a site.
# Exit code: 0 as seen, 1 when that has changed. Needs Linux and some 500 MB of free disk.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.56.1
cat >look.mjs <<'JS'
import { createServer } from 'node:http';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const ROW = 'MADE-UP TEXT OF A ROW';
const ITEM = 'MADE-UP TEXT OF AN ITEM';
const executablePath = await packed.executablePath();
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>store</title>');
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

/** Runs a function in the page of a browser that is started for it and closed again; `change` makes a strict transaction. */
async function visit(work, ...given) {
  const context = await chromium.launchPersistentContext('profile', {
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(async () => {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('answers', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    window.change = (step) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
        step(transaction.objectStore('rows'));
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
  });
  await page.evaluate(work, given);
  // localStorage is written some seconds later
  await wait(8_000);
  await context.close();
}

/** Where a text can be read. */
function places(text) {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const names = readdirSync('profile/Default', { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join('profile/Default', name);
    return statSync(file).isFile() && forms.some((form) => readFileSync(file).includes(form));
  });
  return names.map((name) => name.split(path.sep)[0]);
}

await visit(
  async ([row, item]) => {
    // with a letter beyond Latin-1, as texts in Vietnamese have them, both are kept as UTF-16
    await change((rows) => rows.put(`ạ ${row}`, 1));
    localStorage.setItem('kept', `ạ ${item}`);
  },
  ROW,
  ITEM,
);
const stored = [places(ROW), places(ITEM)];
await visit(async () => {
  await change((rows) => rows.delete(1));
  localStorage.clear();
});
const deleted = [places(ROW), places(ITEM)];
await visit(async () => {
  for (let index = 0; index < 200; index += 1) await change((rows) => rows.put('x'.repeat(100), `other ${index}`));
});
const atNextStart = [places(ROW), places(ITEM)];
server.close();
console.log(JSON.stringify({ stored, deleted, atNextStart }));
const isBoth = ([row, item]) => row.includes('IndexedDB') && item.includes('Local Storage');
process.exitCode = [stored, deleted, atNextStart].every(isBoth) ? 0 : 1;
JS
node look.mjs

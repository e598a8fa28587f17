#!/usr/bin/env bash
# Packages: mupdf 1.28.1 (npm, MuPDF's own for JavaScript); the input is made by pdf-lib 1.17.1.
# Expected: `getFilespecParams(…).size` is the size of the attachment in bytes, as its content is long; a date that the file
#   does not give is absent (null, undefined or an invalid date).
# Seen: the size is some millions for every attachment, whatever its length: another number for each file that is opened before
#   it, as it is the place of the name in memory. A date that is not there comes out as the last second of 1969. The content
#   itself is given whole.
# Exit code: 0 as seen, 1 when that has changed. Needs Node.js 20 and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mupdf@1.28.1 pdf-lib@1.17.1
cat >look.mjs <<'JS'
import { PDFDocument } from 'pdf-lib';
import * as mupdf from 'mupdf';

const SIZES = [7, 50_001];
const seen = [];
for (const size of SIZES) {
  const made = await PDFDocument.create();
  made.addPage();
  await made.attach(new Uint8Array(size), 'bao-cao.json', { mimeType: 'application/json' });
  const opened = mupdf.Document.openDocument(await made.save(), 'application/pdf').asPDF();
  const [file] = Object.values(opened.getEmbeddedFiles());
  const told = opened.getFilespecParams(file);
  const length = opened.getEmbeddedFileContents(file).asUint8Array().length;
  console.log(`${length} bytes: size ${told.size}, made ${told.creationDate.toISOString()}`);
  seen.push(length === size && told.size > 1_000_000 && told.creationDate.getTime() === -1000);
}
process.exitCode = seen.every(Boolean) ? 0 : 1;
JS
node look.mjs

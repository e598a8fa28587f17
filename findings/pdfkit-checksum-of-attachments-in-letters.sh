#!/usr/bin/env bash
# Package: pdfkit 0.19.1 (npm); read back by qpdf (its own record of the field), checked with 11.3.0.
# Expected: /CheckSum of an embedded file is "a 16-byte string that is the checksum of the bytes of the uncompressed file", MD5
#   (ISO 32000-1, 7.11.4, table 46), so that a reader or an archive can tell whether an attachment is whole.
# Seen: the 32 letters of the digest's hexadecimal form are written as the string. No reader that compares 16 bytes with it
#   finds the file whole, and qpdf shows a checksum of twice the length. The content itself is not touched.
# Way out: after `file()` put `Buffer.from(hex, 'hex')` in its place before the file is written, or write the entry oneself.
# Exit code: 0 as seen, 1 when that has changed. Needs Node.js 20, npm and qpdf 11.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdfkit@0.19.1
cat >made.mjs <<'JS'
import { createWriteStream, writeFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

const content = Buffer.from('bang chung mau');
writeFileSync('bang-chung.txt', content);
const document = new PDFDocument();
const written = document.pipe(createWriteStream('made.pdf'));
document.text('Bao cao mau');
document.file(content, { name: 'bang-chung.txt' });
document.end();
await new Promise((resolve) => written.on('finish', resolve));
JS
node made.mjs
qpdf --check made.pdf >/dev/null
digest=$(md5sum bang-chung.txt | cut -d' ' -f1)
seen=$(qpdf --list-attachments --verbose made.pdf | sed -n 's/^ *checksum: //p')
letters=$(printf '%s' "$digest" | od -An -tx1 | tr -d ' \n')
echo "MD5 of the attachment (16 bytes): $digest"
echo "checksum in the PDF:              $seen ($((${#seen} / 2)) bytes)"
[ "$seen" = "$letters" ] || exit 1

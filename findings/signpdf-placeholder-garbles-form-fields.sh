#!/usr/bin/env bash
# Packages: @signpdf/placeholder-plain 3.2.5, pdf-lib 1.17.1 (npm); qpdf of the system (seen with 11.3.0).
# Expected: `plainAddPlaceholder` on a PDF with a form (as pdf-lib writes it, without object streams: the plain kind of file
#   that the package asks for) adds a signature field to those that are there; the form can still be filled in and read.
# Seen: the list of fields is cut out at the wrong place. It holds a few bytes from elsewhere in the file, which
#   name no object, and the new field; the text field is no longer a part of the form, and neither is its value. Nothing is refused,
#   and a signature is then made over just that. The same call on a form that the package itself has made is right.
# Exit code: 0 as seen, 1 when that has changed. Needs Node.js 20, npm and qpdf.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @signpdf/placeholder-plain@3.2.5 pdf-lib@1.17.1
cat >made.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { PDFDocument } from 'pdf-lib';

async function withTextField() {
  const document = await PDFDocument.create();
  const field = document.getForm().createTextField('hoTen');
  field.setText('Nguyen Van Mau');
  field.addToPage(document.addPage(), { x: 50, y: 500, width: 200, height: 20 });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}
async function withoutForm() {
  const document = await PDFDocument.create();
  document.addPage();
  return Buffer.from(await document.save({ useObjectStreams: false }));
}
const names = { reason: 'Mau', contactInfo: '', name: 'Mau', location: '', signatureLength: 4096 };
const signable = (pdfBuffer) => plainAddPlaceholder({ pdfBuffer, ...names });
const form = await withTextField();
writeFileSync('before.pdf', form);
writeFileSync('after.pdf', signable(form));
writeFileSync('twice.pdf', signable(signable(await withoutForm())));
JS
node made.mjs
qpdf --version | sed -n 1p
fields() {
  # qpdf warns of what it cannot read and goes on; where it breaks off there is no whole JSON
  { qpdf --json --json-key=acroform "$1" 2>/dev/null || true; } >fields.json
  node -e '
    const text = require("node:fs").readFileSync("fields.json", "utf8");
    try { console.log(JSON.parse(text).acroform.fields.map(({ fullname }) => fullname).join(", ")); }
    catch { console.log("no form that can be read"); }'
}
failed=0
expect() {
  echo "$1: $2"
  [ "$2" = "$3" ] || failed=1
}
expect 'form of pdf-lib' "$(fields before.pdf)" 'hoTen'
expect 'the same with a place for a signature' "$(fields after.pdf)" 'no form that can be read'
expect 'two places in a PDF without a form' "$(fields twice.pdf)" 'Signature1, Signature2'
echo "the list of fields as written: $(sed -n '/%%EOF/,$p' after.pdf | tr -d '\0' | grep -a -A2 '/Fields' | tr '\n' ' ' | cut -c1-60)"
exit $failed

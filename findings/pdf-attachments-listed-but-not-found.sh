#!/usr/bin/env bash
# Packages: pdf-lib 1.17.1, pdfkit 0.19.1, pdfjs-dist 5.4.624 (npm); qpdf of the system (seen with 11.3.0).
# Expected: every file that was put into a PDF can be taken out by its name. The tree of attachments is looked up by halving,
#   so its names stand in the order of their bytes, each once (ISO 32000-1, 7.9.6).
# Seen, and nothing warns of it, `qpdf --check` neither:
#   pdf-lib writes the names in the order in which the files were attached: qpdf lists all of three and finds none of them.
#     Two files of one name become two equal keys: qpdf and pdf.js show the later one only, and the first can no longer be
#     asked for.
#   pdfkit sorts them as a person would (`localeCompare`), capital and Vietnamese letters among the small Latin ones: of
#     six names with such letters qpdf finds two.
# Way out: attach in the order of the bytes (of UTF-16BE with its mark as soon as a name is not ASCII), under names of one kind.
# Exit code: 0 as seen, 1 when that has changed. Needs Node.js 20, npm and qpdf.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pdf-lib@1.17.1 pdfkit@0.19.1 pdfjs-dist@5.4.624
cat >made.mjs <<'JS'
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { PDFDocument } from 'pdf-lib';
import PdfKit from 'pdfkit';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const contentOf = (name, index) => Buffer.from(`${index} ${name}`);
async function byPdfLib(file, names) {
  const document = await PDFDocument.create();
  document.addPage();
  for (const [index, name] of names.entries())
    await document.attach(contentOf(name, index), name, { mimeType: 'text/plain' });
  writeFileSync(file, await document.save());
}
async function byPdfKit(file, names) {
  const document = new PdfKit();
  const end = once(document.pipe(createWriteStream(file)), 'finish');
  for (const [index, name] of names.entries()) document.file(contentOf(name, index), { name, type: 'text/plain' });
  document.end();
  await end;
}
await byPdfLib('in-order.pdf', ['a.txt', 'b.txt', 'c.txt']);
await byPdfLib('not-in-order.pdf', ['c.txt', 'a.txt', 'b.txt']);
await byPdfLib('one-name.pdf', ['a.txt', 'a.txt']);
await byPdfKit('by-person.pdf', ['a.txt', 'B.txt', 'c.txt', 'Đơn.txt', 'ảnh.txt', 'z.txt']);
const opened = await getDocument({ data: new Uint8Array(readFileSync('one-name.pdf')), verbosity: 0 }).promise;
const found = Object.values(await opened.getAttachments()).map(({ content }) => Buffer.from(content).toString());
writeFileSync('pdfjs.txt', found.join());
JS
node made.mjs
qpdf --version | sed -n 1p
listed() { qpdf --list-attachments "$1" | wc -l; }
found() {
  local file=$1
  shift
  for name in "$@"; do qpdf --show-attachment="$name" "$file" 2>/dev/null >one.txt && printf '[%s]' "$(cat one.txt)"; done || true
}
failed=0
expect() {
  echo "$1: $2"
  [ "$2" = "$3" ] || failed=1
}
for file in in-order not-in-order by-person; do qpdf --check "$file.pdf" >/dev/null; done
expect 'pdf-lib, attached in order' "$(listed in-order.pdf) $(found in-order.pdf a.txt b.txt c.txt)" '3 [0 a.txt][1 b.txt][2 c.txt]'
expect 'pdf-lib, not in order' "$(listed not-in-order.pdf) $(found not-in-order.pdf a.txt b.txt c.txt)" '3 '
expect 'pdf-lib, two of one name' "$(found one-name.pdf a.txt) pdf.js: $(cat pdfjs.txt)" '[1 a.txt] pdf.js: 1 a.txt'
expect 'pdfkit' "$(listed by-person.pdf) $(found by-person.pdf a.txt B.txt c.txt Đơn.txt ảnh.txt z.txt)" \
  '6 [2 c.txt][3 Đơn.txt]'
exit $failed

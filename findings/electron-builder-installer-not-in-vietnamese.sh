#!/usr/bin/env bash
# Package: app-builder-lib 26.17.0 (npm), with which electron-builder makes installers for Windows from a template for NSIS.
# Expected: an installer for "vi_VN", which is among the languages that the library calls bundled, speaks Vietnamese; and the
#   command that opens files of an associated kind has its program in quotation marks, as paths of user profiles hold blanks.
# Seen: of 26 messages one is there in Vietnamese ("cannot be closed"), the other 25 come out in English without any warning;
#   German has 25 of the 26. The command is `$appExe "%1"`: the file is quoted, the program is not, and its entry in the menu
#   reads "Open with …" in every language.
# Exit code: 0 as seen, 1 when that has changed. Needs Node.js 20 and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts app-builder-lib@26.17.0
cat >count.cjs <<'JS'
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { load } = require('js-yaml');
const { bundledLanguages } = require('app-builder-lib/out/util/langs.js');

const library = path.dirname(require.resolve('app-builder-lib/package.json'));
const messages = ['messages.yml', 'assistedMessages.yml'].flatMap((file) =>
  Object.values(load(readFileSync(path.join(library, 'templates/nsis', file), 'utf8'))),
);
const spoken = (language) => messages.filter((message) => language in message).length;
const target = readFileSync(path.join(library, 'out/targets/nsis/NsisTarget.js'), 'utf8');
const command = /const command = (.*);/.exec(target)?.[1];
console.log(`bundled: ${bundledLanguages.includes('vi_VN')}; messages: ${messages.length}, vi ${spoken('vi')}, de ${spoken('de')}`);
console.log(`command: ${command}; entry: ${target.includes('"Open with ${')}`);
JS
seen=$(node count.cjs)
echo "$seen"
grep -qxF 'bundled: true; messages: 26, vi 1, de 25' <<<"$seen"
grep -qxF "command: '\"\$appExe \$\\\\\"%1\$\\\\\"\"'; entry: true" <<<"$seen"

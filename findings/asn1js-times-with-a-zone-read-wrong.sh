#!/usr/bin/env bash
# Package: asn1js 4.0.0 (npm), which pkijs and with it much JavaScript for certificates and signatures builds on.
# Expected: a GeneralizedTime with a zone (X.680, 46: allowed in BER, as in time stamps and archives of older tools) is the
#   moment that it names: 07:00 at +0700 is 00:00 UTC of the same day. A UTCTime with a zone, or without seconds, likewise.
# Seen: nothing is refused, and each moment is a wrong one. A GeneralizedTime whose zone is not Z comes out too early by ten
#   hours to a day here (24 hours with "+0000"), and how much depends on the time zone of the computer; a UTCTime that has a
#   zone, or no seconds, is the 30th of November 1899.
# Exit code: 0 as seen, 1 when that has changed. Needs Node.js 20 and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund asn1js@4.0.0
cat >read.mjs <<'JS'
import { fromBER } from 'asn1js';

const [, , tag, text] = process.argv;
const bytes = Uint8Array.from([Number(tag), text.length, ...Buffer.from(text, 'latin1')]);
console.log(fromBER(bytes.buffer).result.toDate().toISOString());
JS
read_as() { TZ=$1 node read.mjs "$2" "$3"; }
failed=0
expect() {
  local seen
  seen=$(read_as "$1" "$2" "$3")
  echo "$3 on a computer in $1: $seen"
  [ "$seen" = "$4" ] || failed=1
}
expect UTC 0x18 20260101000000Z 2026-01-01T00:00:00.000Z
expect UTC 0x18 20260101070000+0700 2025-12-31T14:00:00.000Z
expect Asia/Ho_Chi_Minh 0x18 20260101070000+0700 2025-12-31T07:00:00.000Z
expect UTC 0x18 20260101070000+0000 2025-12-31T07:00:00.000Z
expect UTC 0x17 260101070000Z 2026-01-01T07:00:00.000Z
expect UTC 0x17 260101070000+0700 1899-11-30T00:00:00.000Z
expect UTC 0x17 2601010700Z 1899-11-30T00:00:00.000Z
exit $failed

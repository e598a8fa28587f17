#!/usr/bin/env bash
# Package: OpenSSL 3.0.19 (Debian 12), the command `openssl cms`.
# Expected: of an envelope that tells of changes (CMS AuthEnvelopedData, RFC 5083, with AES-256-GCM) in which one bit was
#   changed on its way, `cms -decrypt` gives no content: its tag is wrong.
# Seen: the changed content is written to -out, then comes "Error decrypting CMS structure" and exit code 4. Whoever looks at
#   the file and not at the code takes it for what was sent.
# Exit code: 0 as seen, 1 when that has changed. Needs openssl.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -subj '/CN=Made up' \
  -keyout key.pem -out certificate.pem 2>/dev/null
printf 'Pay 1000 in all\n' >content
openssl cms -encrypt -binary -aes-256-gcm -in content -outform DER -out envelope -recip certificate.pem
# behind the 16 encrypted bytes stands the tag: two bytes of its head and 16 of its own
at=$(($(wc -c <envelope) - 18 - 16 + 4))
byte=$(od -An -tu1 -j "$at" -N 1 envelope)
# '1' becomes '9'
printf "\\$(printf '%03o' $((byte ^ 8)))" | dd of=envelope bs=1 seek="$at" conv=notrunc status=none
code=0
openssl cms -decrypt -inform DER -in envelope -recip certificate.pem -inkey key.pem -out decrypted || code=$?
openssl version
echo "exit code $code, written: $(cat decrypted)"
[ "$code" -ne 0 ] && [ "$(cat decrypted)" = 'Pay 9000 in all' ]

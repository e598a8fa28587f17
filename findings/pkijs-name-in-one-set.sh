#!/usr/bin/env bash
# Package: pkijs 4.0.0 (npm) with asn1js 4.0.0.
# Expected: the attributes put into `certificate.subject.typesAndValues` (country, organisation, common name) become a name of
#   three steps, each a set of one attribute (X.501, 9.2; RFC 5280, 4.1.2.4), as every authority writes them: C=VN, O=…, CN=…
# Seen: all of them go into one set, that is one step with three values. Tools join them by "+", and the name is not equal to
#   the same one written by OpenSSL, not even by its hash: whoever looks the issuer up by name does not find it. Attributes
#   taken from a certificate of OpenSSL are flattened likewise.
# Way out: build the sequence of sets oneself and read it with `RelativeDistinguishedNames.fromBER`.
# Exit code: 0 as seen, 1 when that has changed. Needs Node.js 20, npm and openssl.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pkijs@4.0.0 asn1js@4.0.0
cat >made.mjs <<'JS'
import { webcrypto } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto }));
const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
const certificate = new pkijs.Certificate();
certificate.version = 2;
certificate.serialNumber = new asn1js.Integer({ value: 1 });
certificate.notBefore.value = new Date('2026-01-01T00:00:00Z');
certificate.notAfter.value = new Date('2036-01-01T00:00:00Z');
const names = [
  ['2.5.4.6', new asn1js.PrintableString({ value: 'VN' })],
  ['2.5.4.10', new asn1js.Utf8String({ value: 'Truong mau' })],
  ['2.5.4.3', new asn1js.Utf8String({ value: 'Van phong mau' })],
].map(([type, value]) => new pkijs.AttributeTypeAndValue({ type, value }));
certificate.subject.typesAndValues.push(...names);
const theirs = pkijs.Certificate.fromBER(readFileSync('theirs.der'));
certificate.issuer.typesAndValues.push(...theirs.subject.typesAndValues);
await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
await certificate.sign(keys.privateKey, 'SHA-256');
writeFileSync('ours.der', Buffer.from(certificate.toSchema(true).toBER()));
JS
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -subj '/C=VN/O=Truong mau/CN=Van phong mau' \
  -outform DER -out theirs.der 2>/dev/null
node made.mjs
show() { openssl x509 -inform DER -in "$1" -noout "$2" -nameopt RFC2253,sep_comma_plus_space | sed 's/^[a-z]*=//; s/ = /=/g'; }
openssl version
failed=0
expect() {
  echo "$1: $2"
  [ "$2" = "$3" ] || failed=1
}
expect 'by OpenSSL' "$(show theirs.der -subject)" 'CN=Van phong mau, O=Truong mau, C=VN'
expect 'by pkijs, subject' "$(show ours.der -subject)" 'CN=Van phong mau + O=Truong mau + C=VN'
expect 'by pkijs, issuer taken from that of OpenSSL' "$(show ours.der -issuer)" 'CN=Van phong mau + O=Truong mau + C=VN'
hash() { openssl x509 -inform DER -in "$1" -noout "$2"; }
[ "$(hash theirs.der -subject_hash)" != "$(hash ours.der -issuer_hash)" ] || failed=1
echo "the issuer's name by OpenSSL: $(hash theirs.der -subject_hash); the same in what pkijs issued: $(hash ours.der -issuer_hash)"
exit $failed

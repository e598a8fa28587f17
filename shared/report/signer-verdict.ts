import { visibleText } from '../base/visible-text.ts';
import { isSameUnit, type KnownKeys, type UnitKeys } from '../keys/unit-keys.ts';
import type { SignatureInfo, Verification } from './verification.ts';
import { signerSentence } from './verification-sentences.ts';

type SignerStatus = Verification['signer']['status'];

/** What the question “whose is it?” is asked about. */
export interface SignedReport {
  readonly isIntact: boolean;
  /** In the order of their revisions; the first one covers the report data. */
  readonly signatures: readonly SignatureInfo[];
  /** The unit as the report names it; `null` without a report. */
  readonly unit: { readonly code: string; readonly name: string } | null;
}

/** X.520 cuts names in certificates here, as the app's own certificates do; a blank at the end may have gone too. */
const CERTIFICATE_NAME_LENGTH = 64;

/**
 * Whose a report is. A key belongs to one unit: one that is known for another unit never speaks for this report, not
 * even as one signature of several. What a careful person would want to know besides stands in `remarks`.
 */
export function signerVerdict(report: SignedReport, keys: KnownKeys): Verification['signer'] {
  const status = statusOf(report, keys);
  const { sentence, nextStep } = signerSentence(status);
  return {
    status,
    sentence,
    nextStep: status === 'known-unit-key' && isToBeAsked(report, keys) ? ASK_FIRST : nextStep,
    remarks: status === 'none' ? [] : remarksOn(report, keys),
  };
}

const ASK_FIRST = 'Gọi hỏi đơn vị về điểm khác nhau đã nêu, rồi mới nhận tệp này.';

/**
 * A known key alone is no reason to take a file that names the unit otherwise than the register, or that a key of another
 * unit signed too. The name in a further certificate is often a person's, and no reason to ask.
 */
function isToBeAsked({ signatures, unit }: SignedReport, keys: KnownKeys): boolean {
  if (unit === null) return false;
  const registered = keys.unit(unit.code);
  const isNamedOtherwise =
    registered !== undefined && !isSameName(visibleText(registered.name), visibleText(unit.name));
  return isNamedOtherwise || signersOf(signatures).some((one) => isKeyOfOther(one, unit.code, keys));
}

function statusOf({ isIntact, signatures, unit }: SignedReport, keys: KnownKeys): SignerStatus {
  const [first] = signatures;
  if (!isIntact || first === undefined || unit === null) return 'none';
  if (isKeyOf(first, unit.code, keys)) return 'known-unit-key';
  if (signersOf(signatures).some((one) => isKeyOfOther(one, unit.code, keys))) return 'other-unit-key';
  if (first.kind === 'app-seal') return 'unknown-key';
  return hasKnownIssuer(first) ? 'known-issuer' : 'unknown-certificate';
}

/**
 * Of a certificate from a listed issuer, in force when it was used, and for such a use. That many tools do not bind it to
 * the signature matters little here: the issuer knows whose key it is.
 */
function hasKnownIssuer({ kind, certificate }: SignatureInfo): boolean {
  return kind === 'certificate' && certificate.every((remark) => remark === 'not-bound');
}

/** The signatures that say something of a person: they hold, and are no mere time. */
function signersOf(signatures: readonly SignatureInfo[]): readonly SignatureInfo[] {
  return signatures.filter(({ kind, fault }) => kind !== 'time-stamp' && fault === null);
}

function isKeyOf({ fingerprint }: SignatureInfo, code: string, keys: KnownKeys): boolean {
  const owner = keys.ownerOf(fingerprint);
  return owner !== undefined && isSameUnit(owner.code, code);
}

function isKeyOfOther(signature: SignatureInfo, code: string, keys: KnownKeys): boolean {
  return keys.ownerOf(signature.fingerprint) !== undefined && !isKeyOf(signature, code, keys);
}

function remarksOn({ signatures, unit }: SignedReport, keys: KnownKeys): string[] {
  if (unit === null) return [];
  const registered = keys.unit(unit.code);
  const signers = signersOf(signatures);
  const remarks = [
    ...signers.flatMap((signature) => [
      ...ownerRemark(signature, unit.code, keys),
      ...certificateRemark(signature),
      ...nameRemark('Tên trong chứng thư', signature.signerName, unit.name),
    ]),
    ...(registered === undefined
      ? []
      : nameRemark('Tên trong bảng đơn vị', visibleText(registered.name), unit.name)),
    ...otherKeyRemark(signers, registered, keys),
  ];
  return [...new Set(remarks)];
}

/** Of a unit whose keys are known while another one has sealed its report. */
function otherKeyRemark(
  [first, ...others]: readonly SignatureInfo[],
  registered: UnitKeys | undefined,
  keys: KnownKeys,
): readonly string[] {
  if (first === undefined || registered === undefined || registered.fingerprints.length === 0) return [];
  if (isKeyOf(first, registered.code, keys)) return [];
  return others.some((one) => isKeyOf(one, registered.code, keys))
    ? ['Khóa đã ghi nhận của đơn vị chỉ ký thêm. Báo cáo do khóa khác niêm phong.']
    : ['Đơn vị này đã ghi nhận khóa khác. Hỏi đơn vị đã đổi khóa hay chưa.'];
}

function ownerRemark(signature: SignatureInfo, code: string, keys: KnownKeys): readonly string[] {
  const owner = keys.ownerOf(signature.fingerprint);
  return owner === undefined || isSameUnit(owner.code, code)
    ? []
    : [`Mã khóa ${signature.fingerprint} đã ghi nhận cho đơn vị ${visibleText(owner.name)} (${owner.code}).`];
}

function certificateRemark(signature: SignatureInfo): readonly string[] {
  const { kind, signerName, issuerName } = signature;
  if (kind === 'app-seal') return [];
  const known = hasKnownIssuer(signature) ? ' Nơi cấp có trong danh sách của phần mềm.' : '';
  return [`Tên trong chứng thư: ${signerName}, do ${issuerName} cấp.${known}`];
}

/** `name` is shown already as `visibleText` shows it. */
function nameRemark(what: string, name: string, inReport: string): readonly string[] {
  const shown = visibleText(inReport);
  return isSameName(name, shown) ? [] : [`${what} là “${name}”, khác tên trong báo cáo là “${shown}”.`];
}

/** Capitals, blanks and the two ways to write one letter make no difference; marks do: Hoa and Hòa are two schools. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [comparable(one), comparable(other)];
  return a === b || (a.length >= CERTIFICATE_NAME_LENGTH - 1 && b.startsWith(a));
}

function comparable(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim();
}

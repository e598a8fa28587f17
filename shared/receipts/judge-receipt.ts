import { visibleText } from '../base/visible-text.ts';
import { isSameUnit } from '../keys/unit-keys.ts';
import type { KnownDesk } from './known-desk.ts';
import type { SealedReceipt } from './receipt-content.ts';
import { receiptSentence, type ReceiptSentence } from './receipt-sentences.ts';
import type { ReceiptStanding } from './receipt-standing.ts';

/** A report as the school remembers having exported it. */
export interface ExportedVersion {
  readonly unitCode: string;
  readonly campaign: string;
  readonly sequence: number;
  readonly reportSha256: string;
  /** Of the key that sealed or signed it; empty for one that was left unsigned. */
  readonly fingerprint: string;
  /** What came back signed with a certificate of the unit. */
  readonly signedVersions?: readonly unknown[] | undefined;
}

/** What the school knows itself. */
export interface SchoolSide {
  /** From the profile. */
  readonly unitCode: string;
  readonly exports: readonly ExportedVersion[];
  /** Whose key sealed the receipt; `null`: nobody has vouched for it. */
  readonly desk: KnownDesk | null;
}

/** The verdict on a receipt file that is whole. */
export interface ReceiptVerdict extends ReceiptSentence {
  readonly standing: ReceiptStanding;
  /** What else a careful person would want to know: whole sentences, in Vietnamese. */
  readonly remarks: readonly string[];
}

/** Whether a receipt is for one of the school's own reports, and from a desk that it knows. */
export function judgeReceipt(sealed: SealedReceipt, side: SchoolSide): ReceiptVerdict {
  const standing = standingOf(sealed, side);
  return { standing, ...receiptSentence(standing, sealed.content), remarks: remarksOn(sealed, side) };
}

/** Whether a verdict lets the receipt be kept. */
export function isForOwnReport({ standing }: Pick<ReceiptVerdict, 'standing'>): boolean {
  return standing === 'for-latest' || standing === 'for-earlier';
}

function standingOf({ content, keyFingerprint }: SealedReceipt, side: SchoolSide): ReceiptStanding {
  const { report } = content;
  const { exports } = side;
  const own = exports.find(({ reportSha256 }) => reportSha256 === report.reportSha256);
  if (own === undefined) return standingWithout(report, side);
  // the hash says which report it is; whoever writes something else beside it has not read that report
  if (!isSameUnit(own.unitCode, report.unitCode)) return 'other-unit';
  if (own.campaign !== report.campaign) return 'other-campaign';
  if (own.sequence !== report.sequence) return 'other-report';
  if (!isUnderOwnKey(own, report.keyFingerprint)) return 'other-key';
  // whoever seals a report does not receive it as well
  if (keyFingerprint === own.fingerprint || keyFingerprint === report.keyFingerprint) return 'own-key';
  if (side.desk === null) return 'unknown-desk';
  return isLatest(own, exports) ? 'for-latest' : 'for-earlier';
}

/** Of a report that was not exported here. */
function standingWithout(
  { unitCode, campaign }: SealedReceipt['content']['report'],
  side: SchoolSide,
): ReceiptStanding {
  const codes = [side.unitCode, ...side.exports.map((one) => one.unitCode)];
  if (!codes.some((code) => isSameUnit(code, unitCode))) return 'other-unit';
  return side.exports.some((one) => one.campaign === campaign) ? 'other-report' : 'other-campaign';
}

/** What was left unsigned here, or came back signed, the desk may have under a certificate of the unit. */
function isUnderOwnKey({ fingerprint, signedVersions = [] }: ExportedVersion, received: string): boolean {
  return fingerprint === '' || fingerprint === received || signedVersions.length > 0;
}

/** Whether a later version of the report was exported here. */
export function isLatest(own: ExportedVersion, exports: readonly ExportedVersion[]): boolean {
  return !exports.some(
    ({ unitCode, campaign, sequence }) =>
      isSameUnit(unitCode, own.unitCode) && campaign === own.campaign && sequence > own.sequence,
  );
}

function remarksOn(sealed: SealedReceipt, side: SchoolSide): readonly string[] {
  return [...otherNameRemark(sealed, side), ...otherKeyRemark(sealed, side)];
}

function otherNameRemark({ content }: SealedReceipt, { desk }: SchoolSide): readonly string[] {
  const named = visibleText(content.desk.name);
  if (desk === null || visibleText(desk.name) === named) return [];
  return [`Tên nơi nhận trong tệp là “${named}”, khác tên đã ghi nhận là “${visibleText(desk.name)}”.`];
}

/** Which certificate the unit has signed with is not kept here: anybody may have signed what the desk has received. */
function otherKeyRemark({ content: { report } }: SealedReceipt, { exports }: SchoolSide): readonly string[] {
  const own = exports.find(({ reportSha256 }) => reportSha256 === report.reportSha256);
  if (own === undefined || own.fingerprint === report.keyFingerprint) return [];
  if (!isUnderOwnKey(own, report.keyFingerprint)) return [];
  return [
    `Nơi nhận có bản mang mã khóa ${report.keyFingerprint}. Mở tệp đã ký ở “Kiểm tra tệp báo cáo” để so mã khóa.`,
  ];
}

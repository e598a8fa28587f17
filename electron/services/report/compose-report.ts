import type { ReportInput } from '#shared/answers/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { buildReport } from '#shared/report/build-report.ts';
import { withoutLostPictures } from '#shared/report/without-lost-pictures.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { ChainLink } from '#shared/report/chain.ts';
import { buildReportModel } from '#shared/report/model/report-model.ts';
import { type EvidenceEntry, type Report, REPORT_JSON_NAME } from '#shared/report/report.ts';
import { isCertificateKey, type SigningKey } from '../keys/certificate-key.ts';
import type { EvidenceContent, GatheredEvidence } from './gather-evidence.ts';
import { sha256 } from '../hashes/sha256.ts';
import { packSha256 } from '../packs/pack-sha256.ts';
import type { Attachment } from './render-pdf/attach-file.ts';
import type { RenderedPdf } from './render-pdf/draw-archive-pdf.ts';
import { renderReportPdf } from './render-pdf/render-report-pdf.ts';
import { addSignaturePlaceholder, type SignatureClaims } from './seal/signature-placeholder.ts';

/** The content of a report file before its pages are drawn. */
export interface ComposedReport {
  readonly directive: Directive;
  readonly report: Report;
  /** SHA-256 of the bytes of `report.json`. */
  readonly reportSha256: string;
  readonly attachments: readonly Attachment[];
  readonly thumbnails: ReadonlyMap<string, Uint8Array>;
}

/** What a report is composed of besides its evidence. */
export interface ReportSource {
  readonly directive: Directive;
  readonly input: ReportInput;
  readonly link: ChainLink;
  readonly app: Report['app'];
  readonly now: Date;
  /** Whether phone numbers are left out of pages and data. */
  readonly hidesPhones?: boolean | undefined;
}

function contentOf(entry: EvidenceEntry, evidence: GatheredEvidence): EvidenceContent {
  const content = evidence.contents.get(entry.sha256);
  if (content === undefined) throw new Error(`no bytes for ${entry.file}`);
  return content;
}

/** Builds `report.json` and lines up the attachments. */
export function composeReport(source: ReportSource, evidence: GatheredEvidence): ComposedReport {
  const { directive, input, link, app, now, hidesPhones } = source;
  const report = buildReport({
    directive,
    packSha256: packSha256(directive),
    input: withoutLostPictures(input, evidence.lostPictures),
    evidence: evidence.facts,
    link,
    app,
    createdAt: now,
    hidesPhones,
  });
  const json = new TextEncoder().encode(canonicalJson(report));
  const supplements = report.evidence.map((entry): Attachment => ({
    name: entry.file,
    bytes: contentOf(entry, evidence).bytes,
    mediaType: entry.mediaType,
    relationship: 'Supplement',
    description: `Minh chứng: ${entry.originalName}`,
  }));
  const data: Attachment = {
    name: REPORT_JSON_NAME,
    bytes: json,
    mediaType: 'application/json',
    relationship: 'Data',
    description: 'Dữ liệu của báo cáo',
  };
  const thumbnails = report.evidence.flatMap((entry) => {
    const picture = contentOf(entry, evidence).thumbnail;
    return picture === null ? [] : [[entry.file, picture] as const];
  });
  return {
    directive,
    report,
    reportSha256: sha256(json),
    attachments: [data, ...supplements],
    thumbnails: new Map(thumbnails),
  };
}

/** What page 1 says of the protection by a key. */
function protectionBy(key: SigningKey | null): 'sealed' | 'signed' | 'unsealed' {
  if (key === null) return 'unsealed';
  return isCertificateKey(key) ? 'signed' : 'sealed';
}

function claimsOf(key: SigningKey, claimedTime: Date): SignatureClaims {
  if (!isCertificateKey(key)) {
    return { claimedTime, signerName: key.unitName, reason: 'Niêm phong điện tử báo cáo' };
  }
  return {
    claimedTime,
    signerName: key.signerName,
    reason: 'Ký số báo cáo',
    fieldName: 'Chữ ký số',
    certificateBytes: key.certificates.reduce((sum, { length }) => sum + length, 0),
  };
}

/** Draws the pages, with the place of the signature of `key`; without any when `key` is `null`. */
export async function renderReport(
  composed: ComposedReport,
  key: SigningKey | null,
  onProgress: (fraction: number) => void,
): Promise<RenderedPdf> {
  const { directive, report, reportSha256, attachments, thumbnails } = composed;
  const createdAt = new Date(report.createdAt);
  const seal = { kind: protectionBy(key), reportSha256 };
  return await renderReportPdf({
    model: buildReportModel(report, directive, seal),
    attachments,
    thumbnails,
    createdAt,
    app: report.app,
    onProgress,
    beforeEnd: (document) => {
      if (key !== null) addSignaturePlaceholder(document, claimsOf(key, createdAt));
    },
  });
}

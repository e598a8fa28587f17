import { canonicalJson } from '#shared/base/canonical-json.ts';
import { ZIP_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import {
  HANDED_UP_NAMES,
  type HandedUpManifest,
  handedUpManifestSchema,
  type HandUpPlan,
} from '#shared/desk/handed-up-manifest.ts';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import type { ReadingProgress } from '#shared/desk/reading.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { signDetached } from '../cms/sign-detached.ts';
import type { DecryptionAtHand } from '../keys/decryption-key.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { verifyReceivedFile, type ZipWithCompanions } from '../report/verify/verify-received-file.ts';
import { writeFileSafely } from '../storage/write-file-safely.ts';
import { type FileForZip, writeZip } from '../zip/write-zip.ts';
import { bytesOfReports } from './bytes-of-reports.ts';
import { readHandedUp } from './read-handed-up.ts';
import { filesAt } from './report-files.ts';

/** What is handed up, from where, and where to. */
export interface HandUpOrder {
  readonly plan: HandUpPlan;
  readonly targetPath: string;
  /** Folders with received files, absolute. */
  readonly places: readonly string[];
  /** Files in them that are no reports. */
  readonly excluded: readonly string[];
  readonly key: SealingKey;
  /** For reports that were encrypted on their way; they are handed up as they were before. */
  readonly decryption?: DecryptionAtHand;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** Room for manifest and signature, and for what a ZIP needs besides. */
const ROOM_BYTES = 10 * 1024 * 1024;

/**
 * Writes the file that a desk hands up: its reports, byte for byte as they came in, with a manifest and the desk's signature
 * over it. It is read back as the desk above reads it before it gets its name.
 *
 * Errors: those of `writeFileSafely`, `cancelled`, `hand-up-too-large`, `received-file-gone` (a report is not where it was
 * read), `self-check-failed`.
 */
export async function writeHandedUp(order: HandUpOrder): Promise<Result<void, Failure>> {
  const reports = await plannedFiles(order);
  if (!reports.ok) return reports;
  const sizes = new Map(reports.value.map(({ name, content }) => [name, content.length]));
  const manifest = handedUpManifestSchema.parse({
    ...order.plan.head,
    reports: order.plan.reports.map((one) => ({ ...one, sizeBytes: sizes.get(one.name) ?? 0 })),
  });
  const bytes = await handedUpFile(manifest, reports.value, order.key);
  if (bytes.length > ZIP_FILE_LIMIT_BYTES)
    return fail({ code: 'hand-up-too-large', detail: `${String(bytes.length)} bytes` });
  return await writeFileSafely(order.targetPath, bytes, async (readBack) => {
    const file = await handedUpIn(readBack);
    const isOurs =
      file?.status === 'sound' &&
      file.keyFingerprint === order.key.fingerprint &&
      canonicalJson(file.manifest) === canonicalJson(manifest);
    if (isOurs) return ok(undefined);
    return fail({ code: 'self-check-failed', detail: file?.status === 'faulty' ? file.fault : 'handed up' });
  });
}

/** A manifest, its signature and its reports as one ZIP. */
export async function handedUpFile(
  manifest: HandedUpManifest,
  reports: readonly FileForZip[],
  key: SealingKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = new TextEncoder().encode(canonicalJson(manifest));
  const signature = await signDetached(key, content);
  return writeZip([
    { name: HANDED_UP_NAMES.manifest, content },
    { name: HANDED_UP_NAMES.signature, content: signature },
    ...reports,
  ]);
}

async function plannedFiles({
  plan,
  places,
  excluded,
  decryption,
  signal,
  onProgress,
}: HandUpOrder): Promise<Result<readonly FileForZip[], Failure>> {
  const { files } = await filesAt(places);
  const paths = files.filter((file) => !excluded.includes(file));
  const found = await bytesOfReports({
    paths,
    wanted: new Set(plan.reports.map(({ fileSha256 }) => fileSha256)),
    maxBytes: ZIP_FILE_LIMIT_BYTES - ROOM_BYTES,
    decryption,
    signal,
    onProgress: (done) => {
      onProgress({ done, total: paths.length, timeLeftMs: null });
    },
  });
  if (!found.ok) return found;
  const reports: FileForZip[] = [];
  for (const { name, fileSha256 } of plan.reports) {
    const content = found.value.get(fileSha256);
    if (content === undefined) return fail({ code: 'received-file-gone', detail: name });
    reports.push({ name, content });
  }
  return ok(reports);
}

async function handedUpIn(bytes: Uint8Array): Promise<HandedUpFile | null> {
  const zips: ZipWithCompanions[] = [];
  await verifyReceivedFile(bytes, {}, undefined, {
    onCompanions: (zip) => {
      zips.push(zip);
    },
  });
  const [zip] = zips;
  return zip === undefined ? null : await readHandedUp('', zip);
}

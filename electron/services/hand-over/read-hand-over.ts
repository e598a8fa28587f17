import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type HandOver, handOverSchema } from '#shared/hand-over/hand-over.ts';
import { type OpenFile, readWholeFile } from '../backup/examine-backup.ts';
import { keepBytes, type PartAhead, PASS_BY, type PartTaker } from '../backup/read-parts.ts';
import { damaged } from '../backup/refusal.ts';
import { sha256 } from '../hashes/sha256.ts';
import { ofHandOver } from './hand-over-failure.ts';

/** What is in a hand-over file; sizes in bytes. */
export interface ReadHandOver {
  /** UTC. */
  readonly createdAt: string;
  readonly appVersion: string;
  readonly content: HandOver;
  /** Of the part `content.json`: tells one hand-over from another. */
  readonly contentSha256: string;
  readonly evidenceCount: number;
  readonly evidenceBytes: number;
}

function contentIn(bytes: Buffer): HandOver {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return damaged('content.json');
  }
  return handOverSchema.safeParse(json).data ?? damaged('content.json');
}

/** Evidence counts only if its bytes are what its name says, and if the content speaks of it. */
function evidenceTaker({ fileName }: PartAhead, content: HandOver | undefined): PartTaker {
  if (content?.evidence.some(({ file }) => file === fileName) !== true) return damaged('evidence');
  return {
    take: () => undefined,
    finish: (sum) => {
      if (path.parse(fileName).name !== sum) damaged('evidence');
    },
  };
}

/**
 * Looks at every byte of a hand-over file; nothing is written. Errors: `file-not-found`, `file-unreadable`,
 * `hand-over-damaged`, `hand-over-newer`, `passphrase-needed`, `hand-over-passphrase-wrong`, `file-is-backup`, `cancelled`.
 */
export async function readHandOver(opening: OpenFile): Promise<Result<ReadHandOver, Failure>> {
  let content: HandOver | undefined;
  let contentSha256 = '';
  const counts = { evidenceCount: 0, evidenceBytes: 0 };
  const read = await readWholeFile(opening, 'hand-over', (part) => {
    if (part.kind === 'content') {
      return keepBytes(part.sizeBytes, (bytes) => {
        content = contentIn(bytes);
        contentSha256 = sha256(bytes);
      });
    }
    if (part.kind !== 'evidence') return PASS_BY;
    counts.evidenceCount += 1;
    counts.evidenceBytes += part.sizeBytes;
    return evidenceTaker(part, content);
  });
  if (!read.ok) return ofHandOver(read);
  if (content === undefined) return fail({ code: 'hand-over-damaged', detail: 'no content.json' });
  const { createdAt, appVersion } = read.value;
  return ok({ createdAt, appVersion, content, contentSha256, ...counts });
}

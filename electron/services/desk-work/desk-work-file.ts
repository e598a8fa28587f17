import type { WrittenBackup } from '#shared/backup/backup-content.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { type DeskWork, deskWorkSchema } from '#shared/desk-work/desk-work.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type OpenFile, readWholeFile } from '../backup/examine-backup.ts';
import { keepBytes, PASS_BY } from '../backup/read-parts.ts';
import { damaged } from '../backup/refusal.ts';
import { type ArchiveTarget, writeArchive } from '../backup/write-archive.ts';
import { ofHandOver } from '../hand-over/hand-over-failure.ts';
import { fingerprintOf } from '../keys/fingerprint.ts';

/** What is in a file with the work of a desk. */
export interface ReadDeskWork {
  /** UTC. */
  readonly createdAt: string;
  readonly content: DeskWork;
  /** Of the bytes of the content, in the form of a fingerprint: two people can read it to each other. */
  readonly code: string;
}

function contentIn(bytes: Buffer): DeskWork {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return damaged('content.json');
  }
  return deskWorkSchema.safeParse(json).data ?? damaged('content.json');
}

/**
 * Looks at every byte of a file with the work of a desk; nothing is written. Errors: `file-not-found`, `file-unreadable`,
 * `hand-over-damaged`, `hand-over-newer`, `passphrase-needed`, `hand-over-passphrase-wrong`, `file-is-backup`,
 * `file-is-hand-over`, `cancelled`.
 */
export async function readDeskWork(opening: OpenFile): Promise<Result<ReadDeskWork, Failure>> {
  let found: Pick<ReadDeskWork, 'content' | 'code'> | undefined;
  const read = await readWholeFile(opening, 'desk-work', (part) =>
    part.kind === 'content'
      ? keepBytes(part.sizeBytes, (bytes) => {
          found = { content: contentIn(bytes), code: fingerprintOf(bytes) };
        })
      : PASS_BY,
  );
  if (!read.ok) return ofHandOver(read);
  if (found === undefined) return fail({ code: 'hand-over-damaged', detail: 'no content.json' });
  return ok({ createdAt: read.value.createdAt, ...found });
}

/** A file with the work of a desk that is to be made. */
export interface DeskWorkOrder extends ArchiveTarget {
  readonly content: DeskWork;
}

/** Writes the work of a desk into one file and reads it back; gives the code of its content. Errors: those of `writeArchive`. */
export async function writeDeskWork({
  content,
  ...order
}: DeskWorkOrder): Promise<Result<WrittenBackup & Pick<ReadDeskWork, 'code'>, Failure>> {
  const bytes = Buffer.from(`${JSON.stringify(content)}\n`);
  const written = await writeArchive({
    ...order,
    fileKind: 'desk-work',
    gather: () => Promise.resolve([{ name: 'content.json', sizeBytes: bytes.length, from: { bytes } }]),
    examine: async (file) => {
      const read = await readDeskWork(file);
      return read.ok ? ok({ evidenceCount: 0 }) : read;
    },
  });
  return written.ok ? ok({ ...written.value, code: fingerprintOf(bytes) }) : written;
}

import type { StoredPicture } from '#shared/checks/result/site-picture.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { database } from './database.ts';
import { parseRow, parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { answerRowSchema, evidenceRowSchema, type KeptPicture, siteCheckRowSchema } from './rows.ts';

/** How many pictures of one site are kept, those of the newest checks; what was chosen stays beside them. */
export const PICTURES_PER_SITE = 12;

type WithPictures = { readonly pictures: readonly KeptPicture[] };

/**
 * What of the pictures of one site goes beyond the bound: of each check, the newest first, those that have to go. A picture
 * that was chosen for a report or a letter never goes by itself.
 */
export function picturesBeyondBound(checks: readonly WithPictures[]): readonly (readonly KeptPicture[])[] {
  let kept = 0;
  return checks.map(({ pictures }) =>
    pictures.filter(({ isInReport, isInNotice }) => {
      kept += 1;
      return kept > PICTURES_PER_SITE && !isInReport && !isInNotice;
    }),
  );
}

/** Notes, in the running change, what is known of pictures, and gives them as a check keeps them. */
export async function rememberPictures(pictures: readonly StoredPicture[]): Promise<readonly KeptPicture[]> {
  for (const { evidence } of pictures) await database.evidence.put(evidenceRowSchema.parse(evidence));
  return pictures.map(({ page, evidence: { file } }) => ({
    file,
    page,
    isInReport: false,
    isInNotice: false,
  }));
}

/** Which picture of a check: two pages that look alike share a file. */
type PictureId = Pick<KeptPicture, 'file' | 'page'>;

function isSamePicture(one: PictureId, other: PictureId): boolean {
  return one.file === other.file && one.page === other.page;
}

/**
 * Of these files those to which nothing refers any more. None while a check or an answer cannot be read: nobody knows what
 * it refers to. What was put aside as damaged holds the files that it names.
 */
export const readUnusedFiles = reader(
  [database.siteChecks, database.answers, database.setAside],
  async (files: readonly string[]): Promise<readonly string[]> => {
    if (files.length === 0) return [];
    const checks = await database.siteChecks.toArray();
    const answers = await database.answers.toArray();
    const readChecks = parseRows(siteCheckRowSchema, checks);
    const readAnswers = parseRows(answerRowSchema, answers);
    if (readChecks.length < checks.length || readAnswers.length < answers.length) return [];
    const uses = [
      ...readChecks.flatMap(({ pictures }) => pictures),
      ...readAnswers.flatMap(({ answer }) => answer.evidence),
    ];
    const used = new Set(uses.map(({ file }) => file));
    const setAside = JSON.stringify(await database.setAside.toArray());
    return [...new Set(files)].filter((file) => !used.has(file) && !setAside.includes(file));
  },
);

/** What `releaseFiles` reads and writes. */
export const RELEASE_SOURCES = [readUnusedFiles, database.evidence];

/** Of these files those to which nothing refers any more; what was known of them goes in the running change. */
export async function releaseFiles(files: readonly string[]): Promise<readonly string[]> {
  const released = await readUnusedFiles(files);
  await database.evidence.bulkDelete([...released]);
  return released;
}

/** Has the files deleted; gives the failure when that did not go. */
export async function forgetFiles(files: readonly string[]): Promise<Failure | null> {
  if (files.length === 0) return null;
  const forgotten = await call('site-check:forget-pictures', { files: [...files] });
  return forgotten.ok ? null : forgotten.error;
}

async function changePictures(
  checkId: string,
  change: (pictures: readonly KeptPicture[]) => readonly KeptPicture[],
): Promise<void> {
  const stored = parseRow(siteCheckRowSchema, await database.siteChecks.get(checkId));
  if (stored === undefined) return;
  await database.siteChecks.put(siteCheckRowSchema.parse({ ...stored, pictures: change(stored.pictures) }));
}

/** Keeps whether a picture goes into the report or the letter. */
export function choosePicture(
  checkId: string,
  chosen: PictureId,
  choice: Partial<Pick<KeptPicture, 'isInReport' | 'isInNotice'>>,
): Promise<void> {
  return saveChange([database.siteChecks], () =>
    changePictures(checkId, (pictures) =>
      pictures.map((picture) => (isSamePicture(picture, chosen) ? { ...picture, ...choice } : picture)),
    ),
  );
}

/** Deletes a picture of a check, and its file unless something else shows the same. Gives the failure when that did not go. */
export async function deletePicture(checkId: string, unwanted: PictureId): Promise<Failure | null> {
  const released = await saveChange(RELEASE_SOURCES, async () => {
    await changePictures(checkId, (pictures) =>
      pictures.filter((picture) => !isSamePicture(picture, unwanted)),
    );
    return await releaseFiles([unwanted.file]);
  });
  return await forgetFiles(released);
}

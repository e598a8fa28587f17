import { z } from 'zod';
import { storedEvidenceSchema } from '#shared/evidence/stored-evidence.ts';
import { MAX_PICTURES, type SiteCheckResult } from './site-check-result.ts';

/** How many bytes one picture may have. */
export const MAX_PICTURE_BYTES = 120_000;

/** The address of the page that a picture shows. */
const page = z.string().max(2_000);

/** A JPEG of the first screen of a page as the browser's process gave it: not looked at yet. */
export const rawPictureSchema = z.strictObject({
  page,
  jpeg: z.instanceof(Uint8Array).refine(({ length }) => length <= MAX_PICTURE_BYTES),
});

/** See `rawPictureSchema`. */
export type RawPicture = z.output<typeof rawPictureSchema>;

/** A picture that was decoded, encoded anew and put into the evidence store. */
export const storedPictureSchema = z.strictObject({ page, evidence: storedEvidenceSchema });

/** See `storedPictureSchema`. */
export type StoredPicture = z.output<typeof storedPictureSchema>;

/**
 * The pictures of a check that are worth keeping: the home page, then the pages with a grave finding, each once. `home` is
 * the address of the home page.
 */
export function picturesToKeep<Picture extends { readonly page: string }>(
  pictures: readonly Picture[],
  home: string,
  { findings }: Pick<SiteCheckResult, 'findings'>,
): readonly Picture[] {
  const grave = findings.filter(({ severity }) => severity === 'critical' || severity === 'high');
  const wanted = new Set([home, ...grave.map((finding) => finding.page)]);
  return [...wanted]
    .flatMap((address) => pictures.find((picture) => picture.page === address) ?? [])
    .slice(0, MAX_PICTURES);
}

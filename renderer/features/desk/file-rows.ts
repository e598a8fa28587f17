import { adviceOn, concernOf, FILE_CONCERNS, type FileConcern, SKIPPED_FILE } from '#shared/desk/advice.ts';
import type { PlacedFile } from '#shared/desk/collate.ts';
import { keysToCompare } from '#shared/desk/keys-to-compare.ts';
import type { UnreadFile } from '#shared/desk/reading.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { searchFor } from './search-words.ts';

/** Why somebody has to look at a file; `unread`, `skipped`: nothing is known of it. */
export type ShownConcern = FileConcern | 'unread' | 'skipped';

/** All of them, the gravest first. */
export const SHOWN_CONCERNS: readonly ShownConcern[] = ['unread', ...FILE_CONCERNS, 'skipped'];

/** A file that somebody has to look at. */
export interface FileRow {
  readonly id: string;
  readonly source: string;
  /** The unit as the file names it. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly concern: ShownConcern;
  readonly sentence: string;
  readonly nextStep: string;
  /** Whether the unit's own view lists the key of this file as one to be compared. */
  readonly isKeyListed: boolean;
}

/** The files that somebody has to look at, the gravest first, each with what the verifier says and what to do. */
export function fileRows(
  files: readonly PlacedFile[],
  unread: readonly UnreadFile[],
  skipped: readonly string[],
): readonly FileRow[] {
  const failed = unread.map(({ source, code }, index): FileRow => {
    const { whatHappened, whatToDo } = failureSentence(code);
    return {
      id: `unread ${String(index)}`,
      source,
      unit: null,
      concern: 'unread',
      sentence: whatHappened,
      nextStep: whatToDo,
      isKeyListed: false,
    };
  });
  const concerning = files.flatMap((placed, index): readonly FileRow[] => {
    const concern = concernOf(placed);
    if (concern === null) return [];
    const { source, facts } = placed.file;
    const unit = facts === null ? null : { code: facts.unitCode, name: facts.unitName };
    return [
      {
        id: `file ${String(index)}`,
        source,
        unit,
        concern,
        ...words(placed),
        isKeyListed: isKeyListed(placed),
      },
    ];
  });
  const unseen = skipped.map((source, index): FileRow => ({
    id: `skipped ${String(index)}`,
    source,
    unit: null,
    concern: 'skipped',
    ...SKIPPED_FILE,
    isKeyListed: false,
  }));
  return [...failed, ...concerning.toSorted((a, b) => rank(a.concern) - rank(b.concern)), ...unseen];
}

function isKeyListed(placed: PlacedFile): boolean {
  const { facts } = placed.file;
  return facts !== null && keysToCompare([placed], facts.unitCode).length > 0;
}

function words(placed: PlacedFile): Pick<FileRow, 'sentence' | 'nextStep'> {
  const { sentence, nextStep } = adviceOn(placed);
  return { sentence, nextStep };
}

function rank(concern: ShownConcern): number {
  return SHOWN_CONCERNS.indexOf(concern);
}

/** The rows of one concern, or of all, in which every word of the search stands. */
export function matchingFiles(
  rows: readonly FileRow[],
  concern: ShownConcern | 'everything',
  search: string,
): readonly FileRow[] {
  const stands = searchFor(search);
  return rows.filter((row) => {
    if (concern !== 'everything' && row.concern !== concern) return false;
    return stands(row.source, row.unit?.code ?? '', row.unit?.name ?? '');
  });
}

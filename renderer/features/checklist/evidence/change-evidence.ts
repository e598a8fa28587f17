import { type EvidenceRef, MAX_EVIDENCE_PER_CRITERION } from '#shared/answers/answer.ts';
import { flushTyping } from '#renderer/questions/autosave/delayed-save.ts';
import { giveWay } from '#renderer/questions/autosave/drafts.ts';
import { updateAnswer } from '#renderer/storage/answers.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import { offerUndo, recordUndo } from '#renderer/ui/undo.tsx';
import { fieldPlace } from '../form/answer-form.ts';

function change(
  campaign: string,
  criterionId: string,
  edit: (evidence: readonly EvidenceRef[]) => readonly EvidenceRef[],
): Promise<void> {
  return updateAnswer(campaign, criterionId, (answer) => ({
    ...answer,
    evidence: [...edit(answer.evidence)],
  }));
}

/** Names the caption of a piece among all fields of the app. */
export function captionPlace(campaign: string, criterionId: string, file: string): string {
  return fieldPlace(campaign, criterionId, `evidence.${file}`);
}

/** What the user has called a file now, and by which name it is shown. */
interface EvidenceNames {
  readonly originalName: string;
  readonly knownName: string;
  /** Whether an answer named it while it was not on this PC: it has come back then. */
  readonly wasMissing: boolean;
}

const NONE: readonly string[] = [];

/** Puts a taken file at the end of the answer; says why when it could not be put there. */
export async function attachEvidence(
  campaign: string,
  criterionId: string,
  file: string,
  { originalName, knownName, wasMissing }: EvidenceNames,
): Promise<readonly string[]> {
  const outcome = { remarks: NONE, isBack: false };
  await change(campaign, criterionId, (evidence) => {
    const isPresent = evidence.some((piece) => piece.file === file);
    const isFull = evidence.length >= MAX_EVIDENCE_PER_CRITERION;
    outcome.isBack = isPresent && wasMissing;
    outcome.remarks = isPresent
      ? [evidenceTexts.duplicate(originalName, knownName)]
      : isFull
        ? [evidenceTexts.full(originalName, MAX_EVIDENCE_PER_CRITERION)]
        : NONE;
    return isPresent || isFull ? evidence : [...evidence, { file, caption: '' }];
  });
  if (outcome.isBack) return NONE;
  if (outcome.remarks.length > 0) return outcome.remarks;
  recordUndo({
    message: evidenceTexts.added,
    undoneMessage: evidenceTexts.addUndone(criterionId),
    place: fieldPlace(campaign, criterionId, ''),
    undo: () => change(campaign, criterionId, (evidence) => evidence.filter((piece) => piece.file !== file)),
  });
  return NONE;
}

/** Takes a piece out of the answer, and offers to put it back in its place. */
export async function removeEvidence(
  campaign: string,
  criterionId: string,
  removed: EvidenceRef,
  index: number,
): Promise<void> {
  await change(campaign, criterionId, (evidence) => evidence.filter(({ file }) => file !== removed.file));
  offerUndo({
    message: evidenceTexts.removed,
    undoneMessage: evidenceTexts.removeUndone(criterionId),
    place: fieldPlace(campaign, criterionId, ''),
    undo: () => change(campaign, criterionId, (evidence) => evidence.toSpliced(index, 0, removed)),
  });
}

/** Changes the caption of a piece. */
export async function setCaption(
  campaign: string,
  criterionId: string,
  { file, caption: before }: EvidenceRef,
  caption: string,
): Promise<void> {
  const place = captionPlace(campaign, criterionId, file);
  const put = (next: string) =>
    change(campaign, criterionId, (evidence) =>
      evidence.map((piece) => (piece.file === file ? { ...piece, caption: next } : piece)),
    );
  await put(caption);
  recordUndo({
    message: evidenceTexts.captioned,
    undoneMessage: evidenceTexts.captionUndone(criterionId),
    place: fieldPlace(campaign, criterionId, ''),
    typingOf: place,
    undo: async () => {
      flushTyping();
      await put(before);
      giveWay([place]);
    },
  });
}

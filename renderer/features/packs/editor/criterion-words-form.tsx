import { Button } from '@mantine/core';
import type { Criterion } from '#shared/directives/directive.ts';
import { type CriterionWords, packDraftSchema, wordsOf } from '#shared/packs/pack-draft.ts';
import { giveWay } from '#renderer/questions/autosave/drafts.ts';
import { useAutosavedText } from '#renderer/questions/autosave/use-autosaved-field.ts';
import { updatePackDraft } from '#renderer/storage/pack-draft.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { DRAFT_PLACE, TextField } from './draft-field.tsx';

const texts = packEditorTexts.criteria;
const FIELDS = ['title', 'question', 'why', 'how', 'source', 'evidenceHint'] as const;
const HAVE_LINES: ReadonlySet<keyof CriterionWords> = new Set(['why', 'how']);
const wordsShape = packDraftSchema.shape.words.valueType.shape;

interface CriterionWordsFormProps {
  readonly criterion: Criterion;
  /** `undefined`: as in the base. */
  readonly words: CriterionWords | undefined;
}

/** Where the words of a criterion stand among the fields of the app. */
export function wordsPlace(criterionId: string): string {
  return `${DRAFT_PLACE}words/${criterionId}/`;
}

function placeOf({ id }: Criterion, field: keyof CriterionWords): string {
  return `${wordsPlace(id)}${field}`;
}

/** The words of one criterion, and the way back to those of the base. */
export function CriterionWordsForm({ criterion, words }: CriterionWordsFormProps) {
  const restore = () => {
    giveWay(FIELDS.map((field) => placeOf(criterion, field)));
    void updatePackDraft((stored) => ({
      ...stored,
      words: Object.fromEntries(Object.entries(stored.words).filter(([id]) => id !== criterion.id)),
    }));
  };
  return (
    <>
      {FIELDS.map((field) => (
        <WordsText key={field} criterion={criterion} words={words ?? wordsOf(criterion)} field={field} />
      ))}
      {words !== undefined && <Button onClick={restore}>{texts.restore}</Button>}
    </>
  );
}

interface WordsTextProps {
  readonly criterion: Criterion;
  readonly words: CriterionWords;
  readonly field: keyof CriterionWords;
}

function WordsText({ criterion, words, field }: WordsTextProps) {
  const autosaved = useAutosavedText({
    place: placeOf(criterion, field),
    stored: words[field],
    schema: wordsShape[field],
    save: (text) =>
      updatePackDraft((stored) => {
        const before = stored.words[criterion.id] ?? wordsOf(criterion);
        return { ...stored, words: { ...stored.words, [criterion.id]: { ...before, [field]: text } } };
      }),
  });
  return <TextField field={autosaved} label={texts.fields[field]} hasLines={HAVE_LINES.has(field)} />;
}

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { remarkText } from '#shared/base/text-schemas.ts';
import { findUnsaved } from '#renderer/questions/autosave/unsaved-text.ts';
import { useAutosave } from '#renderer/questions/autosave/use-autosave.ts';
import { FIELD_ORDER } from '#renderer/questions/field-order.ts';
import { readText } from '#renderer/questions/typed/typed-text.ts';
import { saveReview } from '#renderer/storage/reviews.ts';
import { markTexts } from '#renderer/texts/marks.ts';
import { fieldPlace } from '../form/answer-form.ts';

interface CommentFieldProps {
  readonly campaign: string;
  readonly criterionId: string;
  readonly stored: string;
  /** Whether the user has just asked for the field. */
  readonly takesFocus: boolean;
}

/** The internal note of a criterion: it saves itself and never leaves this PC. */
export function CommentField({ campaign, criterionId, stored, takesFocus }: CommentFieldProps) {
  const place = fieldPlace(campaign, criterionId, 'comment');
  const [typed, setTyped] = useState(() => {
    const kept = findUnsaved(place);
    return typeof kept === 'string' ? kept : stored;
  });
  const autosave = useAutosave({
    place,
    typed,
    read: (text) => readText(text, remarkText),
    save: (comment) => {
      void saveReview(campaign, criterionId, { comment });
    },
  });
  return (
    <Textarea
      label={markTexts.comment}
      description={markTexts.commentHint}
      inputWrapperOrder={FIELD_ORDER}
      autosize
      minRows={2}
      maxRows={8}
      autoFocus={takesFocus}
      error={autosave.fault}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        autosave.onType(event.currentTarget.value);
      }}
      onBlur={autosave.onDone}
    />
  );
}

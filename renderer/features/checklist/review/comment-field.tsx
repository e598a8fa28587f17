import { Textarea } from '@mantine/core';
import { remarkText } from '#shared/base/text-schemas.ts';
import { useAutosavedText } from '#renderer/questions/autosave/use-autosaved-field.ts';
import { FIELD_ORDER } from '#renderer/questions/field-order.ts';
import { markTexts } from '#renderer/texts/marks.ts';
import { fieldPlace } from '../form/answer-form.ts';
import { useCard } from '../form/card-context.ts';
import { saveComment } from '../form/mark-criterion.ts';

interface CommentFieldProps {
  /** Whether the user has just asked for the field. */
  readonly takesFocus: boolean;
}

/** The internal note of a criterion: it saves itself and never leaves this PC. */
export function CommentField({ takesFocus }: CommentFieldProps) {
  const { campaign, criterion, review } = useCard();
  const { typed, fault, onType, onDone } = useAutosavedText({
    place: fieldPlace(campaign, criterion.id, 'comment'),
    stored: review.comment,
    schema: remarkText,
    save: (comment) => saveComment(campaign, criterion.id, comment),
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
      error={fault}
      value={typed}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}

import { useForm } from 'react-hook-form';
import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { ok } from '#shared/base/result.ts';
import { ANSWER_VALUES, type AnswerValue } from '#shared/directives/answer-values.ts';
import type { Criterion, Directive, Item } from '#shared/directives/directive.ts';
import { useDraft } from '#renderer/questions/autosave/drafts.ts';
import { useFormField } from '#renderer/questions/autosave/use-form-field.ts';
import type { Review } from '#renderer/storage/reviews.ts';
import { answerForm, fieldPlace } from './answer-form.ts';
import type { Card } from './card-context.ts';
import { hidingOffer } from './hidden-answers.ts';
import { useCardSaving } from './use-card-saving.ts';
import { useFreshness } from './use-freshness.ts';
import { useOptionalField } from './use-optional-field.ts';

/** What a card is opened with. */
export interface CardContent {
  readonly directive: Directive;
  readonly item: Item;
  readonly criterion: Criterion;
  /** `undefined` when nobody has touched the criterion. */
  readonly answer: Answer | undefined;
  readonly review: Review;
}

function answerOf(typed: string): AnswerValue | null {
  return ANSWER_VALUES.find((value) => value === typed) ?? null;
}

/** Opens a card: its form, what is chosen in it, and the way to the disk. */
export function useOpenCard({ answer = EMPTY_ANSWER, ...content }: CardContent) {
  const { directive, criterion } = content;
  const campaign = directive.id;
  const { control, getValues } = useForm({ defaultValues: answerForm(criterion, answer) });
  const { saving, save } = useCardSaving(campaign, criterion.id);
  const freshness = useFreshness(campaign, criterion.id);
  const choice = useFormField({
    control,
    name: 'value',
    place: fieldPlace(campaign, criterion.id, 'value'),
    stored: answer.value,
    toTyped: (value): string => value ?? '',
    read: (typed) => ok(answerOf(typed)),
    save: (next) => save({ value: next }, hidingOffer(criterion, getValues(), next)),
  });
  const value = answerOf(choice.typed);
  const noteDraft = useDraft(fieldPlace(campaign, criterion.id, 'note'));
  const note = useOptionalField(answer.note !== '' || noteDraft !== undefined);
  const choose = (next: AnswerValue | null) => {
    if (next === value) return;
    if (next !== null) freshness.begin();
    choice.onType(next ?? '');
    choice.onDone();
  };
  const card: Card = {
    ...content,
    campaign,
    answer,
    control,
    value,
    choose,
    isFresh: freshness.isFresh,
    note,
    saving,
    save,
  };
  return { card, onBlur: freshness.onBlur };
}

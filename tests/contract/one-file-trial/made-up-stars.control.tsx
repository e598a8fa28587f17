import { ok } from '#shared/base/result.ts';
import type { QuestionControl, QuestionControlProps } from '#renderer/questions/question-control.ts';

function StarsControl({ field, typed, onType, onDone }: QuestionControlProps) {
  return (
    <input
      type="range"
      min={1}
      max={5}
      aria-label={field.label}
      value={typeof typed === 'string' && typed !== '' ? typed : '1'}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}

export const control: QuestionControl = {
  id: 'made-up-stars',
  toTyped: (value) => (typeof value === 'number' ? String(value) : ''),
  read: (typed) => ok(typed === '' ? '' : Number(typed)),
  Control: StarsControl,
};

import { useEffect, useState } from 'react';
import type { Result } from '#shared/base/result.ts';
import type { TypedValue } from '../question-control.ts';
import { createDelayedSave } from './delayed-save.ts';
import { dropUnsaved, findUnsaved, keepUnsaved } from './unsaved-text.ts';

interface AutosaveOptions<Typed extends TypedValue, Value> {
  /** Names the field among all fields of the app, for text that cannot be stored yet. */
  readonly place: string;
  /** What stands in the field now. */
  readonly typed: Typed;
  readonly read: (typed: Typed) => Result<Value, string>;
  readonly save: (value: Value) => void;
}

interface Autosave<Typed extends TypedValue> {
  /** Shown while the field is left, so that nobody is corrected in the middle of a word. */
  readonly fault: string | undefined;
  readonly onType: (typed: Typed) => void;
  readonly onDone: () => void;
}

/**
 * Saves a field as it is typed: after a pause, when it is left, when its screen goes and when the window is hidden.
 * What cannot be stored stays in the field, with the last good value in the database, and is said to be so.
 */
export function useAutosave<Typed extends TypedValue, Value>({
  place,
  typed,
  read,
  save,
}: AutosaveOptions<Typed, Value>): Autosave<Typed> {
  const [delayed] = useState(() => createDelayedSave(place));
  const [wasLeft, setWasLeft] = useState(() => findUnsaved(place) !== undefined);
  useEffect(() => delayed.flush, [delayed]);
  const current = wasLeft ? read(typed) : undefined;
  return {
    fault: current?.ok === false ? current.error : undefined,
    onType: (next) => {
      setWasLeft(false);
      delayed.schedule(() => {
        const result = read(next);
        if (result.ok) {
          dropUnsaved(place);
          save(result.value);
        } else {
          keepUnsaved(place, next);
        }
      });
    },
    onDone: () => {
      delayed.flush();
      setWasLeft(true);
    },
  };
}

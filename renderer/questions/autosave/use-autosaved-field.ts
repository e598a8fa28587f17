import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { Result } from '#shared/base/result.ts';
import type { TypedValue } from '../question-control.ts';
import { readText } from '../typed/typed-text.ts';
import { flushField, saveLater } from './delayed-save.ts';
import { findDraft, giveWay, putDraft, showField, showWhileSaving, useDraft } from './drafts.ts';

export interface AutosavedFieldOptions<Typed extends TypedValue, Value> {
  /** Names the field among all fields of the app. */
  readonly place: string;
  /** What the database holds, as the screen has last heard. */
  readonly stored: Value | undefined;
  /** What stands in the field for a stored value. */
  readonly toTyped: (value: Value | undefined) => Typed;
  /** What will be stored, or a sentence that says why it cannot be. */
  readonly read: (typed: Typed) => Result<Value, string>;
  /** Resolves when the disk has it; what the disk refuses waits, and stands in the field as long. */
  readonly save: (value: Value) => Promise<unknown>;
}

export interface AutosavedField<Typed extends TypedValue> {
  readonly typed: Typed;
  /** Shown while the field is left, so that nobody is corrected in the middle of a word. */
  readonly fault: string | undefined;
  readonly onType: (typed: Typed) => void;
  /** The user has finished with the field for now: it was left, or an option was picked. */
  readonly onDone: () => void;
}

/** What was kept may come from a field of another kind: an older pack. */
function isLike<Typed extends TypedValue>(typed: TypedValue, example: Typed): typed is Typed {
  return typeof typed === typeof example && Array.isArray(typed) === Array.isArray(example);
}

function isSame(one: TypedValue, other: TypedValue): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A field also hears that it was left when another window comes to the front, and is typed in further after that. */
function isStillTypedIn(): boolean {
  return document.activeElement?.matches('textarea, input:not([type="radio"], [type="checkbox"])') === true;
}

/**
 * A field that saves itself: after a pause in typing, when it is left, when its screen goes and when the window is
 * hidden. It shows what is typed in it, from the first key until the database has it and the field was left; at all other
 * times what the database holds, so that a change from outside shows by itself. What cannot be stored stays in the field,
 * with the last good value in the database, and is said to be so.
 */
export function useAutosavedField<Typed extends TypedValue, Value>({
  place,
  stored,
  toTyped,
  read,
  save,
}: AutosavedFieldOptions<Typed, Value>): AutosavedField<Typed> {
  const draft = useDraft(place);
  const [stage, setStage] = useState<'untouched' | 'typing' | 'left'>('untouched');
  const settled = toTyped(stored);
  const typed = draft !== undefined && isLike(draft.typed, settled) ? draft.typed : settled;

  useEffect(() => {
    const endShowing = showField(place);
    return () => {
      flushField(place);
      endShowing();
    };
  }, [place]);

  const isCaughtUp = draft?.status === 'saved' && stage !== 'typing' && isSame(draft.typed, settled);
  useEffect(() => {
    if (isCaughtUp) giveWay([place]);
  }, [isCaughtUp, place]);

  const isHeldAgainst = stage === 'left' || (stage === 'untouched' && draft?.status === 'refused');
  const judged = isHeldAgainst ? read(typed) : undefined;
  return {
    typed,
    fault: judged?.ok === false ? judged.error : undefined,
    onType: (next) => {
      setStage('typing');
      putDraft(place, { status: 'typing', typed: next });
      saveLater(place, () => {
        const result = read(next);
        if (result.ok) showWhileSaving(place, next, save(result.value));
        else putDraft(place, { status: 'refused', typed: next });
      });
    },
    onDone: () => {
      flushField(place);
      if (isStillTypedIn()) return;
      setStage('left');
      const left = findDraft(place);
      if (left === undefined || left.status === 'refused' || !isLike(left.typed, settled)) return;
      const result = read(left.typed);
      // From now on the field shows what is stored: cleaned text, a date in its usual form.
      if (result.ok) putDraft(place, { ...left, typed: toTyped(result.value) });
    },
  };
}

interface AutosavedTextOptions {
  readonly place: string;
  readonly stored: string;
  /** Cleans the text, and says what cannot be stored. */
  readonly schema: z.ZodType<string>;
  readonly save: (text: string) => Promise<unknown>;
}

const asIs = (text = ''): string => text;

/** A field of plain text that saves itself. */
export function useAutosavedText({ schema, ...field }: AutosavedTextOptions): AutosavedField<string> {
  return useAutosavedField({ ...field, toTyped: asIs, read: (typed: string) => readText(typed, schema) });
}

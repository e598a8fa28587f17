import { ok } from '#shared/base/result.ts';
import type { Criterion } from '#shared/directives/directive.ts';
import { dayKey, isPastDay, type PackDraft } from '#shared/packs/pack-draft.ts';
import { useAutosavedField } from '#renderer/questions/autosave/use-autosaved-field.ts';
import { updatePackDraft } from '#renderer/storage/pack-draft.ts';
import { DRAFT_PLACE } from './draft-field.tsx';

/** What is ticked in a part of the draft: seen at once, kept as every field is. */
export interface DraftChoices {
  readonly has: (id: string) => boolean;
  readonly set: (id: string, isIn: boolean) => void;
  readonly count: number;
}

/** The ids in a list of the draft. */
export function useDraftChoices(draft: PackDraft, name: 'leftOut' | 'leftOutDeadlines'): DraftChoices {
  const { typed, onType, onDone } = useAutosavedField<readonly string[], readonly string[]>({
    place: `${DRAFT_PLACE}${name}`,
    stored: draft[name],
    toTyped: (ids = []) => ids,
    read: (ids) => ok(ids),
    save: (ids) => updatePackDraft((stored) => ({ ...stored, [name]: [...ids] })),
  });
  return {
    has: (id) => typed.includes(id),
    set: (id, isIn) => {
      const others = typed.filter((one) => one !== id);
      onType(isIn ? [...others, id] : others);
      onDone();
    },
    count: typed.length,
  };
}

const YES = 'yes';

type Flag = readonly [boolean, (isSet: boolean) => void];

/** A yes or no that is ticked: seen at once, kept as every field is. */
function useFlag(place: string, stored: boolean, save: (isSet: boolean) => Promise<void>): Flag {
  const { typed, onType, onDone } = useAutosavedField<string, boolean>({
    place: `${DRAFT_PLACE}${place}`,
    stored,
    toTyped: (isSet) => (isSet === true ? YES : ''),
    read: (text) => ok(text === YES),
    save,
  });
  return [
    typed === YES,
    (isSet) => {
      onType(isSet ? YES : '');
      onDone();
    },
  ];
}

/** Whether a day that a criterion asks for tells of what has happened. */
export function usePastDay(draft: PackDraft, criterion: Criterion, field: Criterion['fields'][number]): Flag {
  const key = dayKey(criterion.id, field.id);
  return useFlag(`pastDays/${key}`, isPastDay(draft, criterion, field), (isPast) =>
    updatePackDraft((stored) => ({ ...stored, pastDays: { ...stored.pastDays, [key]: isPast } })),
  );
}

/** A yes or no of the draft. */
export function useDraftFlag(
  draft: PackDraft,
  name: 'isRepeated' | 'hasLetter' | 'namesOwnDesk' | 'allowsEncryption',
): Flag {
  return useFlag(name, draft[name], (isSet) => updatePackDraft((stored) => ({ ...stored, [name]: isSet })));
}

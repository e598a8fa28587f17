import { visibleText } from '../base/visible-text.ts';
import { isSameCommune, type LowerDesk } from '../desk/lower-desk.ts';
import { currentKeysOf } from '../desk/renewed-keys.ts';
import { isSameValue } from '../hand-over/compare-values.ts';
import type { Choices, Conflict } from '../hand-over/merge-values.ts';
import type { Withdrawn } from './held-desk.ts';
import { type Compared, mergedPart, type MergedPart } from './merged-part.ts';

const LABEL = 'Nơi nhận cấp dưới';

function nameOf({ name, commune }: LowerDesk): string {
  return `${visibleText(name)} (${visibleText(commune)})`;
}

/** The keys that one takes the place of, in words; empty where it takes none. */
function replacesText({ replaces = [] }: LowerDesk): string {
  return replaces.length === 0 ? '' : `, thay khóa ${replaces.join(', ')}`;
}

/** Whether both say the same of a key; where only one was asked whose place it takes, that one's word is taken. */
function isSameDesk(here: LowerDesk, there: LowerDesk): boolean {
  if (here.name !== there.name || !isSameCommune(here.commune, there.commune)) return false;
  if (here.replaces === undefined || there.replaces === undefined) return true;
  return isSameValue(here.replaces.toSorted(), there.replaces.toSorted());
}

function conflictOf(
  there: LowerDesk,
  words: Pick<Conflict, 'place' | 'here' | 'there'>,
  hereAt: string,
): Conflict {
  const id = `lowerDesks/${there.fingerprint}`;
  return { id, label: LABEL, ...words, hereAt, thereAt: there.approvedAt, proposed: 'here' };
}

interface Known {
  readonly held: readonly LowerDesk[];
  readonly given: readonly LowerDesk[];
  readonly withdrawn: Withdrawn;
  readonly choices: Choices;
}

function compareKnown(here: LowerDesk, there: LowerDesk, { choices }: Known): Compared<LowerDesk> {
  if (isSameDesk(here, there)) {
    const isSaidThere = here.replaces === undefined && there.replaces !== undefined;
    const after = { ...here, replaces: there.replaces };
    if (!isSaidThere) return { is: 'same', change: null };
    const value = `${there.fingerprint}${replacesText(after) || ', không thay khóa nào'}`;
    return {
      is: 'same',
      change: { before: here, after },
      addition: { place: nameOf(here), label: LABEL, value },
    };
  }
  const conflict = conflictOf(
    there,
    {
      place: `Mã khóa ${there.fingerprint}`,
      here: `${nameOf(here)}${replacesText(here)}`,
      there: `${nameOf(there)}${replacesText(there)}`,
    },
    here.approvedAt,
  );
  const isTaken = choices[conflict.id] === 'there';
  return { is: 'differing', change: isTaken ? { before: here, after: there } : null, conflict };
}

/** The keys that a place has here and of which the file knows nothing, though it brings another one for the place. */
function unseenThere(there: LowerDesk, { held, given }: Known): readonly LowerDesk[] {
  const named = new Set(given.map(({ fingerprint }) => fingerprint));
  return currentKeysOf(there.commune, held).filter(
    ({ fingerprint, replaces = [] }) => !named.has(fingerprint) && !replaces.includes(there.fingerprint),
  );
}

/** Why a key that only the file has does not come by itself: it was withdrawn here, or the place has another one. */
function reasonToAsk(there: LowerDesk, known: Known): { readonly here: string; readonly at: string } | null {
  const withdrawnAt = known.withdrawn[there.fingerprint];
  if (withdrawnAt !== undefined) return { here: 'Đã bỏ ghi nhận ở máy này', at: withdrawnAt };
  const unseen = unseenThere(there, known);
  const [first] = unseen;
  if (first === undefined) return null;
  return { here: `Chỉ ${unseen.map(({ fingerprint }) => fingerprint).join(', ')}`, at: first.approvedAt };
}

function compare(there: LowerDesk, known: Known): Compared<LowerDesk> {
  const here = known.held.find(({ fingerprint }) => fingerprint === there.fingerprint);
  if (here !== undefined) return compareKnown(here, there, known);
  const asked = reasonToAsk(there, known);
  if (asked === null) {
    const addition = {
      place: nameOf(there),
      label: LABEL,
      value: `${there.fingerprint}${replacesText(there)}`,
    };
    return { is: 'added', change: { before: null, after: there }, addition };
  }
  const isBeside = unseenThere(there, known).length > 0;
  const words = `${there.fingerprint}${replacesText(there)}`;
  const conflict = conflictOf(
    there,
    {
      place: nameOf(there),
      here: asked.here,
      there: isBeside ? `Nhận thêm ${words}, tính cả hai nơi` : `Nhận lại ${words}`,
    },
    asked.at,
  );
  // whoever takes it beside another has been asked, and has said that the place has both
  const after = isBeside ? { ...there, replaces: there.replaces ?? [] } : there;
  const isTaken = known.choices[conflict.id] === 'there';
  return { is: 'differing', change: isTaken ? { before: null, after } : null, conflict };
}

/** What becomes of the keys of desks below. */
export function mergeLowerDesks(known: Known): MergedPart<LowerDesk> {
  const { held, given } = known;
  const named = new Set(given.map(({ fingerprint }) => fingerprint));
  const onlyHere = held.filter(({ fingerprint }) => !named.has(fingerprint)).length;
  return mergedPart(
    given.map((there) => compare(there, known)),
    onlyHere,
  );
}

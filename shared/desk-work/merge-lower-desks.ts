import { visibleText } from '../base/visible-text.ts';
import { isSameCommune, type LowerDesk } from '../desk/lower-desk.ts';
import { currentKeysOf } from '../desk/renewed-keys.ts';
import { isSameValue } from '../hand-over/compare-values.ts';
import type { Choices, Conflict } from '../hand-over/merge-values.ts';
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
  readonly choices: Choices;
}

function compareKnown(here: LowerDesk, there: LowerDesk, { choices }: Known): Compared<LowerDesk> {
  if (isSameDesk(here, there)) {
    const isSaidThere = here.replaces === undefined && there.replaces !== undefined;
    const after = { ...here, replaces: there.replaces };
    return { is: 'same', change: isSaidThere ? { before: here, after } : null };
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

function compare(there: LowerDesk, known: Known): Compared<LowerDesk> {
  const here = known.held.find(({ fingerprint }) => fingerprint === there.fingerprint);
  if (here !== undefined) return compareKnown(here, there, known);
  const change = { before: null, after: there };
  const unseen = unseenThere(there, known);
  const [first] = unseen;
  if (first === undefined) {
    const addition = {
      place: nameOf(there),
      label: LABEL,
      value: `${there.fingerprint}${replacesText(there)}`,
    };
    return { is: 'added', change, addition };
  }
  const present = unseen.map(({ fingerprint }) => fingerprint).join(', ');
  const conflict = conflictOf(
    there,
    {
      place: nameOf(there),
      here: `Chỉ ${present}`,
      there: `Nhận thêm ${there.fingerprint}${replacesText(there)}, tính cả hai nơi`,
    },
    first.approvedAt,
  );
  // whoever takes it has been asked, and has said that the place has both
  const taken = { before: null, after: { ...there, replaces: there.replaces ?? [] } };
  return { is: 'differing', change: known.choices[conflict.id] === 'there' ? taken : null, conflict };
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

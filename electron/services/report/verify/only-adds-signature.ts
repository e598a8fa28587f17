import type { PdfDict } from '#services/pdf/pdf-values.ts';
import { differingKeys } from '#services/pdf/same-value.ts';
import {
  catalogObjects,
  formObjects,
  numberOf,
  pageObjects,
  refuseChange,
  type RevisionPair,
} from './signature-additions.ts';

/** What a trailer says about the file as a whole and not about its own revision. */
const LASTING_TRAILER_KEYS = ['Root', 'Encrypt'];

/**
 * Refuses with `content-after-seal` a signed revision that does anything but add a signature to the one before it.
 * Object by object, only the catalog, the form, pages, document information and metadata may be replaced, and of them
 * only what a signature needs: everything that the report data hangs on stays as it was.
 */
export function refuseOtherChanges(pair: RevisionPair): void {
  refuseOtherChain(pair);
  const { before } = pair;
  const replaceable = new Set([
    ...catalogObjects(pair),
    ...formObjects(pair),
    ...pageObjects(pair),
    ...numberOf(before.trailer.entries.get('Info')),
    ...numberOf(before.catalog.entries.get('DSS')),
  ]);
  const other = replacedObjects(pair).find((number) => !replaceable.has(number));
  if (other !== undefined) refuseChange(`object ${String(other)} replaced`);
}

/** The new cross-reference sections lie behind the earlier revision and continue exactly at its own. */
function refuseOtherChain({ before, after }: RevisionPair): void {
  const added = after.sections.findIndex(({ offset }) => offset < before.bytes.length);
  const continued = after.sections.slice(added).map(({ offset }) => offset);
  const expected = before.sections.map(({ offset }) => offset);
  if (added < 1 || continued.join() !== expected.join())
    refuseChange('the revision does not continue the signed one');
  const changed = differingKeys(lastingPart(before.trailer), lastingPart(after.trailer));
  if (changed.length > 0) refuseChange(`trailer: /${changed.join(' /')} changed`);
}

function lastingPart(trailer: PdfDict): PdfDict {
  return {
    kind: 'dict',
    entries: new Map([...trailer.entries].filter(([key]) => LASTING_TRAILER_KEYS.includes(key))),
  };
}

/** The objects of the earlier revision that the later one puts something else in the place of, or removes. */
function replacedObjects({ before, after }: RevisionPair): readonly number[] {
  return before.objectNumbers().filter((number) => !before.hasSamePlace(number, after));
}

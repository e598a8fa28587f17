import { nameOf, type PdfDict, type PdfValue } from '#services/pdf/pdf-values.ts';
import { differingKeys } from '#services/pdf/same-value.ts';
import { forEachDictIn } from '#services/pdf/walk-objects.ts';
import { refuseChange, type RevisionPair } from './revision-pair.ts';
import { metadataAdditions } from './revised-metadata.ts';
import { catalogAdditions, formAdditions, pageAdditions } from './signature-additions.ts';
import { bringsValidationData, validationAdditions } from './validation-data.ts';

/** What a trailer says about the file as a whole and not about its own revision. */
const LASTING_TRAILER_KEYS = ['Root', 'Encrypt'];

/** Keys and types of what would be a file within the file. */
const FILE_KEYS = ['EF', 'AF'];
const FILE_TYPES = ['Filespec', 'EmbeddedFile'];

/**
 * Refuses with `content-after-seal` a signed revision that does anything but add one signature to the one before it,
 * with validation data or without. Object by object, only the catalog, the form, pages and what a program writes of
 * its own work may be replaced, and of them only what a signature needs: everything that the report data hangs on
 * stays as it was, and nothing can be seen or read but one place of a stamp's size.
 */
export function refuseOtherChanges(pair: RevisionPair): void {
  checkRevision(pair, 1);
}

/** The same for a revision without a signature, which has to bring validation data and nothing else. */
export function refuseOtherThanValidationData(pair: RevisionPair): void {
  checkRevision(pair, 0);
  if (!bringsValidationData(pair)) refuseChange('a further revision without signature and validation data');
}

function checkRevision(pair: RevisionPair, signatures: number): void {
  refuseOtherChain(pair);
  const additions = [
    catalogAdditions(pair),
    formAdditions(pair, signatures),
    pageAdditions(pair),
    metadataAdditions(pair),
    validationAdditions(pair),
  ];
  const replaceable = new Set(additions.flatMap((one) => one.replaceable));
  const other = replacedObjects(pair).find((number) => !replaceable.has(number));
  if (other !== undefined) refuseChange(`object ${String(other)} replaced`);
  refuseOtherObjects(pair);
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

/**
 * Refuses new objects that earlier ones waited for or that hold a file, reachable or not. Others that hang on nothing,
 * such as poppler leaves behind, can neither be seen nor read.
 */
function refuseOtherObjects(pair: RevisionPair): void {
  const { before, after } = pair;
  const awaited = awaitedNumbers(pair);
  for (const number of after.objectNumbers()) {
    if (before.isInUse(number)) continue;
    const value = after.object(number);
    if (awaited.has(number)) refuseChange(`object ${String(number)} fills a gap of the signed revision`);
    forEachDictIn(value, ({ entries }) => {
      const isFile =
        FILE_KEYS.some((key) => entries.has(key)) || FILE_TYPES.includes(nameOf(entries.get('Type')) ?? '');
      if (isFile) refuseChange(`a file in object ${String(number)}`);
    });
  }
}

/** Numbers that the signed revision refers to and does not have. */
function awaitedNumbers({ before }: RevisionPair): ReadonlySet<number> {
  const awaited = new Set<number>();
  for (const number of before.objectNumbers()) {
    for (const reference of referencesIn(before.object(number))) {
      if (!before.isInUse(reference)) awaited.add(reference);
    }
  }
  return awaited;
}

function referencesIn(value: PdfValue): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  switch (value.kind) {
    case 'ref':
      return [value.number];
    case 'array':
      return value.items.flatMap(referencesIn);
    case 'dict':
      return [...value.entries.values()].flatMap(referencesIn);
    case 'stream':
      return referencesIn(value.dict);
    default:
      return [];
  }
}

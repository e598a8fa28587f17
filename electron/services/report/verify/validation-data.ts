import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, type PdfDict, type PdfValue } from '#services/pdf/pdf-values.ts';
import { isSameValue } from '#services/pdf/same-value.ts';
import type { Additions } from './signature-additions.ts';
import { numberOf, refuseChange, type RevisionPair } from './revision-pair.ts';

/** ETSI EN 319 142-1, 5.4.2: certificates, revocation data and times, for all signatures or for each one. */
const STORE_KEYS = new Set(['Type', 'VRI', 'Certs', 'CRLs', 'OCSPs']);
const SIGNATURE_KEYS = new Set(['Type', 'Cert', 'CRL', 'OCSP', 'TU', 'TS']);
const STREAM_KEYS = new Set(['Length', 'Filter', 'DecodeParms', 'DL', 'Type']);
/** SHA-1 of a signature. */
const SIGNATURE_NAME = /^[0-9A-F]{40}$/iu;
const MAX_VALUES = 2_000;

/** Whether a revision brings data for validating signatures that the one before it did not have. */
export function bringsValidationData({ before, after }: RevisionPair): boolean {
  const [old, recent] = [before.catalog.entries.get('DSS'), after.catalog.entries.get('DSS')];
  if (recent === undefined) return false;
  return (
    old === undefined ||
    !isSameValue(old, recent) ||
    numberOf(old).some((number) => !before.hasSamePlace(number, after))
  );
}

/** The store of validation data of a revision, once it is seen to hold nothing else. */
export function validationAdditions({ before, after }: RevisionPair): Additions {
  const store = after.catalog.entries.get('DSS');
  if (store !== undefined) storeNumbers(after, store);
  const old = before.catalog.entries.get('DSS');
  return { replaceable: old === undefined ? [] : storeNumbers(before, old) };
}

/** The numbers of all objects of a store; refuses what is no part of one. */
function storeNumbers(document: PdfDocument, store: PdfValue): readonly number[] {
  const numbers: number[] = [];
  const open = (value: PdfValue): PdfValue => {
    numbers.push(...numberOf(value));
    return numbers.length > MAX_VALUES ? refuseChange('too much validation data') : document.resolve(value);
  };
  const checkData = (value: PdfValue): void => {
    const data = open(value);
    if (isKind(data, 'array')) data.items.forEach(checkData);
    else if (isKind(data, 'stream')) refuseOtherKeys(data.dict, STREAM_KEYS);
    else if (isKind(data, 'dict')) refuseChange('validation data of another kind');
  };
  const root = open(store);
  if (!isKind(root, 'dict')) return refuseChange('validation data of another kind');
  refuseOtherKeys(root, STORE_KEYS);
  for (const [key, value] of root.entries) if (key !== 'VRI') checkData(value);
  const related = open(root.entries.get('VRI') ?? null);
  for (const [name, value] of isKind(related, 'dict') ? related.entries : []) {
    const entry = open(value);
    if (name === 'Type') continue;
    if (!SIGNATURE_NAME.test(name) || !isKind(entry, 'dict'))
      return refuseChange('validation data of another kind');
    refuseOtherKeys(entry, SIGNATURE_KEYS);
    for (const data of entry.entries.values()) checkData(data);
  }
  return numbers;
}

function refuseOtherKeys({ entries }: PdfDict, allowed: ReadonlySet<string>): void {
  const other = [...entries.keys()].find((key) => !allowed.has(key));
  if (other !== undefined) refuseChange(`validation data with /${other}`);
}

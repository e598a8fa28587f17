import type { Result } from '../base/result.ts';
import type { Criterion, Directive, Item } from '../directives/directive.ts';
import { draftedCriteria, linesOf, type PackDraft, proposedId } from './pack-draft.ts';
import type { PackFault } from './pack-fault.ts';
import { readPack } from './read-pack.ts';

const FILE_TAG_LENGTH = 24;

/** A pack that was made of a draft: its text, which is what gets signed and sent, and what it holds. */
export interface MadePack {
  readonly text: string;
  readonly directive: Directive;
}

/** The desk of this PC: whose receipts units will believe. */
export type OwnDesk = NonNullable<Directive['receivingDesks']>[number];

/** What a pack is made of besides its draft. */
export interface PackGround {
  /** The pack that the draft began with. */
  readonly base: Directive;
  /** `null` while this PC has no key. */
  readonly ownDesk: OwnDesk | null;
  /** The certificate (DER in base64) that reports are encrypted for; `null` while this PC has no key for it. */
  readonly ownCertificate: string | null;
  /** `YYYY-MM-DD`: gives the year of a letter without a date. */
  readonly today: string;
}

/**
 * Makes a pack of a draft, or says what it lacks. It is read exactly as the file of it will be read at a school.
 */
export function madePack(draft: PackDraft, ground: PackGround): Result<MadePack, readonly PackFault[]> {
  const text = `${JSON.stringify(packOf(draft, ground), null, 2)}\n`;
  const directive = readPack(text);
  return directive.ok ? { ok: true, value: { text, directive: directive.value } } : directive;
}

function packOf(draft: PackDraft, ground: PackGround): Record<keyof Directive, unknown> {
  const { base, today } = ground;
  const id = draft.id === '' ? proposedId(draft.title) : draft.id;
  const { warningChannels, securityTerm, legalBases, incidentReporting } = base;
  return {
    format: base.format,
    schemaVersion: base.schemaVersion,
    id,
    title: draft.title,
    fileTag: id.slice(0, FILE_TAG_LENGTH).replace(/-+$/u, ''),
    event: {
      name: draft.eventName,
      startsOn: draft.isRepeated || draft.startsOn === '' ? null : draft.startsOn,
      endsOn: draft.isRepeated || draft.endsOn === '' ? null : draft.endsOn,
      note: draft.eventNote,
      ...(draft.isRepeated ? { isRepeated: true } : {}),
    },
    letter: draft.hasLetter ? letterOf(draft, today) : null,
    addressees: linesOf(draft.addressees),
    distribution: linesOf(draft.distribution),
    contacts: draft.contacts.map(({ organisation, person, phone, note }) => ({
      organisation,
      person,
      phone,
      note,
    })),
    warningChannels,
    securityTerm,
    legalBases,
    reportingDeadlines: deadlinesOf(draft, base),
    incidentReporting,
    receivingDesks: desksOf(draft, ground),
    items: itemsOf(draft, base),
  };
}

function desksOf(
  { namesOwnDesk, allowsEncryption }: PackDraft,
  { ownDesk, ownCertificate }: PackGround,
): readonly OwnDesk[] | undefined {
  if (!namesOwnDesk || ownDesk === null) return undefined;
  return allowsEncryption && ownCertificate !== null
    ? [{ ...ownDesk, encryptionCertificate: ownCertificate }]
    : [ownDesk];
}

function letterOf({ issuer, number, date, subject, basis }: PackDraft, today: string) {
  return {
    issuer,
    number: number === '' ? null : number,
    date: date === '' ? null : date,
    year: Number((date === '' ? today : date).slice(0, 'YYYY'.length)),
    subject,
    ...(basis === '' ? {} : { basis }),
  };
}

function deadlinesOf({ leftOutDeadlines }: PackDraft, { reportingDeadlines = [] }: Directive) {
  const kept = reportingDeadlines.filter(({ id }) => !leftOutDeadlines.includes(id));
  return kept.length === 0 ? undefined : kept;
}

/** Items without a criterion are left out; those behind them move up, and their criteria with them. */
function itemsOf(draft: PackDraft, base: Directive): readonly Item[] {
  const asked = draftedCriteria(draft, base);
  return base.items
    .map((item) => ({ ...item, criteria: asked.filter(({ id }) => id.startsWith(`${item.id}.`)) }))
    .filter(({ criteria }) => criteria.length > 0)
    .map((item, index) => renumbered(item, String(index + 1)));
}

function renumbered(item: Item, id: string): Item {
  const moved = (criterion: Criterion) => ({ ...criterion, id: `${id}.${criterion.id.split('.')[1] ?? ''}` });
  return { ...item, id, criteria: item.criteria.map(moved) };
}

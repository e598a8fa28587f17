import type { Directive } from '#shared/directives/directive.ts';
import { draftedCriteria, type PackDraft } from '#shared/packs/pack-draft.ts';
import type { ShownFault } from '#shared/packs/pack-fault.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';

const { event, letter, addresses, contacts, criteria, deadlines } = packEditorTexts;

/** Members of the pack that stand in a field of their own, as section and label. */
const FIELDS: Readonly<Record<string, readonly [string, string]>> = {
  id: [event.title, event.fields.id],
  // made of the id
  fileTag: [event.title, event.fields.id],
  title: [event.title, event.fields.title],
  'event.name': [event.title, event.fields.eventName],
  'event.startsOn': [event.title, event.fields.startsOn],
  'event.endsOn': [event.title, event.fields.endsOn],
  'event.note': [event.title, event.fields.eventNote],
  'letter.issuer': [letter.title, letter.fields.issuer],
  'letter.number': [letter.title, letter.fields.number],
  'letter.date': [letter.title, letter.fields.date],
  'letter.subject': [letter.title, letter.fields.subject],
  'letter.basis': [letter.title, letter.fields.basis],
};

const IDS = ['id', 'fileTag'];

function labelIn(labels: Readonly<Record<string, string>>, name = ''): readonly string[] {
  const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
  // what stands behind the name tells how to fill in the field
  return label === undefined ? [] : [label.replace(/ \(.*\)$/u, '')];
}

function partsOf(path: string, draft: PackDraft, base: Directive): readonly string[] | null {
  const [root = '', ...rest] = path.split('.');
  const parts = Object.hasOwn(PARTS, root) ? PARTS[root] : undefined;
  if (parts !== undefined) return parts(rest, draft, base);
  const known = Object.hasOwn(FIELDS, path) ? FIELDS[path] : undefined;
  return known ?? null;
}

/** Of members that hold several things: where one of them stands, by the rest of its path. */
const PARTS: Readonly<
  Record<string, (rest: readonly string[], draft: PackDraft, base: Directive) => readonly string[]>
> = {
  addressees: () => [addresses.title, addresses.fields.addressees],
  distribution: () => [addresses.title, addresses.fields.distribution],
  contacts: ([at, field]) => [
    contacts.title,
    ...(at === undefined ? [] : [contacts.row(Number(at) + 1)]),
    ...labelIn(contacts.fields, field),
  ],
  reportingDeadlines: () => [deadlines.title],
  items: ([item, , criterion, field], draft, base) => [
    criteria.title,
    ...idInBase(draft, base, Number(item), Number(criterion)),
    ...labelIn(criteria.fields, field),
  ],
};

/** The number under which the screen shows a criterion: in the pack that is made, those behind one that is left out move up. */
function idInBase(draft: PackDraft, base: Directive, item: number, criterion: number): readonly string[] {
  const asked = draftedCriteria(draft, base).map(({ id }) => id);
  const items = base.items
    .map((one) => asked.filter((id) => id.startsWith(`${one.id}.`)))
    .filter((ids) => ids.length > 0);
  return items[item]?.slice(criterion, criterion + 1) ?? [];
}

/** Faults of a pack that is made of a draft, each once, under the names that sections and fields have on the screen. */
export function inEditor(
  faults: readonly ShownFault[],
  draft: PackDraft,
  base: Directive,
): readonly ShownFault[] {
  // without a title there is nothing that the id could be made of: the title is what is missing
  const waits = draft.id === '' && draft.title.trim() === '';
  const own = waits ? faults.filter(({ path }) => !IDS.includes(path)) : faults;
  const lines = own.map((fault) => ({
    ...fault,
    place: partsOf(fault.path, draft, base)?.join(' › ') ?? fault.place,
  }));
  return [...new Map(lines.map((fault) => [`${fault.place} ${fault.message}`, fault])).values()];
}

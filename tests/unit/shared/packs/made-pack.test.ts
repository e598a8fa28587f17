import { describe, expect, it } from 'vitest';
import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { madePack } from '#shared/packs/made-pack.ts';
import {
  dayKey,
  daysOf,
  draftFrom,
  type PackDraft,
  packDraftSchema,
  wordsOf,
} from '#shared/packs/pack-draft.ts';
import { readPack } from '#shared/packs/read-pack.ts';

const TODAY = '2026-11-29';

function baseOf(id: string): Directive {
  const found = builtInDirectives.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const regular = baseOf('tu-kiem-thuong-ky');
const OWN_DESK = { name: 'Sở mẫu', fingerprint: 'AAAA-BBBB-CCCC-DDDD' };
const CERTIFICATE = 'MIIB'.repeat(100);
const REGULAR = { base: regular, ownDesk: null, ownCertificate: null, today: TODAY };

/** A draft with all that a pack needs. */
function draftOf(base: Directive, changes: Partial<PackDraft> = {}): PackDraft {
  return {
    ...draftFrom(base),
    title: 'Trực kỳ thi mẫu 2027',
    eventName: 'Kỳ thi mẫu năm 2027',
    startsOn: '2027-06-01',
    endsOn: '2027-06-04',
    issuer: 'Sở mẫu',
    subject: 'Về việc trực bảo đảm an ninh mạng trong kỳ thi mẫu',
    ...changes,
  };
}

function madeOf(base: Directive, changes: Partial<PackDraft> = {}): Directive {
  const made = madePack(draftOf(base, changes), {
    base,
    ownDesk: OWN_DESK,
    ownCertificate: CERTIFICATE,
    today: TODAY,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  expect(readPack(made.value.text)).toEqual({ ok: true, value: made.value.directive });
  return made.value.directive;
}

describe('a pack that is made of a draft', () => {
  it('asks what the pack asks that it began with, in the name of the new campaign', () => {
    const made = madeOf(regular);
    expect(allCriteria(made)).toEqual(allCriteria(regular));
    expect(made).toMatchObject({
      id: 'truc-ky-thi-mau-2027',
      fileTag: 'truc-ky-thi-mau-2027',
      event: { name: 'Kỳ thi mẫu năm 2027', startsOn: '2027-06-01', endsOn: '2027-06-04' },
      letter: { issuer: 'Sở mẫu', number: null, date: null, year: 2026 },
      contacts: [],
    });
    expect(made.event.isRepeated).toBeUndefined();
    expect(made.event.occasion).toBeUndefined();
  });

  it('asks about a day in the future where the draft says that the day tells of what has happened, and nowhere else', () => {
    const [criterion, day] =
      allCriteria(regular).flatMap((one) => daysOf(one).map((field) => [one, field] as const))[0] ?? [];
    if (criterion === undefined || day === undefined) throw new Error('the pack asks for no day');
    const made = (isPast: boolean) =>
      allCriteria(madeOf(regular, { pastDays: { [dayKey(criterion.id, day.id)]: isPast } }))
        .find(({ id }) => id === criterion.id)
        ?.fields.find(({ id }) => id === day.id)?.['hasHappened'];
    expect([day['hasHappened'], made(false), made(true)]).toEqual([true, undefined, true]);
  });

  it('leaves out what is not asked; items move up where one has nothing left', () => {
    const second = regular.items[1]?.criteria.map(({ id }) => id) ?? [];
    const made = madeOf(regular, { leftOut: ['1.1', ...second] });
    const kept = regular.items.filter(({ id }) => id !== '2');
    expect(made.items.map(({ id, title }) => [id, title])).toEqual(
      kept.map(({ title }, index) => [String(index + 1), title]),
    );
    expect(allCriteria(made).map(({ question }) => question)).toEqual(
      kept
        .flatMap(({ criteria }) => criteria.slice(criteria[0]?.id === '1.1' ? 1 : 0))
        .map((one) => one.question),
    );
    expect(made.items[1]?.criteria[0]?.id).toBe('2.1');
  });

  it('puts criteria in other words, line by line', () => {
    const [first] = allCriteria(regular);
    if (first === undefined) throw new Error('no criterion');
    const words = { ...wordsOf(first), title: 'Trực thi', how: 'Bước một.\n\n  Bước hai. ' };
    expect(allCriteria(madeOf(regular, { words: { [first.id]: words } }))[0]).toEqual({
      ...first,
      title: 'Trực thi',
      how: ['Bước một.', 'Bước hai.'],
    });
  });

  it('keeps the deadlines of the law but those that were left out', () => {
    const deadlines = regular.reportingDeadlines ?? [];
    expect(deadlines.length).toBeGreaterThan(1);
    const leftOutDeadlines = deadlines.slice(1).map(({ id }) => id);
    expect(madeOf(regular, { leftOutDeadlines }).reportingDeadlines).toEqual(deadlines.slice(0, 1));
    const none = madeOf(regular, { leftOutDeadlines: deadlines.map(({ id }) => id) });
    expect(none.reportingDeadlines).toBeUndefined();
  });

  it('has no days of its own where units choose them, and no letter where there is none', () => {
    expect(madeOf(regular, { isRepeated: true, hasLetter: false })).toMatchObject({
      event: { startsOn: null, endsOn: null, isRepeated: true },
      letter: null,
    });
  });

  it('names the desk of this PC when that is wanted, and there is a key', () => {
    expect(madeOf(regular).receivingDesks).toBeUndefined();
    expect(madeOf(regular, { namesOwnDesk: true }).receivingDesks).toEqual([OWN_DESK]);
    const made = madePack(draftOf(regular, { namesOwnDesk: true }), REGULAR);
    expect(made.ok && made.value.directive.receivingDesks).toBeUndefined();
  });

  it('lets reports be encrypted for the desk that it names when that is wanted, and there is a key for it', () => {
    const wanted = { namesOwnDesk: true, allowsEncryption: true };
    expect(madeOf(regular, wanted).receivingDesks).toEqual([
      { ...OWN_DESK, encryptionCertificate: CERTIFICATE },
    ]);
    expect(madeOf(regular, { allowsEncryption: true }).receivingDesks).toBeUndefined();
    const ground = { ...REGULAR, ownDesk: OWN_DESK };
    const made = madePack(draftOf(regular, wanted), ground);
    expect(made.ok && made.value.directive.receivingDesks).toEqual([OWN_DESK]);
  });

  it('encrypts nothing, and takes days as the base has them, by a draft from before that could be chosen', () => {
    const before = Object.entries(draftFrom(regular)).filter(
      ([name]) => name !== 'allowsEncryption' && name !== 'pastDays',
    );
    expect(packDraftSchema.parse(Object.fromEntries(before))).toMatchObject({
      allowsEncryption: false,
      pastDays: {},
    });
  });

  it('is refused with every gap at once, each with its place', () => {
    const made = madePack(draftFrom(regular), REGULAR);
    const places = made.ok ? [] : made.error.map(({ path }) => path.join('.'));
    expect(places).toEqual(expect.arrayContaining(['id', 'title', 'event.name', 'letter.subject']));
  });

  it('is refused where nothing is asked at all, and where it ends before it begins', () => {
    const leftOut = allCriteria(regular).map(({ id }) => id);
    expect(madePack(draftOf(regular, { leftOut }), REGULAR).ok).toBe(false);
    expect(madePack(draftOf(regular, { endsOn: '2027-05-01' }), REGULAR).ok).toBe(false);
  });
});
